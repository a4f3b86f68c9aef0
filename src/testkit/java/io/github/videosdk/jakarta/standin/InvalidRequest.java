package io.github.videosdk.jakarta.standin;

/** A request that is well-formed HTTP and yet not valid: it is answered with 400 and this message. */
final class InvalidRequest extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InvalidRequest(String message) {
        super(message);
    }
}
