package io.github.videosdk.jakarta.rest;

import io.github.videosdk.jakarta.ErrorCode;
import io.github.videosdk.jakarta.InvalidConfigurationException;
import io.github.videosdk.jakarta.RoomDisabledException;
import io.github.videosdk.jakarta.RoomNotFoundException;
import io.github.videosdk.jakarta.TokenRefusedException;
import io.github.videosdk.jakarta.TokenRefusedException.Reason;
import io.github.videosdk.jakarta.UpstreamException;
import io.github.videosdk.jakarta.VideoSdkException;
import io.github.videosdk.jakarta.endpoint.Problem;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;

/** Which status a failure has: the one table of it. */
final class Problems {

    private Problems() {}

    static Problem of(VideoSdkException failure) {
        if (failure instanceof TokenRefusedException refused) {
            return unauthorized(refused);
        }
        if (failure instanceof RoomNotFoundException) {
            return new Problem(404, failure.code(), "there is no meeting of that id");
        }
        if (failure instanceof RoomDisabledException) {
            return new Problem(410, failure.code(), "the meeting is disabled");
        }
        if (failure instanceof UpstreamException upstream) {
            return upstream(upstream);
        }
        if (failure instanceof InvalidConfigurationException) {
            return new Problem(503, failure.code(), "VideoSDK is not configured on this server");
        }
        return unexpected();
    }

    /** As {@link RequestException#reason()}. */
    static String reasonOf(VideoSdkException failure) {
        return failure instanceof TokenRefusedException refused
                ? refused.reason().name().toLowerCase(Locale.ROOT)
                : "";
    }

    static Problem unexpected() {
        return new Problem(500, ErrorCode.UNEXPECTED, "something unexpected happened; the server's log says more");
    }

    private static Problem unauthorized(TokenRefusedException refused) {
        String challenge = refused.reason() == Reason.ABSENT
                ? "Bearer realm=\"videosdk\""
                : "Bearer realm=\"videosdk\", error=\"invalid_token\"";
        return new Problem(401, refused.code(), refused.getMessage(), Map.of("WWW-Authenticate", challenge));
    }

    private static Problem upstream(UpstreamException failure) {
        return switch (failure.kind()) {
            case REJECTED -> rejected(failure);
            case KEY_REFUSED -> new Problem(502, failure.code(), "VideoSDK does not accept this server's account");
            case UNREACHABLE, FAILING -> new Problem(502, failure.code(), failure.getMessage());
            case TOO_SLOW -> new Problem(504, failure.code(), failure.getMessage());
            case RATE_LIMITED, BREAKER_OPEN, BUSY ->
                new Problem(503, failure.code(), failure.getMessage(), Map.of("Retry-After", seconds(failure)));
        };
    }

    /** What VideoSDK finds malformed came from the caller; any other refusal is between VideoSDK and us. */
    private static Problem rejected(UpstreamException failure) {
        return failure.status() == 400
                ? new Problem(400, ErrorCode.MALFORMED_REQUEST, failure.getMessage())
                : new Problem(502, failure.code(), failure.getMessage());
    }

    /** Whole seconds, at least one; the failure bounds them by an hour. */
    private static String seconds(UpstreamException failure) {
        Duration wait = failure.retryAfter().orElse(Duration.ofSeconds(1));
        return Long.toString(Math.max(1, wait.plusNanos(999_999_999).toSeconds()));
    }
}
