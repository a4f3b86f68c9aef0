package io.github.videosdk.jakarta.rest;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.videosdk.jakarta.endpoint.Problem;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** The problem that a request which has to be refused is answered with. */
final class Refusals {

    private Refusals() {}

    static Problem of(ThrowingCallable reading) {
        RequestException refusal = catchThrowableOfType(RequestException.class, reading);
        if (refusal == null) {
            throw new AssertionError("the request should have been refused");
        }
        return refusal.problem();
    }
}
