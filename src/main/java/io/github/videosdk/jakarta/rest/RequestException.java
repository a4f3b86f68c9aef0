package io.github.videosdk.jakarta.rest;

import io.github.videosdk.jakarta.ErrorCode;
import io.github.videosdk.jakarta.access.Caller;
import io.github.videosdk.jakarta.access.PolicyInForce;
import io.github.videosdk.jakarta.endpoint.Limits;
import io.github.videosdk.jakarta.endpoint.Problem;

/** Ends a request with the problem that it carries. */
final class RequestException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    private final String reason;

    private RequestException(int status, ErrorCode code, String detail) {
        this(new Problem(status, code, detail), "");
    }

    private RequestException(Problem problem, String reason) {
        super(problem.detail(), null, false, false);
        this.problem = problem;
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
        return new RequestException(400, ErrorCode.MALFORMED_REQUEST, detail);
    }

    static RequestException fieldTwice() {
        return malformed("a field is given more than once");
    }

    /** The body may name a room; a token for all rooms would be more than was asked for. */
    static RequestException unreadableBody() {
        return malformed(
                "the body cannot be read here: the server, or a filter of the application, has read it already");
    }

    static RequestException keyOfNobody() {
        return malformed(
                "an Idempotency-Key belongs to a caller, and nobody knows this one: show a token, log in, or send no key");
    }

    static RequestException keyReused() {
        return new RequestException(
                422,
                ErrorCode.IDEMPOTENCY_KEY_REUSED,
                "the Idempotency-Key leads to a meeting of another geoFence: send a new key");
    }

    /** The policy has refused: for good, or for want of a login. */
    static RequestException refusedBy(PolicyInForce policy, Caller caller) {
        return policy.demandsLogin(caller) ? notLoggedIn() : notAllowed();
    }

    static RequestException notLoggedIn() {
        return new RequestException(Problem.notLoggedIn(), "login");
    }

    static RequestException notAllowed() {
        return forbidden(ErrorCode.NOT_ALLOWED, "policy", "the policy of this server does not allow it");
    }

    static RequestException crossSite() {
        return forbidden(
                ErrorCode.CROSS_SITE,
                "cross_site",
                "create-meeting without a VideoSDK token is refused because a page of another origin may have sent it. Send a"
                        + " token, or add the page's origin to videosdk.cors.allowed-origins (VIDEOSDK_CORS_ALLOWED_ORIGINS)."
                        + " Behind a proxy that rewrites Host, add the application's own public origin.");
    }

    static RequestException scopedTokenCreatesNothing() {
        return forbidden(ErrorCode.TOKEN_SCOPED, "scoped_token", "a token for one room cannot create another");
    }

    static RequestException tokenForAnotherRoom() {
        return forbidden(ErrorCode.TOKEN_OTHER_ROOM, "other_room", "the token is for another room");
    }

    private static RequestException forbidden(ErrorCode code, String reason, String detail) {
        return new RequestException(new Problem(403, code, detail), reason);
    }

    static RequestException tooLarge() {
        return new RequestException(Problem.tooLarge(), "");
    }

    static RequestException tooSlow() {
        return new RequestException(
                408, ErrorCode.BODY_TOO_SLOW, "the body took longer than " + Limits.BODY_TIME.toSeconds() + " seconds");
    }

    static RequestException unsupportedType() {
        return new RequestException(
                415, ErrorCode.WRONG_TYPE, "the body has to be application/json or application/x-www-form-urlencoded");
    }
}
