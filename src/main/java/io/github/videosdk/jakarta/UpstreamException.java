package io.github.videosdk.jakarta;

import java.time.Duration;
import java.util.Optional;

/** A call to VideoSDK's REST API did not succeed; {@link #kind()} says how, for code. */
public class UpstreamException extends VideoSdkException {

    private static final long serialVersionUID = 1L;

    /** How a call failed. */
    public enum Kind {
        /** VideoSDK does not accept our API key and secret: a matter of our settings, not of the caller. */
        KEY_REFUSED,
        /** VideoSDK understood the request and declined it (status 4xx). */
        REJECTED,
        /** No connection could be made, or it broke. */
        UNREACHABLE,
        /** VideoSDK answered with a server error or with something that is not its documented reply. */
        FAILING,
        /** There was no complete answer within {@code videosdk.http.timeout}. */
        TOO_SLOW,
        /** VideoSDK limits our rate (status 429). */
        RATE_LIMITED,
        /** Not even tried: the last calls failed, so the breaker is open. */
        BREAKER_OPEN,
        /** Not even tried: {@code videosdk.http.max-concurrent} calls are under way. */
        BUSY
    }

    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    /** How the call failed. */
    private final Kind kind;

    /** VideoSDK's status, or 0. */
    private final int status;

    /** When to try again, or null. */
    private final Duration retryAfter;

    /**
     * Reports a call that failed without an answer of VideoSDK.
     *
     * @param kind how it failed
     * @param message for people
     * @param cause what the transport said, or {@code null}
     */
    public UpstreamException(Kind kind, String message, Throwable cause) {
        super(ErrorCode.valueOf(kind.name()), message, cause);
        this.kind = kind;
        this.status = 0;
        this.retryAfter = null;
    }

    /**
     * Reports a call that VideoSDK answered, or that was held back.
     *
     * @param kind how it failed
     * @param message for people
     * @param status VideoSDK's status, or 0 if there was none
     * @param retryAfter when to try again, or {@code null} if that is not known; {@link #retryAfter()} bounds it
     */
    public UpstreamException(Kind kind, String message, int status, Duration retryAfter) {
        super(ErrorCode.valueOf(kind.name()), message);
        this.kind = kind;
        this.status = status;
        this.retryAfter = retryAfter == null ? null : bounded(retryAfter);
    }

    private static Duration bounded(Duration wait) {
        if (wait.isNegative()) {
            return Duration.ZERO;
        }
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }

    /**
     * How the call failed.
     *
     * @return never {@code null}
     */
    public Kind kind() {
        return kind;
    }

    /**
     * The HTTP status that VideoSDK gave.
     *
     * @return 0 where there was no answer
     */
    public int status() {
        return status;
    }

    /**
     * How long to wait before another try. VideoSDK may ask for any time; this is never negative and at most one hour.
     *
     * @return empty if that is not known
     */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
