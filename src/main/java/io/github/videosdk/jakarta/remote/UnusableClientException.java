package io.github.videosdk.jakarta.remote;

/** The HTTP client of the JVM could not be made, or could not take a request. */
final class UnusableClientException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnusableClientException(Throwable cause) {
        super(cause);
    }
}
