package io.github.videosdk.jakarta.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The key and secret that everybody knows: good enough without a network, and nowhere else. */
class OfflinePairTest {

    private static final String OFFLINE = "offline";
    private static final VideoSdkConfig WITHOUT_ACCOUNT = SomeAccount.only("videosdk.mode", OFFLINE);
    private static final String PUBLIC_KEY = WITHOUT_ACCOUNT.apiKey();
    private static final String PUBLIC_SECRET = SomeAccount.signing(WITHOUT_ACCOUNT.secrets());

    @Test
    void offlineWithoutAccount_usesAPairThatIsTheSameEverywhere() {
        assertThat(WITHOUT_ACCOUNT.problems()).isEmpty();
        assertThat(WITHOUT_ACCOUNT.warnings()).isEmpty();
        assertThat(PUBLIC_KEY).isEqualTo("videosdk-jakarta-offline-api-key");
        assertThat(PUBLIC_SECRET).isEqualTo("videosdk-jakarta-offline-secret-which-everybody-knows");
    }

    @Test
    void offlineWithAnAccount_usesTheAccount() {
        VideoSdkConfig config = SomeAccount.with("videosdk.mode", OFFLINE);
        assertThat(config.problems()).isEmpty();
        assertThat(config.apiKey()).isEqualTo(SomeAccount.API_KEY);
        assertThat(SomeAccount.verifying(config.secrets())).containsExactly(SomeAccount.SECRET);
    }

    @Test
    void offlineWithThePairWrittenOut_isUsed() {
        VideoSdkConfig config = SomeAccount.with(
                "videosdk.mode", OFFLINE, "videosdk.api-key", PUBLIC_KEY, "videosdk.secret", PUBLIC_SECRET);
        assertThat(config.problems()).isEmpty();
        assertThat(config.apiKey()).isEqualTo(PUBLIC_KEY);
    }

    @Test
    void offlineWithHalfAnAccount_asksForTheOtherHalf() {
        assertThat(SomeAccount.only("videosdk.mode", OFFLINE, "videosdk.api-key", SomeAccount.API_KEY)
                        .faults())
                .containsExactly("videosdk.secret (VIDEOSDK_SECRET)");
        assertThat(SomeAccount.only("videosdk.mode", OFFLINE, "videosdk.secret", SomeAccount.SECRET)
                        .faults())
                .containsExactly("videosdk.api-key (VIDEOSDK_API_KEY)");
    }

    @Test
    void offlineWithAnUnreadableSecretFile_isReported() {
        assertThat(SomeAccount.only("videosdk.mode", OFFLINE, "videosdk.secret-file", "/no/such/file")
                        .faults())
                .contains("videosdk.secret-file (VIDEOSDK_SECRET_FILE)");
    }

    @Test
    void liveWithoutAccount_neverUsesThePair() {
        VideoSdkConfig config = SomeAccount.only();
        assertThat(config.faults())
                .containsExactly("videosdk.api-key (VIDEOSDK_API_KEY)", "videosdk.secret (VIDEOSDK_SECRET)");
        assertThat(config.apiKey()).isNotEqualTo(PUBLIC_KEY);
        assertThat(SomeAccount.verifying(config.secrets())).doesNotContain(PUBLIC_SECRET);
    }

    @Test
    void liveWithThePublicKey_isRefused() {
        assertRefused("videosdk.api-key (VIDEOSDK_API_KEY)", SomeAccount.with("videosdk.api-key", PUBLIC_KEY));
    }

    @ParameterizedTest
    @CsvSource({"videosdk.secret, VIDEOSDK_SECRET", "videosdk.secret-previous, VIDEOSDK_SECRET_PREVIOUS"})
    void liveWithThePublicSecret_isRefused_becauseAnybodyCouldSignWithIt(String key, String environmentName) {
        String setting = key + " (" + environmentName + ")";
        assertRefused(setting, SomeAccount.with(key, PUBLIC_SECRET));
        assertRefused(setting, SomeAccount.with(key, " " + PUBLIC_SECRET + "\n"));
    }

    @Test
    void liveWithThePublicSecretUnderItsOtherName_isRefused() {
        assertRefused(
                "videosdk.secret-key (VIDEOSDK_SECRET_KEY)",
                SomeAccount.only("videosdk.api-key", SomeAccount.API_KEY, "videosdk.secret-key", PUBLIC_SECRET));
    }

    @Test
    void liveWithThePublicSecretInAFile_isRefused(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("secret"), PUBLIC_SECRET + "\n");
        assertRefused(
                "videosdk.secret-file (VIDEOSDK_SECRET_FILE)",
                SomeAccount.only("videosdk.api-key", SomeAccount.API_KEY, "videosdk.secret-file", file.toString()));
    }

    @Test
    void liveWithBothPublicValues_namesBoth() {
        assertThat(SomeAccount.with("videosdk.api-key", PUBLIC_KEY, "videosdk.secret", PUBLIC_SECRET)
                        .faults())
                .containsExactlyInAnyOrder("videosdk.api-key (VIDEOSDK_API_KEY)", "videosdk.secret (VIDEOSDK_SECRET)");
    }

    private static void assertRefused(String setting, VideoSdkConfig config) {
        assertThat(config.problems())
                .singleElement()
                .asString()
                .startsWith(setting)
                .contains("public one of the offline mode")
                .doesNotContain(PUBLIC_SECRET);
    }
}
