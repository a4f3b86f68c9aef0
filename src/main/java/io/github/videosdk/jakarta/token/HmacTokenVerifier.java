package io.github.videosdk.jakarta.token;

import static io.github.videosdk.jakarta.TokenRefusedException.Reason.ABSENT;
import static io.github.videosdk.jakarta.TokenRefusedException.Reason.BAD_SIGNATURE;
import static io.github.videosdk.jakarta.TokenRefusedException.Reason.EXPIRED;
import static io.github.videosdk.jakarta.TokenRefusedException.Reason.MALFORMED;
import static io.github.videosdk.jakarta.TokenRefusedException.Reason.NOT_YET_VALID;
import static io.github.videosdk.jakarta.TokenRefusedException.Reason.OTHER_ACCOUNT;
import static io.github.videosdk.jakarta.TokenRefusedException.Reason.WRONG_ALGORITHM;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObject;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jose.util.JSONObjectUtils;
import io.github.videosdk.jakarta.TokenRefusedException;
import io.github.videosdk.jakarta.config.VideoSdkConfig;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/** Verifies HS256 and nothing else, before it believes any claim. */
final class HmacTokenVerifier implements TokenVerifier {

    private static final Duration LEEWAY = Duration.ofSeconds(60);
    private static final String ALGORITHM = "HS256";
    private static final int LONGEST = 16 * 1024;

    private final String apiKey;
    private final Supplier<List<JWSVerifier>> verifiers;
    private final Clock clock;

    HmacTokenVerifier(VideoSdkConfig config, Clock clock) {
        this.apiKey = config.apiKey();
        this.verifiers = new PerSecrets<>(
                config::secrets,
                secrets -> secrets.verifying().stream().map(HmacKey::verifier).toList());
        this.clock = clock;
    }

    @Override
    public AccessToken verify(String token) {
        require(token != null && !token.isBlank(), ABSENT);
        require(token.length() <= LONGEST, MALFORMED);
        JWSObject jws = parse(token);
        require(isSignatureOurs(jws), BAD_SIGNATURE);
        TokenClaims claims = TokenClaims.of(jws.getPayload().toJSONObject());
        require(apiKey.equals(claims.apiKey()), OTHER_ACCOUNT);
        requireValidNow(claims);
        return claims.asToken(token);
    }

    private static JWSObject parse(String token) {
        try {
            Base64URL[] parts = JOSEObject.split(token);
            require(parts.length == 3, MALFORMED);
            require(ALGORITHM.equals(algorithm(parts[0])), WRONG_ALGORITHM);
            return new JWSObject(parts[0], parts[1], parts[2]);
        } catch (ParseException noJws) {
            throw new TokenRefusedException(MALFORMED);
        }
    }

    private static Object algorithm(Base64URL header) throws ParseException {
        return JSONObjectUtils.parse(header.decodeToString()).get("alg");
    }

    private boolean isSignatureOurs(JWSObject jws) {
        return isCanonical(jws.getSignature())
                && verifiers.get().stream().anyMatch(verifier -> isSignedFor(verifier, jws));
    }

    /** Nimbus decodes leniently, so the same signature could be written in several ways. */
    private static boolean isCanonical(Base64URL signature) {
        return Base64URL.encode(signature.decode()).equals(signature);
    }

    private static boolean isSignedFor(JWSVerifier verifier, JWSObject jws) {
        try {
            return jws.verify(verifier);
        } catch (JOSEException unsupportedHeader) {
            return false;
        }
    }

    private void requireValidNow(TokenClaims claims) {
        Instant now = clock.instant();
        require(now.minus(LEEWAY).isBefore(claims.expiresAt()), EXPIRED);
        require(
                claims.notBefore()
                        .map(start -> !now.plus(LEEWAY).isBefore(start))
                        .orElse(true),
                NOT_YET_VALID);
    }

    private static void require(boolean condition, TokenRefusedException.Reason otherwise) {
        if (!condition) {
            throw new TokenRefusedException(otherwise);
        }
    }
}
