package io.github.videosdk.jakarta.remote;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.videosdk.jakarta.config.VideoSdkConfig;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** When a line that has left a call without an answer is left itself. */
class HttpConnectionsTest {

    private final AtomicLong now = new AtomicLong();
    private final HttpConnections connections = new HttpConnections(
            VideoSdkConfig.of(Map.of("videosdk.mode", "offline")).http(), now::get);

    @AfterEach
    void close() {
        connections.close();
    }

    private void pass(Duration time) {
        now.addAndGet(time.toNanos());
    }

    /** A call begins, and is not answered within 10 s. */
    private HttpLine lineAfterALostCall() {
        HttpLine before = connections.line();
        long start = connections.now();
        pass(Duration.ofSeconds(10));
        connections.leave(before, start);
        return connections.line();
    }

    private HttpLine answeredLine() {
        HttpLine line = connections.line();
        line.answered();
        pass(Duration.ofSeconds(1));
        return line;
    }

    @Test
    void lineThatHasAnsweredBefore_isLeftAtOnce_andTheNextOneHalfAMinuteLater() {
        HttpLine first = answeredLine();
        HttpLine second = lineAfterALostCall();
        assertThat(second).isNotSameAs(first);

        second.answered();
        pass(Duration.ofSeconds(1));
        assertThat(lineAfterALostCall()).as("11 s later").isSameAs(second);
        pass(Duration.ofSeconds(10));
        assertThat(lineAfterALostCall()).as("31 s later").isNotSameAs(second);
    }

    @Test
    void lineThatAnswersOtherCallsMeanwhile_isAlive() {
        HttpLine line = answeredLine();
        long start = connections.now();
        pass(Duration.ofSeconds(9));
        line.answered();

        connections.leave(line, start);

        assertThat(connections.line()).isSameAs(line);
    }

    @Test
    void linesThatNobodyAnswers_areLeftEveryFiveMinutes() {
        HttpLine first = connections.line();
        HttpLine second = lineAfterALostCall();
        assertThat(second).isNotSameAs(first);

        for (int call = 1; call < 30; call++) {
            assertThat(lineAfterALostCall()).as("%d0 s later", call).isSameAs(second);
        }
        assertThat(lineAfterALostCall()).as("5 minutes later").isNotSameAs(second);
    }

    @Test
    void lineThatWasLeftAlready_isNotLeftAgain() {
        HttpLine first = answeredLine();
        long start = connections.now();
        HttpLine second = lineAfterALostCall();
        pass(Duration.ofMinutes(1));

        connections.leave(first, start);

        assertThat(connections.line()).isSameAs(second);
    }
}
