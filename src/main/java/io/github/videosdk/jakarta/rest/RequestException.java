package io.github.videosdk.jakarta.rest;

import io.github.videosdk.jakarta.endpoint.Limits;
import io.github.videosdk.jakarta.endpoint.Problem;

/** A request that is answered with a problem of its own making. */
final class RequestException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    private RequestException(int status, String title, String detail) {
        super(detail, null, false, false);
        this.problem = new Problem(status, title, detail);
    }

    Problem problem() {
        return problem;
    }

    static RequestException malformed(String detail) {
        return new RequestException(400, "Bad request", detail);
    }

    static RequestException notAllowed() {
        return forbidden("the policy of this server does not allow it");
    }

    static RequestException scopedTokenCreatesNothing() {
        return forbidden("a token for one room cannot create another");
    }

    static RequestException tokenForAnotherRoom() {
        return forbidden("the token is for another room");
    }

    private static RequestException forbidden(String detail) {
        return new RequestException(403, "Forbidden", detail);
    }

    static RequestException tooLarge() {
        return new RequestException(
                413, "Content too large", "the body is larger than " + Limits.BODY_BYTES + " bytes");
    }

    static RequestException tooSlow() {
        return new RequestException(
                408, "Request timeout", "the body took longer than " + Limits.BODY_TIME.toSeconds() + " seconds");
    }

    static RequestException unsupportedType() {
        return new RequestException(
                415,
                "Unsupported media type",
                "the body has to be application/json or application/x-www-form-urlencoded");
    }
}
