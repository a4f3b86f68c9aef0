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
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jose.util.JSONObjectUtils;
import io.github.videosdk.jakarta.TokenRefusedException;
import io.github.videosdk.jakarta.config.VideoSdkConfig;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Verifies with Nimbus and the JDK's regular expressions and streams alone, one step after the other: what ours has to
 * say of any token, too.
 */
final class NimbusVerifier implements TokenVerifier {

    private static final Duration LEEWAY = Duration.ofSeconds(60);
    private static final String ALGORITHM = "HS256";
    private static final Pattern THREE_PARTS = Pattern.compile("[\\w-]+\\.[\\w-]+\\.[\\w-]*");

    private static final int LONGEST = 16 * 1024;

    private final String apiKey;
    private final List<MACVerifier> verifiers;
    private final Clock clock;

    NimbusVerifier(VideoSdkConfig config, Clock clock) {
        this.apiKey = config.apiKey();
        this.verifiers = config.secrets().verifying().stream()
                .map(NimbusVerifier::verifier)
                .toList();
        this.clock = clock;
    }

    private static MACVerifier verifier(byte[] secret) {
        try {
            return new MACVerifier(secret);
        } catch (JOSEException tooShort) {
            throw new IllegalStateException(tooShort);
        }
    }

    @Override
    public AccessToken verify(String token) {
        require(token != null && !token.isBlank(), ABSENT);
        require(token.length() <= LONGEST && THREE_PARTS.matcher(token).matches(), MALFORMED);
        Base64URL[] parts = parts(token);
        requireOurAlgorithm(jsonObject(parts[0]));
        require(isSignatureOurs(parts), BAD_SIGNATURE);
        NimbusClaims claims = new NimbusClaims(jsonObject(parts[1]));
        require(apiKey.equals(claims.apiKey()), OTHER_ACCOUNT);
        requireValidNow(claims);
        return claims.asToken(token);
    }

    /** Nimbus decodes leniently, so one signature could be written in several ways. */
    private static Base64URL[] parts(String token) {
        try {
            Base64URL[] parts = JOSEObject.split(token);
            for (Base64URL part : parts) {
                require(Base64URL.encode(part.decode()).equals(part), MALFORMED);
            }
            return parts;
        } catch (ParseException notThree) {
            throw new TokenRefusedException(MALFORMED);
        }
    }

    /** Nimbus would make an object of a list of pairs, too. */
    private static Map<String, Object> jsonObject(Base64URL part) {
        try {
            String json = part.decodeToString();
            require(json.stripLeading().startsWith("{"), MALFORMED);
            return JSONObjectUtils.parse(json);
        } catch (ParseException noJson) {
            throw new TokenRefusedException(MALFORMED);
        }
    }

    /** No extension of JWS is ours either: one that must be understood, and a payload that is not encoded. */
    private static void requireOurAlgorithm(Map<String, Object> header) {
        require(ALGORITHM.equals(header.get("alg")), WRONG_ALGORITHM);
        require(!header.containsKey("crit") && !header.containsKey("b64"), MALFORMED);
    }

    private boolean isSignatureOurs(Base64URL[] parts) {
        try {
            JWSObject jws = new JWSObject(parts[0], parts[1], parts[2]);
            return verifiers.stream().anyMatch(verifier -> isSignedFor(verifier, jws));
        } catch (ParseException unusualHeader) {
            throw new TokenRefusedException(MALFORMED);
        }
    }

    private static boolean isSignedFor(JWSVerifier verifier, JWSObject jws) {
        try {
            return jws.verify(verifier);
        } catch (JOSEException unsupportedHeader) {
            return false;
        }
    }

    private void requireValidNow(NimbusClaims claims) {
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
