package io.github.videosdk.jakarta.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.videosdk.jakarta.container.Client.Answer;
import io.github.videosdk.jakarta.container.host.InsideServlet;
import io.github.videosdk.jakarta.container.host.ProcessServlet;
import io.github.videosdk.jakarta.container.host.TalkativePolicy;
import io.github.videosdk.jakarta.heap.HeapDump.Message;
import io.github.videosdk.jakarta.heap.JavaProcess;
import io.github.videosdk.jakarta.silence.LeakSearch;
import io.github.videosdk.jakarta.standin.Fault;
import io.github.videosdk.jakarta.standin.Seen;
import io.github.videosdk.jakarta.standin.VideoSdkStandIn;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Whoever looks into the server's JVM, by JMX, by CDI or at the exceptions in its heap, reads no secret and no token. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class SilentServerIT {

    private static final VideoSdkStandIn VIDEOSDK = VideoSdkStandIn.start(HostWar.API_KEY, HostWar.SECRET);
    private static final String OURS = "io.github.videosdk.jakarta.";

    @ArquillianResource
    URL url;

    @TempDir
    Path directory;

    private static final List<String> TOKENS = new ArrayList<>();

    private Client client;

    @Deployment(testable = false)
    static WebArchive host() {
        return HostWar.live("silent", VIDEOSDK.uri(), Map.of("videosdk.http.timeout", "1s"))
                .addClasses(InsideServlet.class, ProcessServlet.class, TalkativePolicy.class);
    }

    @AfterAll
    static void stop() {
        VIDEOSDK.close();
    }

    @BeforeEach
    void connect() {
        client = new Client(url);
        if (TOKENS.isEmpty()) {
            makeTraffic();
        }
    }

    /** Once, because after that much misfortune VideoSDK is left alone for a while. */
    private void makeTraffic() {
        String good = client.token();
        String altered = good.substring(0, good.length() - 2) + (good.endsWith("AA") ? "BB" : "AA");
        assertThat(create(good).status()).isEqualTo(200);
        assertThat(create(altered).status()).isEqualTo(401);
        assertThat(create(good.replace('.', '/')).status()).isEqualTo(401);
        assertThat(inHeader("Bearer " + altered).status()).isEqualTo(401);
        assertThat(inHeader(good).status()).isEqualTo(200);
        assertThat(create(good + "\",\"region\":\"" + good).status()).isEqualTo(400);
        assertThat(client.postJson("videosdk/create-meeting", "{\"token\":" + good)
                        .status())
                .isEqualTo(400);
        Stream.of(Fault.status(401), Fault.status(500), Fault.html(), Fault.dropConnection(), Fault.silence())
                .forEach(fault -> assertThat(createUnder(fault, good).status()).isIn(502, 503, 504));
        TOKENS.addAll(List.of(good, altered));
        VIDEOSDK.requests().stream().map(Seen::headers).forEach(headers -> TOKENS.addAll(headers.get("authorization")));
    }

    private Answer create(String token) {
        return client.postJson("videosdk/create-meeting", "{\"token\":\"" + token + "\"}");
    }

    private Answer inHeader(String authorization) {
        return client.postNothing("videosdk/create-meeting", "Authorization", authorization);
    }

    private Answer createUnder(Fault fault, String token) {
        VIDEOSDK.always(fault);
        try {
            return create(token);
        } finally {
            VIDEOSDK.heal();
        }
    }

    /** The beginning of each line and what is wrong with it. */
    private List<String> leaksIn(Stream<String> lines) {
        LeakSearch search = LeakSearch.forAllSecrets().andFor(TOKENS);
        return lines.flatMap(line -> search.leaksIn(line).stream().map(leak -> place(line) + " " + leak))
                .toList();
    }

    private static String place(String line) {
        int end = line.indexOf('=', line.indexOf(' ') + 1);
        return end < 0 ? "a name or text of " + line.length() + " characters" : line.substring(0, end);
    }

    @Test
    void mbeans_nameAndShowNoSecretAndNoToken() {
        List<String> lines = client.get("inside/mbeans").body().lines().toList();

        assertThat(lines).hasSizeGreaterThan(100).anyMatch(line -> line.startsWith("java.lang:type=Runtime VmName="));
        assertThat(leaksIn(lines.stream())).isEmpty();
    }

    @Test
    void beansOfCdi_nameAndShowNoSecretAndNoToken() {
        List<String> lines = client.get("inside/beans").body().lines().toList();

        assertThat(lines).anyMatch(line -> line.contains("VideoSdkConfig[") && line.contains("mode="));
        assertThat(lines).anyMatch(line -> line.contains(OURS + "token.TokenIssuer"));
        assertThat(leaksIn(lines.stream())).isEmpty();
    }

    /** And it is logged, where the whole run is searched. */
    @Test
    void whatAHostGetsFromUs_saysNoSecretAndNoToken() {
        List<String> lines = client.get("inside/texts").body().lines().toList();

        assertThat(lines)
                .anyMatch(line -> line.startsWith("RequestCaller["))
                .anyMatch(line -> line.startsWith("TokenRequest["))
                .anyMatch(line -> line.startsWith("TokenRefused["));
        assertThat(leaksIn(lines.stream())).isEmpty();
    }

    @Test
    void exceptionsInTheHeap_sayNoSecretAndNoToken() {
        JavaProcess server =
                new JavaProcess(Long.parseLong(client.get("process").body()));
        TOKENS.forEach(token -> create(token + "x"));

        List<Message> messages =
                server.dumpWithGarbage(directory.resolve("server.hprof")).messages();

        assertThat(messages).anyMatch(message -> message.thrown().startsWith(OURS));
        LeakSearch search = LeakSearch.forAllSecrets().andFor(TOKENS);
        assertThat(messages.stream()
                        .flatMap(message ->
                                search.leaksIn(message.text()).stream().map(leak -> message.thrown() + " " + leak)))
                .isEmpty();
    }
}
