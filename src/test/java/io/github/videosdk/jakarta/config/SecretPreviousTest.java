package io.github.videosdk.jakarta.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretPreviousTest {

    private static final String PREVIOUS_SECRET = "the-secret-before-the-last-change-of-it";

    @Test
    void previousSecret_verifies_andNeverSigns() {
        Secrets secrets =
                SomeAccount.with("videosdk.secret-previous", PREVIOUS_SECRET).secrets();
        assertThat(SomeAccount.signing(secrets)).isEqualTo(SomeAccount.SECRET);
        assertThat(SomeAccount.verifying(secrets)).containsExactly(SomeAccount.SECRET, PREVIOUS_SECRET);
    }

    @Test
    void previousSecretBesideAFile_verifies(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("secret"), SomeAccount.SECRET);
        VideoSdkConfig config = SomeAccount.only(
                "videosdk.api-key",
                SomeAccount.API_KEY,
                "videosdk.secret-file",
                file.toString(),
                "videosdk.secret-previous",
                PREVIOUS_SECRET);
        assertThat(config.problems()).isEmpty();
        assertThat(SomeAccount.verifying(config.secrets())).containsExactly(SomeAccount.SECRET, PREVIOUS_SECRET);
    }

    @Test
    void previousSecretBesideThePublicPair_verifies() {
        Secrets secrets = SomeAccount.only("videosdk.mode", "offline", "videosdk.secret-previous", PREVIOUS_SECRET)
                .secrets();
        assertThat(SomeAccount.verifying(secrets)).hasSize(2).last().isEqualTo(PREVIOUS_SECRET);
    }

    @Test
    void previousSecretAlone_isNoSecret() {
        VideoSdkConfig config =
                SomeAccount.only("videosdk.api-key", SomeAccount.API_KEY, "videosdk.secret-previous", PREVIOUS_SECRET);
        assertThat(config.faults()).containsExactly("videosdk.secret (VIDEOSDK_SECRET)");
        assertThat(SomeAccount.signing(config.secrets())).isNotEqualTo(PREVIOUS_SECRET);
    }

    @Test
    void whiteSpaceAroundThePreviousSecret_isTrimmedWithAWarning() {
        VideoSdkConfig config = SomeAccount.with("videosdk.secret-previous", PREVIOUS_SECRET + "\n");
        assertThat(SomeAccount.verifying(config.secrets())).containsExactly(SomeAccount.SECRET, PREVIOUS_SECRET);
        assertThat(config.warnings()).singleElement().asString().contains("VIDEOSDK_SECRET_PREVIOUS");
    }
}
