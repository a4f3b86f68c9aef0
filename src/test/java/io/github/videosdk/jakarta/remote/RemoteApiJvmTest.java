package io.github.videosdk.jakarta.remote;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.videosdk.jakarta.standin.Authority;
import io.github.videosdk.jakarta.standin.FaultyLine;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What a JVM is set to when it starts, and what it cannot be set to. */
@Timeout(120)
class RemoteApiJvmTest {

    private static final String ENDPOINT = "videosdk.api-endpoint";
    private static final String NOT_ACCEPTED = "VideoSDK cannot be reached: its certificate is not accepted";

    @RegisterExtension
    private final LiveAccount account = new LiveAccount();

    private final Authority authority = new Authority();

    @TempDir
    private Path directory;

    private List<String> trusting;

    @BeforeEach
    void writeTrustStore() throws Exception {
        Path store = directory.resolve("trust.p12");
        authority.writeTrustStore(store, "changeit");
        trusting = List.of("-Djavax.net.ssl.trustStore=" + store, "-Djavax.net.ssl.trustStorePassword=changeit");
    }

    @Test
    void trustStoreOfTheJvm_decides() throws Exception {
        try (FaultyLine line = FaultyLine.secured(account.standIn(), authority.localhost())) {
            assertThat(callTo(line, trusting)).contains(OneCall.SUCCESS);
            assertThat(callTo(line, List.of())).contains(NOT_ACCEPTED).doesNotContain(OneCall.SUCCESS);
        }
    }

    @Test
    void jvmThatIsToldNotToCheckHostNames_checksOurs() throws Exception {
        List<String> options = and(trusting, "-Djdk.internal.httpclient.disableHostnameVerification");
        try (FaultyLine line = FaultyLine.secured(account.standIn(), authority.otherHost())) {
            assertThat(callTo(line, options)).contains(NOT_ACCEPTED).doesNotContain(OneCall.SUCCESS);
        }
    }

    @Test
    void jvmThatAllowsOldProtocols_doesNotOfferThemToVideoSdk() throws Exception {
        Path security = Files.writeString(directory.resolve("java.security"), "jdk.tls.disabledAlgorithms=\n");
        List<String> options = and(
                trusting,
                "-Djava.security.properties=" + security,
                "-Djdk.tls.client.protocols=TLSv1.1,TLSv1.2,TLSv1.3");
        try (FaultyLine line = FaultyLine.secured(account.standIn(), authority.localhost())) {
            assertThat(callTo(line, options))
                    .anyMatch(said -> said.startsWith("protocols of the JVM: ") && said.contains("TLSv1.1"))
                    .contains("protocols of ours: TLSv1.2 TLSv1.3", OneCall.SUCCESS);
        }
    }

    @Test
    void proxyOfTheJvm_isUsedWhereNoOtherIsSet() throws Exception {
        try (HttpProxy proxy = HttpProxy.open()) {
            String port = proxy.address().split(":")[1];
            OneCall.with(
                    List.of("-Dhttps.proxyHost=127.0.0.1", "-Dhttps.proxyPort=" + port),
                    ENDPOINT,
                    "https://api.videosdk.invalid",
                    "videosdk.audit",
                    "false");
            assertThat(proxy.seen())
                    .extracting(HttpProxy.Head::requestLine)
                    .containsExactly("CONNECT api.videosdk.invalid:443 HTTP/1.1");
        }
    }

    /** The remedy that the log names. */
    @Test
    void loginForATunnel_isGivenOnlyIfTheJvmAllowsIt() throws Exception {
        try (HttpProxy proxy = HttpProxy.demanding("user:password")) {
            String[] settings = {
                ENDPOINT,
                "https://api.videosdk.invalid",
                "videosdk.http.proxy",
                "http://user:password@" + proxy.address()
            };
            OneCall.with(List.of(), settings);
            assertThat(proxy.seen())
                    .isNotEmpty()
                    .noneMatch(head -> head.header("Proxy-Authorization").isPresent());
            OneCall.with(List.of("-Djdk.http.auth.tunneling.disabledSchemes="), settings);
            assertThat(proxy.seen())
                    .last()
                    .satisfies(head ->
                            assertThat(head.header("Proxy-Authorization")).hasValue("Basic dXNlcjpwYXNzd29yZA=="));
        }
    }

    /** The common pool of a machine with one or two processors: the JDK starts a thread for each task that it is given. */
    @Test
    void machineWithFewProcessors_startsNoThreadForACall() throws Exception {
        List<String> options = List.of("-XX:ActiveProcessorCount=2", "-D" + OneCall.MORE_CALLS + "=100");

        List<String> said =
                OneCall.with(options, ENDPOINT, account.standIn().uri().toString(), "videosdk.audit", "false");

        assertThat(said)
                .filteredOn(line -> line.startsWith(OneCall.THREADS))
                .singleElement()
                .satisfies(line ->
                        assertThat(Integer.parseInt(line.replaceAll("\\D", ""))).isLessThan(20));
    }

    private static List<String> callTo(FaultyLine line, List<String> options) throws Exception {
        return OneCall.with(options, ENDPOINT, line.uri().toString(), "videosdk.audit", "false");
    }

    private static List<String> and(List<String> some, String... others) {
        return Stream.concat(some.stream(), Stream.of(others)).toList();
    }
}
