package io.github.videosdk.jakarta.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** VideoSDK's own samples disagree on what the secret is called, so both names are read. */
class SecretNamesTest {

    private static final String SECRET = "videosdk.secret";
    private static final String SECRET_KEY = "videosdk.secret-key";
    private static final int FILE = 100;
    private static final int ENVIRONMENT = 300;
    private static final String ONE_SECRET = "one-secret-of-at-least-thirty-two-bytes";
    private static final String OTHER_SECRET = "other-secret-of-at-least-thirty-two-bytes";

    private final RankedSettings settings =
            new RankedSettings().with("videosdk.api-key", SomeAccount.API_KEY, ENVIRONMENT);

    @Test
    void secretKeyAlone_isTheSecret() {
        assertSigns(settings.with(SECRET_KEY, ONE_SECRET, FILE), ONE_SECRET);
    }

    @Test
    void secretKeyOfHigherRank_wins() {
        assertSigns(settings.with(SECRET, ONE_SECRET, FILE).with(SECRET_KEY, OTHER_SECRET, ENVIRONMENT), OTHER_SECRET);
    }

    @Test
    void secretOfHigherRank_wins() {
        assertSigns(settings.with(SECRET, ONE_SECRET, ENVIRONMENT).with(SECRET_KEY, OTHER_SECRET, FILE), ONE_SECRET);
    }

    @Test
    void rankBelowZero_isARankLikeAnyOther() {
        assertSigns(
                settings.with(SECRET, ONE_SECRET, Integer.MIN_VALUE).with(SECRET_KEY, OTHER_SECRET, Integer.MAX_VALUE),
                OTHER_SECRET);
    }

    @Test
    void differentValuesOfTheSameRank_areReportedWithoutBeingShown() {
        VideoSdkConfig config =
                VideoSdkConfig.from(settings.with(SECRET, ONE_SECRET, FILE).with(SECRET_KEY, OTHER_SECRET, FILE));
        assertThat(config.problems())
                .singleElement()
                .asString()
                .contains("videosdk.secret (VIDEOSDK_SECRET)", "videosdk.secret-key (VIDEOSDK_SECRET_KEY)")
                .contains("different values")
                .doesNotContain(ONE_SECRET)
                .doesNotContain(OTHER_SECRET);
    }

    @Test
    void sameValueOfTheSameRank_isTheSecret() {
        assertSigns(settings.with(SECRET, ONE_SECRET, FILE).with(SECRET_KEY, ONE_SECRET, FILE), ONE_SECRET);
    }

    @Test
    void sameValueButForWhiteSpace_isTheSecret() {
        VideoSdkConfig config =
                VideoSdkConfig.from(settings.with(SECRET, ONE_SECRET, FILE).with(SECRET_KEY, ONE_SECRET + "\n", FILE));
        assertThat(config.problems()).isEmpty();
        assertThat(SomeAccount.signing(config.secrets())).isEqualTo(ONE_SECRET);
    }

    @Test
    void emptySecretOfHigherRank_isReported_andDoesNotFallBackToTheOther() {
        VideoSdkConfig config =
                VideoSdkConfig.from(settings.with(SECRET, ONE_SECRET, FILE).with(SECRET_KEY, "", ENVIRONMENT));
        assertThat(config.problems())
                .singleElement()
                .asString()
                .contains("videosdk.secret-key (VIDEOSDK_SECRET_KEY) is set but empty");
    }

    @Test
    void emptySecretOfLowerRank_doesNotMatter() {
        assertSigns(settings.with(SECRET, "", FILE).with(SECRET_KEY, ONE_SECRET, ENVIRONMENT), ONE_SECRET);
    }

    private static void assertSigns(SettingsSource settings, String expected) {
        VideoSdkConfig config = VideoSdkConfig.from(settings);
        assertThat(config.problems()).isEmpty();
        assertThat(config.warnings()).isEmpty();
        assertThat(SomeAccount.signing(config.secrets())).isEqualTo(expected);
        assertThat(SomeAccount.verifying(config.secrets())).containsExactly(expected);
    }
}
