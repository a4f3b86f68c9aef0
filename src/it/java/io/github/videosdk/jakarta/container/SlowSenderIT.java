package io.github.videosdk.jakarta.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A client that keeps the body coming, byte by byte, never meets a server's limit on silence; it meets ours. */
@Tag("twice")
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class SlowSenderIT {

    /** Short of what any server takes for a silence. */
    private static final Duration BETWEEN_BYTES = Duration.ofMillis(250);

    private static final Duration AT_MOST = Duration.ofSeconds(15);

    /** Their JAX-RS reads on to the end of the body before it lets an answer out. */
    private static final Set<String> READ_ON = Set.of("liberty");

    @ArquillianResource
    URL url;

    @Deployment(testable = false)
    static WebArchive host() {
        return HostWar.named(
                "slow", Map.of("videosdk.api-key", HostWar.API_KEY, "videosdk.secret-key", HostWar.SECRET));
    }

    @Test
    void bodyThatTricklesIn_isAnsweredAfterTenSeconds() throws IOException {
        assumeThat(READ_ON).doesNotContain(System.getProperty("arquillian.launch"));
        long start = System.nanoTime();
        try (Socket socket = new Socket(url.getHost(), url.getPort())) {
            socket.setSoTimeout((int) BETWEEN_BYTES.toMillis());
            send(
                    "POST " + url.getPath() + "videosdk/create-meeting HTTP/1.1\r\nHost: " + url.getAuthority()
                            + "\r\nContent-Type: application/json\r\nContent-Length: 16000\r\n\r\n{",
                    socket);

            String answer = trickleUntilAnswered(start, socket);

            assertThat(answer).startsWith("HTTP/1.1 408 ");
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofSeconds(10));
        }
    }

    private static String trickleUntilAnswered(long start, Socket socket) throws IOException {
        byte[] answer = new byte[1_000];
        while (System.nanoTime() - start < AT_MOST.toNanos()) {
            try {
                int length = socket.getInputStream().read(answer);
                return new String(answer, 0, Math.max(0, length), StandardCharsets.US_ASCII);
            } catch (SocketTimeoutException nothingYet) {
                send(" ", socket);
            }
        }
        return "nothing";
    }

    private static void send(String text, Socket socket) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }
}
