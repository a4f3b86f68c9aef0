package io.github.videosdk.jakarta.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.videosdk.jakarta.InvalidConfigurationException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Small slips that would open a door or show a secret. */
class SlipOfTheOperatorTest {

    private static final String SECRET = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    @TempDir
    Path folder;

    private final AtomicLong nanos = new AtomicLong();

    private SecretFile rotating(String first) {
        return new SecretFile(folder.resolve("secret"), first, List.of(), nanos::get);
    }

    private Secrets after(SecretFile file, String content) throws IOException {
        Files.writeString(folder.resolve("secret"), content);
        nanos.addAndGet(Duration.ofSeconds(11).toNanos());
        return file.get();
    }

    private static List<String> verifying(Secrets secrets) {
        return secrets.verifying().stream()
                .map(secret -> new String(secret, StandardCharsets.UTF_8))
                .toList();
    }

    @Test
    void secretPastedIntoTheSettingForAFile_isNotShown() {
        assertThatThrownBy(() -> VideoSdkConfig.of(Map.of("videosdk.api-key", "key", "videosdk.secret-file", SECRET)))
                .isInstanceOf(InvalidConfigurationException.class)
                .hasMessageContaining("videosdk.secret-file (VIDEOSDK_SECRET_FILE)")
                .hasMessageNotContaining(SECRET);
    }

    @Test
    void fileThatTurnsIntoThePublicSecret_keepsTheFormerOne() throws IOException {
        SecretFile file = rotating(SECRET);

        assertThat(verifying(after(file, CredentialsReader.OFFLINE_SECRET))).containsExactly(SECRET);
    }

    @Test
    void listOfRolesWithoutARole_isRefusedRatherThanOpenToAnyone() {
        assertThatThrownBy(() -> VideoSdkConfig.of(Map.of(
                        "videosdk.api-key", "key", "videosdk.secret", SECRET, "videosdk.access.allowed-roles", ",")))
                .hasMessageContaining("videosdk.access.allowed-roles (VIDEOSDK_ACCESS_ALLOWED_ROLES): found \",\"");
    }
}
