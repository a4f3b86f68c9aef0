package io.github.videosdk.jakarta.token;

import static io.github.videosdk.jakarta.token.TestAccount.API_KEY;
import static io.github.videosdk.jakarta.token.TestAccount.NOW;
import static io.github.videosdk.jakarta.token.TestAccount.OTHER_SECRET;
import static io.github.videosdk.jakarta.token.TestAccount.SECRET;
import static io.github.videosdk.jakarta.token.TestAccount.assertRefused;
import static io.github.videosdk.jakarta.token.TestAccount.at;
import static io.github.videosdk.jakarta.token.TestAccount.config;
import static io.github.videosdk.jakarta.token.TestAccount.issuer;
import static io.github.videosdk.jakarta.token.TestAccount.verifier;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.videosdk.jakarta.TokenRefusedException.Reason;
import io.github.videosdk.jakarta.config.Secrets;
import io.github.videosdk.jakarta.config.VideoSdkConfig;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The secret before the last change verifies and does not sign. That a file is looked at again after ten seconds is
 * asked where its clock can be passed, in the configuration; here, that what changed there takes effect.
 */
class SecretRotationTest {

    private static final String[] AFTER = {"videosdk.secret", OTHER_SECRET, "videosdk.secret-previous", SECRET};

    @Test
    void tokenOfThePreviousSecret_isStillAccepted() {
        String before = issuer().issue().value();
        assertThat(verifier(AFTER).verify(before).value()).isEqualTo(before);
    }

    @Test
    void newToken_isSignedWithTheNewSecretOnly() {
        String after = issuer(AFTER).issue().value();
        assertThat(verifier(AFTER).verify(after).value()).isEqualTo(after);
        assertThat(verifier("videosdk.secret", OTHER_SECRET).verify(after).value())
                .isEqualTo(after);
        assertRefused(verifier(), after, Reason.BAD_SIGNATURE);
    }

    @Test
    void tokenOfThePreviousSecretThatWasDropped_isRefused() {
        String before = issuer().issue().value();
        assertRefused(verifier("videosdk.secret", OTHER_SECRET), before, Reason.BAD_SIGNATURE);
    }

    @Test
    void tokenOfAThirdSecret_isRefused() {
        String stray = issuer("videosdk.secret", "0".repeat(64)).issue().value();
        assertRefused(verifier(AFTER), stray, Reason.BAD_SIGNATURE);
    }

    @Test
    void expiredTokenOfThePreviousSecret_isExpiredAndNotForged() {
        String before =
                Tokens.issuer(config(), at(NOW.minusSeconds(864_000))).issue().value();
        assertRefused(verifier(AFTER), before, Reason.EXPIRED);
    }

    @Test
    void secretInAFile_signsAndVerifiesWithoutItsLineBreak(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("secret"), OTHER_SECRET + "\n");
        VideoSdkConfig inFile = VideoSdkConfig.of(Map.of(
                "videosdk.api-key", API_KEY,
                "videosdk.secret-file", file.toString(),
                "videosdk.secret-previous", SECRET));
        String token = Tokens.issuer(inFile, at(NOW)).issue().value();
        TokenVerifier verifier = Tokens.verifier(inFile, at(NOW));
        assertThat(verifier("videosdk.secret", OTHER_SECRET).verify(token).value())
                .isEqualTo(token);
        assertThat(verifier.verify(token).value()).isEqualTo(token);
        assertThat(verifier.verify(issuer().issue().value()).permissions()).isNotEmpty();
    }

    @Test
    void whatIsDerivedFromSecrets_isDerivedAnewAfterAChange() {
        AtomicReference<Secrets> inForce = new AtomicReference<>(config().secrets());
        PerSecrets<List<String>> derived = new PerSecrets<>(
                inForce::get,
                secrets -> secrets.verifying().stream()
                        .map(secret -> new String(secret, StandardCharsets.UTF_8))
                        .toList());
        assertThat(derived.get()).containsExactly(SECRET);
        inForce.set(config(AFTER).secrets());
        assertThat(derived.get()).containsExactly(OTHER_SECRET, SECRET);
        inForce.set(config("videosdk.secret", OTHER_SECRET).secrets());
        assertThat(derived.get()).containsExactly(OTHER_SECRET);
    }

    @Test
    void secretsThatHaveNotChanged_areDerivedFromOnce() {
        AtomicInteger derivations = new AtomicInteger();
        VideoSdkConfig config = config();
        PerSecrets<Integer> derived = new PerSecrets<>(config::secrets, secrets -> derivations.incrementAndGet());
        assertThat(List.of(derived.get(), derived.get(), derived.get())).containsOnly(1);
    }
}
