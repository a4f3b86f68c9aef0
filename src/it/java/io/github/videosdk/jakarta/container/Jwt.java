package io.github.videosdk.jakarta.container;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.HmacKey;

/** Reads a token by a library that is not ours. */
final class Jwt {

    private Jwt() {}

    /** The claims of a token that was signed with the secret of {@link HostWar}. */
    static Map<String, Object> claimsOf(String token) {
        return claims(
                new JwtConsumerBuilder()
                        .setVerificationKey(new HmacKey(HostWar.SECRET.getBytes(StandardCharsets.UTF_8)))
                        .setRequireExpirationTime(),
                token);
    }

    /** The claims of a token, whoever signed it. */
    static Map<String, Object> claimsIn(String token) {
        return claims(new JwtConsumerBuilder().setSkipSignatureVerification(), token);
    }

    private static Map<String, Object> claims(JwtConsumerBuilder consumer, String token) {
        try {
            return consumer.build().processToClaims(token).getClaimsMap();
        } catch (InvalidJwtException refused) {
            throw new AssertionError("jose4j refuses the token", refused);
        }
    }
}
