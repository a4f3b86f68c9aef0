package io.github.videosdk.jakarta.rest;

import io.github.videosdk.jakarta.endpoint.Limits;
import io.github.videosdk.jakarta.endpoint.Problem;

/** A request that is answered with a problem of its own making. */
final class RequestException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    private final String code;

    private RequestException(int status, String title, String detail) {
        this(status, title, detail, "");
    }

    private RequestException(int status, String title, String detail, String code) {
        super(detail, null, false, false);
        this.problem = new Problem(status, title, detail);
        this.code = code;
    }

    Problem problem() {
        return problem;
    }

    /** Why a token did not do, as the audit has it; empty for what has nothing to do with tokens. */
    String code() {
        return code;
    }

    static RequestException malformed(String detail) {
        return new RequestException(400, "Bad request", detail);
    }

    static RequestException notAllowed() {
        return forbidden("policy", "the policy of this server does not allow it");
    }

    static RequestException scopedTokenCreatesNothing() {
        return forbidden("scoped_token", "a token for one room cannot create another");
    }

    static RequestException tokenForAnotherRoom() {
        return forbidden("other_room", "the token is for another room");
    }

    private static RequestException forbidden(String code, String detail) {
        return new RequestException(403, "Forbidden", detail, code);
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
