package io.github.videosdk.jakarta.remote;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** What came back, whatever its status. */
record Reply(int status, byte[] body, Optional<Duration> retryAfter) {

    static Reply of(HttpResponse<byte[]> response, Clock clock) {
        return new Reply(response.statusCode(), response.body(), RetryAfter.in(response.headers(), clock));
    }

    boolean isUnauthorized() {
        return status == 401;
    }
}
