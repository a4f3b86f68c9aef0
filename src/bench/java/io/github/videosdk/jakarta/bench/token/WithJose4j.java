package io.github.videosdk.jakarta.bench.token;

import java.util.UUID;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.jwt.consumer.JwtContext;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;

/** jose4j as its examples use it. */
final class WithJose4j implements Contender {

    private final HmacKey key;
    private final JwtConsumer consumer;

    WithJose4j(String secret) {
        key = new HmacKey(Account.bytes(secret));
        consumer = new JwtConsumerBuilder()
                .setVerificationKey(key)
                .setJwsAlgorithmConstraints(ConstraintType.PERMIT, AlgorithmIdentifiers.HMAC_SHA256)
                .setRequireExpirationTime()
                .registerValidator(WithJose4j::objection)
                .build();
    }

    private static String objection(JwtContext context) {
        Object apiKey = context.getJwtClaims().getClaimValue("apikey");
        return Account.API_KEY.equals(apiKey) ? null : "another account";
    }

    @Override
    public String token() {
        return signed(claims());
    }

    @Override
    public String scopedToken() {
        JwtClaims claims = claims();
        claims.setClaim("version", Account.SCOPED_VERSION);
        claims.setClaim("roles", Account.ROLES);
        claims.setClaim("roomId", Account.ROOM);
        claims.setClaim("participantId", Account.PARTICIPANT);
        return signed(claims);
    }

    private static JwtClaims claims() {
        JwtClaims claims = new JwtClaims();
        claims.setClaim("apikey", Account.API_KEY);
        claims.setClaim("permissions", Account.PERMISSIONS);
        NumericDate now = NumericDate.now();
        claims.setIssuedAt(now);
        claims.setExpirationTime(NumericDate.fromSeconds(now.getValue() + Account.TTL.toSeconds()));
        claims.setJwtId(UUID.randomUUID().toString());
        return claims;
    }

    private String signed(JwtClaims claims) {
        JsonWebSignature jws = new JsonWebSignature();
        jws.setHeader("typ", "JWT");
        jws.setAlgorithmHeaderValue(AlgorithmIdentifiers.HMAC_SHA256);
        jws.setPayload(claims.toJson());
        jws.setKey(key);
        try {
            return jws.getCompactSerialization();
        } catch (JoseException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public Object verify(String token) throws Exception {
        return consumer.process(token);
    }
}
