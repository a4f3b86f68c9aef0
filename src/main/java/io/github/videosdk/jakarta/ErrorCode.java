package io.github.videosdk.jakarta;

/**
 * What each failure and each warning is called, for good: in answers ({@code code}), in the log, and as an anchor of the
 * troubleshooting page. Search for these, not for sentences, which may become better ones.
 *
 * <pre>{@code
 * catch (VideoSdkException failure) {
 *     tickets.open(failure.code().toString(), failure.getMessage()); // VIDEOSDK-KEY-REFUSED
 * }
 * }</pre>
 *
 * @since 0.1.0
 */
public enum ErrorCode {
    /** Settings are missing or wrong, so the endpoints answer 503. */
    NOT_CONFIGURED,
    /** A setting begins with {@code videosdk.} but does not exist; it is ignored. */
    UNKNOWN_SETTING,
    /** A key or secret had white space around it. */
    WHITE_SPACE,
    /** A key or secret had quotation marks or its own name around it. */
    WRAPPED_VALUE,
    /** A role looks like a part of a name that has commas. */
    SPLIT_NAME,
    /** An item of the allowed origins is no origin. */
    WRONG_ORIGIN,
    /** The secret is short enough to be guessed. */
    SHORT_SECRET,
    /** Whoever reaches the server gets a token. */
    OPEN_ACCESS,
    /** Rooms exist in no account of VideoSDK. */
    OFFLINE_MODE,
    /** The file with the secret has changed to something that is not usable; the former secret stays in force. */
    SECRET_FILE,
    /** The JVM keeps the login of a proxy to itself. */
    PROXY_LOGIN,
    /** CDI does not know the endpoints. */
    NO_CDI,
    /** The server has no JAX-RS for the application. */
    NO_JAX_RS,
    /** The application has a servlet of its own at the path of an endpoint. */
    PATH_TAKEN,
    /** The JAR is not in {@code WEB-INF/lib}. */
    NOT_IN_WAR,
    /** A {@code TokenPolicy} of the application is not used. */
    POLICY_IGNORED,
    /** There is no endpoint of that path. */
    NO_SUCH_ENDPOINT,
    /** The endpoint takes another method. */
    WRONG_METHOD,
    /** Path, query, header or body is malformed. */
    MALFORMED_REQUEST,
    /** The body is neither JSON nor a form. */
    WRONG_TYPE,
    /** The body is larger than is read. */
    BODY_TOO_LARGE,
    /** The body did not come in time. */
    BODY_TOO_SLOW,
    /** The application demands a login. */
    LOGIN_DEMANDED,
    /** The policy of the application says no. */
    NOT_ALLOWED,
    /** A page of another origin may have sent the request, and there is no token. */
    CROSS_SITE,
    /** An error of this library, or of a policy of the application. */
    UNEXPECTED,
    /** An observer of audit events threw something; the request was answered all the same. */
    OBSERVER_FAILED,
    /** More callers without a login were refused in a minute than the log has lines for. */
    REFUSALS_LEFT_OUT,

    /** {@link TokenRefusedException.Reason#ABSENT}. */
    TOKEN_ABSENT,
    /** {@link TokenRefusedException.Reason#MALFORMED}. */
    TOKEN_MALFORMED,
    /** {@link TokenRefusedException.Reason#WRONG_ALGORITHM}. */
    TOKEN_WRONG_ALGORITHM,
    /** {@link TokenRefusedException.Reason#BAD_SIGNATURE}. */
    TOKEN_BAD_SIGNATURE,
    /** {@link TokenRefusedException.Reason#WITHOUT_EXPIRY}. */
    TOKEN_WITHOUT_EXPIRY,
    /** {@link TokenRefusedException.Reason#EXPIRED}. */
    TOKEN_EXPIRED,
    /** {@link TokenRefusedException.Reason#NOT_YET_VALID}. */
    TOKEN_NOT_YET_VALID,
    /** {@link TokenRefusedException.Reason#OTHER_ACCOUNT}. */
    TOKEN_OTHER_ACCOUNT,
    /** A token for one room would create another. */
    TOKEN_SCOPED,
    /** A token for one room would validate another. */
    TOKEN_OTHER_ROOM,

    /** Nobody made a room of that id. */
    ROOM_NOT_FOUND,
    /** The room was deactivated. */
    ROOM_DISABLED,
    /** The {@code Idempotency-Key} leads to a room of another region. */
    IDEMPOTENCY_KEY_REUSED,

    /** {@link UpstreamException.Kind#KEY_REFUSED}. */
    KEY_REFUSED,
    /** {@link UpstreamException.Kind#REJECTED}. */
    REJECTED,
    /** {@link UpstreamException.Kind#UNREACHABLE}. */
    UNREACHABLE,
    /** {@link UpstreamException.Kind#FAILING}. */
    FAILING,
    /** {@link UpstreamException.Kind#TOO_SLOW}. */
    TOO_SLOW,
    /** {@link UpstreamException.Kind#RATE_LIMITED}. */
    RATE_LIMITED,
    /** {@link UpstreamException.Kind#BREAKER_OPEN}. */
    BREAKER_OPEN,
    /** {@link UpstreamException.Kind#BUSY}. */
    BUSY;

    /**
     * The code as it is printed.
     *
     * @return such as {@code VIDEOSDK-KEY-REFUSED}
     */
    @Override
    public String toString() {
        return "VIDEOSDK-" + name().replace('_', '-');
    }
}
