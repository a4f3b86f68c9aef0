package io.github.videosdk.jakarta.container;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.HmacKey;

/** Reads a token by a library that is not ours. */
final class Jwt {

    private Jwt() {}

    static Map<String, Object> claimsOf(String token) {
        try {
            return new JwtConsumerBuilder()
                    .setVerificationKey(new HmacKey(HostWar.SECRET.getBytes(StandardCharsets.UTF_8)))
                    .setRequireExpirationTime()
                    .build()
                    .processToClaims(token)
                    .getClaimsMap();
        } catch (InvalidJwtException refused) {
            throw new AssertionError("jose4j refuses the token", refused);
        }
    }
}
