package io.github.videosdk.jakarta.bench.token;

import com.auth0.jwt.JWT;
import com.auth0.jwt.JWTCreator;
import com.auth0.jwt.JWTVerifier;
import com.auth0.jwt.algorithms.Algorithm;
import java.time.Instant;
import java.util.UUID;

/** java-jwt as its documentation uses it. */
final class WithJavaJwt implements Contender {

    private final Algorithm algorithm;
    private final JWTVerifier verifier;

    WithJavaJwt(String secret) {
        algorithm = Algorithm.HMAC256(Account.bytes(secret));
        verifier = JWT.require(algorithm).withClaim("apikey", Account.API_KEY).build();
    }

    @Override
    public String token() {
        return builder().sign(algorithm);
    }

    @Override
    public String scopedToken() {
        return builder()
                .withClaim("version", Account.SCOPED_VERSION)
                .withClaim("roles", Account.ROLES)
                .withClaim("roomId", Account.ROOM)
                .withClaim("participantId", Account.PARTICIPANT)
                .sign(algorithm);
    }

    private static JWTCreator.Builder builder() {
        Instant now = Instant.now();
        return JWT.create()
                .withClaim("apikey", Account.API_KEY)
                .withClaim("permissions", Account.PERMISSIONS)
                .withIssuedAt(now)
                .withExpiresAt(now.plus(Account.TTL))
                .withJWTId(UUID.randomUUID().toString());
    }

    @Override
    public Object verify(String token) {
        return verifier.verify(token);
    }
}
