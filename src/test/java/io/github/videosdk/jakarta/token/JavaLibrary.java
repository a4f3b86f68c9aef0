package io.github.videosdk.jakarta.token;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.auth0.jwt.JWT;
import com.auth0.jwt.algorithms.Algorithm;
import com.auth0.jwt.interfaces.Claim;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.ImmutableSecret;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import io.jsonwebtoken.JwtParser;
import io.jsonwebtoken.Jwts;
import io.jsonwebtoken.security.Keys;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.HmacKey;

/** What Java's JWT libraries say of a token, each set to HS256 alone and otherwise as it comes. */
enum JavaLibrary {
    NIMBUS {
        @Override
        Verifier verifier(byte[] secret) {
            DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
            processor.setJWSKeySelector(
                    new JWSVerificationKeySelector<>(JWSAlgorithm.HS256, new ImmutableSecret<>(secret)));
            return token -> processor.process(token, null).toJSONObject();
        }
    },
    JJWT {
        @Override
        Verifier verifier(byte[] secret) {
            JwtParser parser = Jwts.parser()
                    .verifyWith(Keys.hmacShaKeyFor(secret))
                    .sig()
                    .clear()
                    .add(Jwts.SIG.HS256)
                    .and()
                    .build();
            return token -> parser.parseSignedClaims(token).getPayload();
        }
    },
    JAVA_JWT {
        @Override
        Verifier verifier(byte[] secret) {
            return token -> {
                Map<String, Object> claims = new HashMap<>();
                Map<String, Claim> found = JWT.require(Algorithm.HMAC256(secret))
                        .build()
                        .verify(token)
                        .getClaims();
                found.forEach((name, claim) -> claims.put(name, claim.as(Object.class)));
                return claims;
            };
        }
    },
    JOSE4J {
        @Override
        Verifier verifier(byte[] secret) {
            JwtConsumer consumer = new JwtConsumerBuilder()
                    .setVerificationKey(new HmacKey(secret))
                    .setJwsAlgorithmConstraints(ConstraintType.PERMIT, AlgorithmIdentifiers.HMAC_SHA256)
                    .build();
            return token -> consumer.processToClaims(token).getClaimsMap();
        }
    };

    interface Verifier {
        /** The claims; an exception refuses the token. */
        Map<String, Object> claims(String token) throws Exception;
    }

    abstract Verifier verifier(byte[] secret);

    /** The claims, or empty if this library does not accept the token. */
    Optional<Map<String, Object>> verify(String secret, String token) {
        try {
            return Optional.of(verifier(secret.getBytes(UTF_8)).claims(token));
        } catch (Exception refused) {
            return Optional.empty();
        }
    }
}
