package io.github.videosdk.jakarta.token;

import static io.github.videosdk.jakarta.TokenRefusedException.Reason.MALFORMED;
import static io.github.videosdk.jakarta.TokenRefusedException.Reason.WRONG_ALGORITHM;
import static io.github.videosdk.jakarta.token.Refusal.require;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Takes any token apart and refuses what no token may be like, whoever signed it. Of the header, which anybody can have
 * written, only JSON is made: no key and no certificate is built from it, and nothing that it names is fetched.
 */
final class UnusualJwt {

    private static final String ALGORITHM = "HS256";
    private static final Pattern THREE_PARTS = Pattern.compile("[\\w-]+\\.[\\w-]+\\.[\\w-]*");

    /** In characters, with the dot. Ours has 37; the longer one is, the more it costs to refuse it. */
    private static final int LONGEST_HEADER = 1025;

    /**
     * HS256 has no key that a header could name or bring along. Extensions of JWS are not ours either: one that must be
     * understood, and a payload that is not encoded.
     */
    private static final Set<String> FORBIDDEN = Set.of("jwk", "jku", "x5c", "x5u", "x5t", "x5t#S256", "crit", "b64");

    private static final Set<String> TEXTS = Set.of("typ", "cty", "kid");

    private UnusualJwt() {}

    static Jwt of(String token) {
        require(THREE_PARTS.matcher(token).matches(), MALFORMED);
        Jwt jwt = new Jwt(token.getBytes(StandardCharsets.US_ASCII), token.indexOf('.') + 1, token.lastIndexOf('.'));
        require(jwt.payloadStart() <= LONGEST_HEADER && jwt.isHeaderWellSpelled(), MALFORMED);
        requireOurs(Json.read(jwt.header()));
        require(jwt.isWellSpelled(), MALFORMED);
        return jwt;
    }

    private static void requireOurs(Map<String, Object> header) {
        require(ALGORITHM.equals(header.get("alg")), WRONG_ALGORITHM);
        for (Map.Entry<String, Object> member : header.entrySet()) {
            require(!FORBIDDEN.contains(member.getKey()), MALFORMED);
            require(!TEXTS.contains(member.getKey()) || member.getValue() instanceof String, MALFORMED);
        }
    }
}
