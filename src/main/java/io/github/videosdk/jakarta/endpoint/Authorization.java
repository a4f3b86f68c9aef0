package io.github.videosdk.jakarta.endpoint;

import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The {@code Authorization} header, as far as it is ours. A host may have a bearer token of its own there: VideoSDK's is the
 * one with the claim {@code apikey}, {@code Bearer} or bare. Anything else belongs to the host and is no token for us.
 */
public final class Authorization {

    private static final Pattern BEARER = Pattern.compile("(?i:bearer) +(\\S+)");
    private static final Pattern BARE = Pattern.compile("[\\w-]+\\.[\\w-]+\\.[\\w-]*");
    private static final String OUR_CLAIM = "apikey";

    private Authorization() {}

    /**
     * The token in the header. Nothing about it was verified.
     *
     * @param header the value of the header, or {@code null}
     * @return empty if there is none, or something of the host's
     */
    public static Optional<String> tokenIn(String header) {
        return header == null || header.length() > Limits.BODY_BYTES
                ? Optional.empty()
                : credentials(header.strip()).filter(Authorization::isOurs);
    }

    private static Optional<String> credentials(String value) {
        Matcher bearer = BEARER.matcher(value);
        if (bearer.matches()) {
            return Optional.of(bearer.group(1));
        }
        return BARE.matcher(value).matches() ? Optional.of(value) : Optional.empty();
    }

    private static boolean isOurs(String token) {
        String[] parts = token.split("\\.", 3);
        try {
            return parts.length > 1 && hasOurClaim(Base64.getUrlDecoder().decode(parts[1]));
        } catch (IllegalArgumentException noJwt) {
            return false;
        }
    }

    private static boolean hasOurClaim(byte[] payload) {
        try (JsonMembers claims = new JsonMembers(payload)) {
            while (claims.next()) {
                if (claims.name().equals(OUR_CLAIM)) {
                    return true;
                }
            }
            return false;
        }
    }
}
