package io.github.videosdk.jakarta.remote;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.videosdk.jakarta.UpstreamException;
import io.github.videosdk.jakarta.UpstreamException.Kind;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Level;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FailureLogTest {

    private final LogLines lines = LogLines.attach("io.github.videosdk.jakarta.remote");
    private final AtomicLong now = new AtomicLong();
    private final FailureLog failures = new FailureLog(now::get);

    @AfterEach
    void detach() {
        lines.detach();
    }

    @Test
    void failuresForAnHour_areALineAMinute_forEachKind() {
        for (int second = 0; second < 3600; second++) {
            failures.log("GET", failure(Kind.FAILING, 503));
            failures.log("POST", failure(Kind.UNREACHABLE, 0));
            now.addAndGet(Duration.ofSeconds(1).toNanos());
        }
        assertThat(lines.at(Level.WARNING)).hasSize(120);
        assertThat(lines.at(Level.WARNING))
                .filteredOn(line -> line.contains("UNREACHABLE"))
                .hasSize(60);
    }

    @Test
    void otherKindOfFailure_isToldAtOnce() {
        failures.log("GET", failure(Kind.FAILING, 503));
        failures.log("GET", failure(Kind.KEY_REFUSED, 401));
        assertThat(lines.at(Level.WARNING)).hasSize(1);
        assertThat(lines.at(Level.SEVERE)).hasSize(1);
    }

    /** What ends as 400 or 404 at our endpoints is the caller's; the rest ends as 502, and somebody has to learn why. */
    @ParameterizedTest
    @CsvSource({
        "GET, 400, false",
        "GET, 402, false",
        "GET, 404, false",
        "GET, 410, true",
        "POST, 400, false",
        "POST, 402, true",
        "POST, 404, true",
        "POST, 409, true",
        "POST, 422, true"
    })
    void rejectedRequest_isToldUnlessTheCallerIsAtFault(String method, int status, boolean isTold) {
        failures.log(method, failure(Kind.REJECTED, status));
        assertThat(lines.at(Level.WARNING)).hasSize(isTold ? 1 : 0);
        assertThat(lines.at(Level.FINE)).hasSize(isTold ? 0 : 1);
    }

    private static UpstreamException failure(Kind kind, int status) {
        return new UpstreamException(kind, "what happened", status, null);
    }
}
