package io.github.videosdk.jakarta.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class UnknownSettingTest {

    @Test
    void unknownKeys_areWarnedAboutOneByOne_andNotRefused() {
        VideoSdkConfig config =
                VideoSdkConfig.of(SomeAccount.settings("videosdk.token.tll", "5m", "videosdk.pfad", "/x"));
        assertThat(config.warnings())
                .satisfiesExactly(
                        first -> assertThat(first).contains("videosdk.pfad"),
                        second -> assertThat(second).contains("videosdk.token.tll"));
    }

    @Test
    void valueOfAnUnknownKey_isNotShown_becauseItMayBeASecret() {
        VideoSdkConfig config = SomeAccount.with("videosdk.secert", "value-that-is-a-secret");
        assertThat(config.warnings())
                .singleElement()
                .asString()
                .contains("videosdk.secert")
                .doesNotContain("value-that-is-a-secret");
    }

    @Test
    void keysOfOthers_areNotWarnedAbout() {
        assertThat(SomeAccount.with("videosdk", "x", "videosdkx.a", "x", "my.videosdk.path", "x", "quarkus.a", "x")
                        .warnings())
                .isEmpty();
    }

    @Test
    void keyInAnotherCase_isUnknown() {
        assertThat(SomeAccount.with("videosdk.Path", "/x").warnings())
                .singleElement()
                .asString()
                .contains("videosdk.Path");
    }

    @Test
    void unknownKeyWithALineBreak_isShownOnOneLine() {
        assertThat(SomeAccount.with("videosdk.a\nFORGED", "x").warnings())
                .singleElement()
                .asString()
                .hasLineCount(1)
                .contains("videosdk.a\\u000aFORGED");
    }

    /** SmallRye Config, as WildFly has it, lists a dotted key beside each environment name that it cannot match. */
    @Test
    void environmentNameListedAsADottedKeyToo_isNotUnknown() {
        RankedSettings settings = new RankedSettings();
        Map.of("videosdk.api-key", SomeAccount.API_KEY, "videosdk.secret", SomeAccount.SECRET)
                .forEach((key, value) -> settings.with(key, value, 300));
        settings.withKey("VIDEOSDK_API_KEY").withKey("videosdk.api.key");
        settings.withKey("VIDEOSDK_COMPATIBILITY_TOKENLESS_CREATE").withKey("videosdk.compatibility.tokenless.create");
        assertThat(VideoSdkConfig.from(settings).warnings()).isEmpty();
    }

    @Test
    void unknownEnvironmentNameListedAsADottedKeyToo_isWarnedAbout() {
        RankedSettings settings = new RankedSettings()
                .with("videosdk.api-key", SomeAccount.API_KEY, 300)
                .with("videosdk.secret", SomeAccount.SECRET, 300)
                .withKey("VIDEOSDK_TOKEN_TLL")
                .withKey("videosdk.token.tll");
        assertThat(VideoSdkConfig.from(settings).warnings())
                .singleElement()
                .asString()
                .contains("videosdk.token.tll");
    }

    @Test
    void dottedSpellingOfADashedKeyInAFile_isWarnedAbout_becauseNothingReadsIt() {
        assertThat(SomeAccount.with("videosdk.api.key", "x").warnings())
                .singleElement()
                .asString()
                .contains("videosdk.api.key");
    }
}
