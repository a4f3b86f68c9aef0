package io.github.videosdk.jakarta.remote;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.videosdk.jakarta.UpstreamException;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** The failure of a call that has to fail, and what it says. */
final class Failures {

    private Failures() {}

    static UpstreamException of(ThrowingCallable call) {
        UpstreamException failure = catchThrowableOfType(UpstreamException.class, call);
        if (failure == null) {
            throw new AssertionError("the call should have failed");
        }
        return failure;
    }

    static UpstreamException ofGet(RemoteApi api) {
        return of(() -> api.get("/rooms/validate/mine"));
    }

    /** Message, causes and all their stack traces. */
    static String textOf(Throwable failure) {
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        return trace.toString();
    }
}
