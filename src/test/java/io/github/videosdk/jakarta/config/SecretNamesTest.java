package io.github.videosdk.jakarta.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** VideoSDK's own samples disagree on what the secret is called, so both names are read. */
class SecretNamesTest {

    private static final String SECRET = "videosdk.secret";
    private static final String SECRET_KEY = "videosdk.secret-key";
    private static final int FILE = 100;
    private static final int ENVIRONMENT = 300;
    private static final String ONE = "one-secret-of-at-least-thirty-two-bytes";
    private static final String OTHER = "other-secret-of-at-least-thirty-two-bytes";

    private final RankedSettings settings =
            new RankedSettings().with("videosdk.api-key", SomeAccount.API_KEY, ENVIRONMENT);

    @Test
    void secretKeyAlone_isTheSecret() {
        assertSigns(settings.with(SECRET_KEY, ONE, FILE), ONE);
    }

    @Test
    void secretKeyOfHigherRank_wins() {
        assertSigns(settings.with(SECRET, ONE, FILE).with(SECRET_KEY, OTHER, ENVIRONMENT), OTHER);
    }

    @Test
    void secretOfHigherRank_wins() {
        assertSigns(settings.with(SECRET, ONE, ENVIRONMENT).with(SECRET_KEY, OTHER, FILE), ONE);
    }

    @Test
    void rankBelowZero_isARankLikeAnyOther() {
        assertSigns(settings.with(SECRET, ONE, Integer.MIN_VALUE).with(SECRET_KEY, OTHER, Integer.MAX_VALUE), OTHER);
    }

    @Test
    void differentValuesOfTheSameRank_areReportedWithoutBeingShown() {
        VideoSdkConfig config =
                VideoSdkConfig.from(settings.with(SECRET, ONE, FILE).with(SECRET_KEY, OTHER, FILE));
        assertThat(config.problems())
                .singleElement()
                .asString()
                .contains("videosdk.secret (VIDEOSDK_SECRET)", "videosdk.secret-key (VIDEOSDK_SECRET_KEY)")
                .contains("different values")
                .doesNotContain(ONE)
                .doesNotContain(OTHER);
    }

    @Test
    void sameValueOfTheSameRank_isTheSecret() {
        assertSigns(settings.with(SECRET, ONE, FILE).with(SECRET_KEY, ONE, FILE), ONE);
    }

    @Test
    void sameValueButForWhiteSpace_isTheSecret() {
        VideoSdkConfig config =
                VideoSdkConfig.from(settings.with(SECRET, ONE, FILE).with(SECRET_KEY, ONE + "\n", FILE));
        assertThat(config.problems()).isEmpty();
        assertThat(SomeAccount.signing(config.secrets())).isEqualTo(ONE);
    }

    @Test
    void emptySecretOfHigherRank_isReported_andDoesNotFallBackToTheOther() {
        VideoSdkConfig config =
                VideoSdkConfig.from(settings.with(SECRET, ONE, FILE).with(SECRET_KEY, "", ENVIRONMENT));
        assertThat(config.problems())
                .singleElement()
                .asString()
                .contains("videosdk.secret-key (VIDEOSDK_SECRET_KEY) is set but empty");
    }

    @Test
    void emptySecretOfLowerRank_doesNotMatter() {
        assertSigns(settings.with(SECRET, "", FILE).with(SECRET_KEY, ONE, ENVIRONMENT), ONE);
    }

    private static void assertSigns(SettingsSource settings, String expected) {
        VideoSdkConfig config = VideoSdkConfig.from(settings);
        assertThat(config.problems()).isEmpty();
        assertThat(config.warnings()).isEmpty();
        assertThat(SomeAccount.signing(config.secrets())).isEqualTo(expected);
        assertThat(SomeAccount.verifying(config.secrets())).containsExactly(expected);
    }
}
