package io.github.videosdk.jakarta.remote;

import io.github.videosdk.jakarta.UpstreamException.Kind;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A call to VideoSDK, all its attempts together. It holds no id and no token.
 *
 * @param method the HTTP method
 * @param api the REST API that was called, without what came after it
 * @param start when it began
 * @param duration until its end
 * @param attempts how often it was sent; none if the breaker was open or too many calls were under way
 * @param status VideoSDK's last status, or 0 if there was none
 * @param failure how it failed; empty if it did not
 */
public record EndedCall(
        String method, URI api, Instant start, Duration duration, int attempts, int status, Optional<Kind> failure) {}
