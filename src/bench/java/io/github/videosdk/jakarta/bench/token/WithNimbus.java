package io.github.videosdk.jakarta.bench.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.source.ImmutableSecret;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.time.Instant;
import java.util.Date;
import java.util.Set;
import java.util.UUID;

/** Nimbus JOSE+JWT as its examples use it. */
final class WithNimbus implements Contender {

    private static final JWSHeader HEADER =
            new JWSHeader.Builder(JWSAlgorithm.HS256).type(JOSEObjectType.JWT).build();

    private final JWSSigner signer;
    private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();

    WithNimbus(String secret) throws JOSEException {
        byte[] key = Account.bytes(secret);
        signer = new MACSigner(key);
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(JWSAlgorithm.HS256, new ImmutableSecret<>(key)));
        processor.setJWTClaimsSetVerifier(new DefaultJWTClaimsVerifier<>(
                new JWTClaimsSet.Builder().claim("apikey", Account.API_KEY).build(), Set.of("exp")));
    }

    @Override
    public String token() {
        return signed(claims());
    }

    @Override
    public String scopedToken() {
        return signed(claims().claim("version", Account.SCOPED_VERSION)
                .claim("roles", Account.ROLES)
                .claim("roomId", Account.ROOM)
                .claim("participantId", Account.PARTICIPANT));
    }

    private static JWTClaimsSet.Builder claims() {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder()
                .claim("apikey", Account.API_KEY)
                .claim("permissions", Account.PERMISSIONS)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(Account.TTL)))
                .jwtID(UUID.randomUUID().toString());
    }

    private String signed(JWTClaimsSet.Builder claims) {
        SignedJWT jwt = new SignedJWT(HEADER, claims.build());
        try {
            jwt.sign(signer);
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
        return jwt.serialize();
    }

    @Override
    public Object verify(String token) throws Exception {
        return processor.process(token, null);
    }
}
