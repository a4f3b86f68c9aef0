package io.github.videosdk.jakarta.rest;

import io.github.videosdk.jakarta.ErrorCode;
import io.github.videosdk.jakarta.endpoint.Limits;
import io.github.videosdk.jakarta.endpoint.Problem;

/** A request that is answered with a problem of its own making. */
final class RequestException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    private final String reason;

    private RequestException(int status, String title, ErrorCode code, String detail) {
        this(status, title, code, detail, "");
    }

    private RequestException(int status, String title, ErrorCode code, String detail, String reason) {
        super(detail, null, false, false);
        this.problem = new Problem(status, title, code, detail);
        this.reason = reason;
    }

    Problem problem() {
        return problem;
    }

    /** Why a token did not do, as the audit has it; empty for what has nothing to do with tokens. */
    String reason() {
        return reason;
    }

    static RequestException malformed(String detail) {
        return new RequestException(400, "Bad request", ErrorCode.MALFORMED_REQUEST, detail);
    }

    static RequestException notAllowed() {
        return forbidden(ErrorCode.NOT_ALLOWED, "policy", "the policy of this server does not allow it");
    }

    static RequestException scopedTokenCreatesNothing() {
        return forbidden(ErrorCode.TOKEN_SCOPED, "scoped_token", "a token for one room cannot create another");
    }

    static RequestException tokenForAnotherRoom() {
        return forbidden(ErrorCode.TOKEN_OTHER_ROOM, "other_room", "the token is for another room");
    }

    private static RequestException forbidden(ErrorCode code, String reason, String detail) {
        return new RequestException(403, "Forbidden", code, detail, reason);
    }

    static RequestException tooLarge() {
        return new RequestException(
                413,
                "Content too large",
                ErrorCode.BODY_TOO_LARGE,
                "the body is larger than " + Limits.BODY_BYTES + " bytes");
    }

    static RequestException tooSlow() {
        return new RequestException(
                408,
                "Request timeout",
                ErrorCode.BODY_TOO_SLOW,
                "the body took longer than " + Limits.BODY_TIME.toSeconds() + " seconds");
    }

    static RequestException unsupportedType() {
        return new RequestException(
                415,
                "Unsupported media type",
                ErrorCode.WRONG_TYPE,
                "the body has to be application/json or application/x-www-form-urlencoded");
    }
}
