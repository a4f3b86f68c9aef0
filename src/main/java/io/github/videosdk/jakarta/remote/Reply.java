package io.github.videosdk.jakarta.remote;

import java.time.Duration;
import java.util.Optional;

/** What came back, whatever its status. */
record Reply(int status, byte[] body, Optional<Duration> retryAfter) {

    boolean isUnauthorized() {
        return status == 401;
    }
}
