package io.github.videosdk.jakarta.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.videosdk.jakarta.TokenRefusedException;
import io.github.videosdk.jakarta.TokenRefusedException.Reason;
import io.github.videosdk.jakarta.config.VideoSdkConfig;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;

/** The account and the moment that the tests of this package share. */
final class TestAccount {

    static final String API_KEY = "5c1b7a06-fdd1-4b6e-8f0e-3ad6bd2aa6a5";
    static final String SECRET = "8d1f3c5e7a9b0d2f4c6e8a1b3d5f7092a4c6e8f0b1d3f5a7c9e0b2d4f6a8c0e1";
    static final String OTHER_SECRET = "f00dfeed8badf00d1337c0dedeadbeef0123456789abcdef76543210fedcba98";
    static final Instant NOW = Instant.parse("2030-01-02T03:04:05Z");

    private TestAccount() {}

    /** The account with further settings, or others in place of its own: key, value, key, value. */
    static VideoSdkConfig config(String... keysAndValues) {
        Map<String, String> settings = new HashMap<>(Map.of("videosdk.api-key", API_KEY, "videosdk.secret", SECRET));
        for (int i = 0; i < keysAndValues.length; i += 2) {
            settings.put(keysAndValues[i], keysAndValues[i + 1]);
        }
        return VideoSdkConfig.of(settings);
    }

    static TokenIssuer issuer(String... keysAndValues) {
        return Tokens.issuer(config(keysAndValues), at(NOW));
    }

    static TokenVerifier verifier(String... keysAndValues) {
        return Tokens.verifier(config(keysAndValues), at(NOW));
    }

    static Clock at(Instant moment) {
        return Clock.fixed(moment, ZoneOffset.UTC);
    }

    /** Asserts that the account's verifier refuses this token, for one of these reasons, and in no other way. */
    static void assertRefused(String token, Reason... reasons) {
        assertRefused(verifier(), token, reasons);
    }

    static void assertRefused(TokenVerifier verifier, String token, Reason... reasons) {
        assertThat(catchThrowable(() -> verifier.verify(token)))
                .isInstanceOfSatisfying(
                        TokenRefusedException.class,
                        refusal -> assertThat(refusal.reason()).isIn((Object[]) reasons));
    }
}
