package io.github.videosdk.jakarta.remote;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;

/** What came back, whatever its status. */
record Reply(int status, byte[] body, Optional<Duration> retryAfter) {

    static Reply of(HttpResponse<byte[]> response) {
        return new Reply(
                response.statusCode(),
                response.body(),
                response.headers().firstValue("Retry-After").flatMap(RetryAfter::parse));
    }

    boolean isUnauthorized() {
        return status == 401;
    }
}
