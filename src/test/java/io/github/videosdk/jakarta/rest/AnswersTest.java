package io.github.videosdk.jakarta.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.videosdk.jakarta.audit.NoAudit;
import io.github.videosdk.jakarta.config.VideoSdkConfig;
import io.github.videosdk.jakarta.endpoint.Endpoint;
import io.github.videosdk.jakarta.endpoint.FakeRequest;
import io.github.videosdk.jakarta.endpoint.Passage;
import io.github.videosdk.jakarta.remote.LogLines;
import jakarta.servlet.http.HttpServletRequest;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Level;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AnswersTest {

    private static final VideoSdkConfig OFFLINE =
            VideoSdkConfig.of(Map.of("videosdk.mode", "offline", "videosdk.audit", "false"));

    private final LogLines lines = LogLines.attach(Answers.class.getPackageName());
    private final AtomicLong now = new AtomicLong();

    @AfterEach
    void detach() {
        lines.detach();
    }

    /** Whoever finds a request that fails can send it as often as he likes. */
    @Test
    void unexpectedFailuresForAnHour_areA500Each_andALineAMinuteForEachEndpoint() {
        Answers creating = new Answers(NoAudit.of(OFFLINE), now::get);
        Answers validating = new Answers(NoAudit.of(OFFLINE), now::get);
        for (int second = 0; second < 3600; second++) {
            assertThat(statusOfFailure(creating, Endpoint.CREATE_MEETING)).isEqualTo(500);
            assertThat(statusOfFailure(validating, Endpoint.VALIDATE_MEETING)).isEqualTo(500);
            now.addAndGet(Duration.ofSeconds(1).toNanos());
        }
        assertThat(lines.at(Level.SEVERE))
                .hasSize(120)
                .filteredOn(line -> line.contains("create-meeting"))
                .hasSize(60);
        assertThat(lines.at(Level.FINE)).as("at debug").hasSize(7200);
    }

    /** A policy in Kotlin or Groovy declares no exceptions. */
    @Test
    void anythingThatAPolicyThrows_isA500() {
        for (Throwable thrown : List.of(
                new SQLException("secret-db-host down"),
                new AssertionError("anything"),
                new NoClassDefFoundError("anything"),
                new StackOverflowError())) {
            Answers answers = new Answers(NoAudit.of(OFFLINE), now::get);
            assertThat(statusOf(thrown, answers, Endpoint.GET_TOKEN)).isEqualTo(500);
        }
        assertThat(lines.at(Level.SEVERE)).hasSize(4).noneMatch(line -> line.contains("secret-db-host"));
    }

    private static int statusOfFailure(Answers answers, Endpoint endpoint) {
        return statusOf(new IllegalStateException("anything"), answers, endpoint);
    }

    private static int statusOf(Throwable thrown, Answers answers, Endpoint endpoint) {
        HttpServletRequest request = new FakeRequest().build();
        new Passage(endpoint, Optional.empty()).leaveWith(request, false);
        return answers.to(request, passage -> {
                    throw AnswersTest.<RuntimeException>undeclared(thrown);
                })
                .getStatus();
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> T undeclared(Throwable thrown) throws T {
        throw (T) thrown;
    }
}
