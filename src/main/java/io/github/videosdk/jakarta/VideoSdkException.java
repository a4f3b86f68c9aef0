package io.github.videosdk.jakarta;

/**
 * What every failure of this library is, but for an {@link IllegalArgumentException} where an argument is not allowed: catch this
 * one to catch them all. Its message is written for the developer or
 * operator who reads it and never holds a secret or a token.
 */
public abstract class VideoSdkException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What the failure is called. */
    private final ErrorCode code;

    VideoSdkException(ErrorCode code, String message) {
        super(message);
        this.code = code;
    }

    /** Perhaps without a stack trace, for what is an answer and no fault. */
    VideoSdkException(ErrorCode code, String message, boolean withStackTrace) {
        super(message, null, true, withStackTrace);
        this.code = code;
    }

    VideoSdkException(ErrorCode code, String message, Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    /**
     * What the failure is called, the same in every version: the troubleshooting page has it as an anchor.
     *
     * @return never {@code null}
     */
    public ErrorCode code() {
        return code;
    }
}
