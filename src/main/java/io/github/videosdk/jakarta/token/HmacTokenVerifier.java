package io.github.videosdk.jakarta.token;

import static io.github.videosdk.jakarta.TokenRefusedException.Reason.ABSENT;
import static io.github.videosdk.jakarta.TokenRefusedException.Reason.BAD_SIGNATURE;
import static io.github.videosdk.jakarta.TokenRefusedException.Reason.EXPIRED;
import static io.github.videosdk.jakarta.TokenRefusedException.Reason.MALFORMED;
import static io.github.videosdk.jakarta.TokenRefusedException.Reason.NOT_YET_VALID;
import static io.github.videosdk.jakarta.TokenRefusedException.Reason.OTHER_ACCOUNT;
import static io.github.videosdk.jakarta.token.Refusal.require;

import io.github.videosdk.jakarta.config.VideoSdkConfig;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/** Verifies HS256 and nothing else, before it believes any claim. */
final class HmacTokenVerifier implements TokenVerifier {

    private static final Duration LEEWAY = Duration.ofSeconds(60);

    /** In characters; the issuer makes none that is longer. */
    static final int LONGEST = 16 * 1024;

    private final String apiKey;
    private final Supplier<List<HmacSha256>> hmacs;
    private final Clock clock;

    HmacTokenVerifier(VideoSdkConfig config, Clock clock) {
        this.apiKey = config.apiKey();
        this.hmacs = new PerSecrets<>(
                config::secrets,
                secrets -> secrets.verifying().stream().map(HmacSha256::withKey).toList());
        this.clock = clock;
    }

    @Override
    public AccessToken verify(String token) {
        require(token != null && !token.isBlank(), ABSENT);
        require(token.length() <= LONGEST, MALFORMED);
        Jwt jwt = Jwt.of(token);
        require(isSignatureOurs(jwt), BAD_SIGNATURE);
        TokenClaims claims = TokenClaims.of(jwt.payload());
        require(apiKey.equals(claims.apiKey()), OTHER_ACCOUNT);
        requireValidNow(claims);
        return claims.asToken(token);
    }

    private boolean isSignatureOurs(Jwt jwt) {
        for (HmacSha256 hmac : hmacs.get()) {
            if (jwt.isSignedWith(hmac)) {
                return true;
            }
        }
        return false;
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
}
