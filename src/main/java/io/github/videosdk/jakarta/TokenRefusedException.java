package io.github.videosdk.jakarta;

/**
 * A token was not accepted. {@link #reason()} says why, for code, and the message says it for people: always in the
 * same words for the same reason, followed by the name of the claim where one claim makes a token malformed. The
 * exception has no stack trace, because it is an answer to whoever sent the token and not a fault of this program.
 */
public class TokenRefusedException extends VideoSdkException {

    private static final long serialVersionUID = 1L;

    /** Why a token was refused. */
    public enum Reason {
        /** There was no token at all. */
        ABSENT("there is no VideoSDK access token"),
        /** Not three Base64URL parts of JSON with claims of the documented types, or absurdly long. */
        MALFORMED("the token is not a well-formed VideoSDK access token"),
        /** Signed by anything but HS256, or unsigned. */
        WRONG_ALGORITHM("the token is not signed with HS256"),
        /** The signature was not made with our secret, nor with the previous one. */
        BAD_SIGNATURE("the signature of the token does not match"),
        /** The token would never expire. */
        WITHOUT_EXPIRY("the token has no expiry"),
        /** It has expired more than the leeway ago. */
        EXPIRED("the token has expired"),
        /** Its {@code nbf} lies further ahead than the leeway. */
        NOT_YET_VALID("the token is not valid yet"),
        /** Its {@code apikey} is not ours. */
        OTHER_ACCOUNT("the token belongs to another VideoSDK API key");

        private final String description;

        Reason(String description) {
            this.description = description;
        }
    }

    /** Why the token was refused. */
    private final Reason reason;

    /**
     * Refuses a token.
     *
     * @param reason why
     */
    public TokenRefusedException(Reason reason) {
        this(reason.description, reason);
    }

    /**
     * Refuses a token and names the part of it that is wrong.
     *
     * @param reason why
     * @param detail what is wrong, such as the name of a claim; never a value that stands in the token
     */
    public TokenRefusedException(Reason reason, String detail) {
        this(reason.description + ": " + detail, reason);
    }

    private TokenRefusedException(String message, Reason reason) {
        super(ErrorCode.valueOf("TOKEN_" + reason.name()), message, false);
        this.reason = reason;
    }

    /**
     * Why the token was refused.
     *
     * @return never {@code null}
     */
    public Reason reason() {
        return reason;
    }
}
