package io.github.videosdk.jakarta.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "VIDEOSDK_PORT",
                "VIDEOSDK_PORT_80_TCP",
                "VIDEOSDK_PORT_80_TCP_PROTO",
                "VIDEOSDK_PORT_5000_UDP_ADDR",
                "VIDEOSDK_SERVICE_HOST",
                "VIDEOSDK_SERVICE_PORT",
                "VIDEOSDK_SERVICE_PORT_HTTP",
                "VIDEOSDK_SERVER_SERVICE_HOST",
                "VIDEOSDK_SERVER_PORT_8080_TCP_PORT",
                "VIDEOSDK_ACCESS_SERVICE_HOST",
                "VIDEOSDK_ACCESS_PORT",
                "videosdk.port",
                "videosdk.port[80]tcp",
                "videosdk.service.host"
            })
    void variableOfKubernetes_isNoSetting(String key) {
        VideoSdkConfig config = SomeAccount.with(key, "tcp://10.0.0.1:80");
        assertThat(config.problems()).isEmpty();
        assertThat(config.warnings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "videosdk.access.alowed-roles",
                "videosdk.access.allowed.roles",
                "videosdk.access.allowed_roles",
                "videosdk.access.allowedRoles",
                "videosdk.access.roles",
                "videosdk.access.moderators",
                "videosdk.Access.allowed-roles",
                "videosdk.access",
                "videosdk.acces.allowed-roles",
                "videosdk.aceess.allowed-roles",
                "videosdk.allowed-roles",
                "videosdk.security.allowed-roles",
                "videosk.access.allowed-roles",
                "VideoSDK.access.allowed-roles",
                "VIDEOSDK_ACCESS_ALOWED_ROLES",
                "VIDEOSDK_ACCESS_ALLOWED_ROLE",
                "VIDEOSDK_ALLOWED_ROLES",
                "VIDEOSK_ACCESS_ALLOWED_ROLES",
                "VIDEOSDK_ACCESS_PARTICIPANT_FROM_PRINCIPLE"
            })
    void misspelledRuleOfAccess_isAProblem_becauseWhatItWasToGuardWouldBeOpen(String key) {
        VideoSdkConfig config = SomeAccount.with(key, "teacher");
        assertThat(config.problems())
                .singleElement()
                .asString()
                .contains(
                        "There is no setting " + key + ";",
                        "videosdk.access.allowed-roles (VIDEOSDK_ACCESS_ALLOWED_ROLES)")
                .doesNotContain("teacher");
        assertThat(config.faults()).containsExactly("videosdk.access.* (VIDEOSDK_ACCESS_*)");
        assertThat(config.warnings()).isEmpty();
    }

    @Test
    void eachMisspelledRuleOfAccess_hasItsOwnSentence() {
        VideoSdkConfig config = SomeAccount.with("videosdk.access.a", "x", "videosdk.access.b", "x");
        assertThat(config.problems()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"VIDEOSDK_ACCESS_ALLOWED_ROLES", "videosdk_access_allowed_roles", "VIDEOSDK_TOKEN_TTL"})
    void environmentName_isKnown(String key) {
        VideoSdkConfig config = SomeAccount.with(key, "x");
        assertThat(config.problems()).isEmpty();
        assertThat(config.warnings()).isEmpty();
    }

    @Test
    void unknownEnvironmentName_isWarnedAbout() {
        assertThat(SomeAccount.with("VIDEOSDK_TOKEN_TLL", "x").warnings())
                .singleElement()
                .asString()
                .contains("VIDEOSDK_TOKEN_TLL");
    }

    @Test
    void misspelledRuleOfAccessInTheEnvironment_isReportedOnce_thoughSmallRyeListsItTwice() {
        RankedSettings settings = new RankedSettings()
                .with("videosdk.api-key", SomeAccount.API_KEY, 300)
                .with("videosdk.secret", SomeAccount.SECRET, 300)
                .withKey("VIDEOSDK_ACCESS_ALOWED_ROLES")
                .withKey("videosdk.access.alowed.roles");
        assertThat(VideoSdkConfig.from(settings).problems()).hasSize(1);
    }
}
