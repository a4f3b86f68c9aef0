package io.github.videosdk.jakarta;

/**
 * What every failure of this library is: catch this one to catch them all. Its message is written for the developer or
 * operator who reads it and never holds a secret or a token.
 */
public abstract class VideoSdkException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    VideoSdkException(String message) {
        super(message);
    }

    /** Perhaps without a stack trace, for what is an answer and no fault. */
    VideoSdkException(String message, boolean withStackTrace) {
        super(message, null, true, withStackTrace);
    }

    VideoSdkException(String message, Throwable cause) {
        super(message, cause);
    }
}
