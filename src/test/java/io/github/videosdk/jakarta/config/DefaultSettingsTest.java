package io.github.videosdk.jakarta.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.videosdk.jakarta.config.VideoSdkConfig.Enabled;
import io.github.videosdk.jakarta.config.VideoSdkConfig.Mode;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DefaultSettingsTest {

    private final VideoSdkConfig config = VideoSdkConfig.of(SomeAccount.settings());

    @Test
    void keyAndSecretAlone_areEnough() {
        assertThat(config.isUsable()).isTrue();
        assertThat(config.problems()).isEmpty();
        assertThat(config.faults()).isEmpty();
        assertThat(config.warnings()).isEmpty();
        assertThat(config.requireUsable()).isSameAs(config);
    }

    @Test
    void account_isTheOneThatWasSet() {
        assertThat(config.apiKey()).isEqualTo(SomeAccount.API_KEY);
        assertThat(SomeAccount.signing(config.secrets())).isEqualTo(SomeAccount.SECRET);
        assertThat(SomeAccount.verifying(config.secrets())).containsExactly(SomeAccount.SECRET);
    }

    @Test
    void nothingElseSet_isLiveAndOnceUsableServed() {
        assertThat(config.enabled()).isEqualTo(Enabled.AUTO);
        assertThat(config.mode()).isEqualTo(Mode.LIVE);
        assertThat(config.isRetrySafe()).isTrue();
        assertThat(config.isAudited()).isTrue();
        assertThat(config.idempotencyScope()).isEmpty();
    }

    @Test
    void idempotencyScope_isTakenAsItIsWritten_andNothingIsNone() {
        assertThat(SomeAccount.with("videosdk.idempotency.scope", " /school ").idempotencyScope())
                .hasValue("/school");
        assertThat(SomeAccount.with("videosdk.idempotency.scope", " ").idempotencyScope())
                .isEmpty();
    }

    @Test
    void nothingElseSet_servesAllThreeEndpointsBelowVideosdk() {
        VideoSdkConfig.Endpoints endpoints = config.endpoints();
        assertThat(endpoints.path()).isEqualTo("/videosdk");
        assertThat(endpoints.served()).containsExactly("get-token", "create-meeting", "validate-meeting");
        assertThat(endpoints.aliases()).isFalse();
        assertThat(endpoints.tokenlessCreate()).isFalse();
        assertThat(endpoints.allowedOrigins()).isEmpty();
    }

    @Test
    void nothingElseSet_givesTokensOfADayThatMayJoin() {
        assertThat(config.tokenDefaults())
                .isEqualTo(new VideoSdkConfig.TokenDefaults(Duration.ofHours(24), Set.of("allow_join"), Set.of()));
    }

    @Test
    void nothingElseSet_restrictsNobody() {
        assertThat(config.access()).isEqualTo(new VideoSdkConfig.Access(Set.of(), Set.of(), false, true));
        assertThat(config.access().isRestricted()).isFalse();
    }

    @Test
    void nothingElseSet_callsVideoSdkWithTheDocumentedLimits() {
        VideoSdkConfig.Http http = config.http();
        assertThat(http.api()).isEqualTo(URI.create("https://api.videosdk.live/v2"));
        assertThat(http.connectTimeout()).isEqualTo(Duration.ofSeconds(2));
        assertThat(http.timeout()).isEqualTo(Duration.ofSeconds(10));
        assertThat(http.maxRetries()).isEqualTo(2);
        assertThat(http.maxConcurrent()).isEqualTo(16);
        assertThat(http.proxy()).isEmpty();
    }

    @Test
    void blankSetting_countsAsNotSet() {
        VideoSdkConfig blank = SomeAccount.with(
                "videosdk.token.ttl", "", "videosdk.path", "  ", "videosdk.http.proxy", "", "videosdk.mode", "\t");
        assertThat(blank.problems()).isEmpty();
        assertThat(blank.tokenDefaults()).isEqualTo(config.tokenDefaults());
        assertThat(blank.endpoints()).isEqualTo(config.endpoints());
        assertThat(blank.http()).isEqualTo(config.http());
        assertThat(blank.mode()).isEqualTo(config.mode());
    }

    @Test
    void wrongSettings_leaveTheDefaultsInForce() {
        VideoSdkConfig wrong = SomeAccount.with(
                "videosdk.token.ttl", "3600",
                "videosdk.token.permissions", "ask_join,allow_mod",
                "videosdk.path", "..",
                "videosdk.endpoints", "everything",
                "videosdk.api-endpoint", "http://example.com",
                "videosdk.http.max-concurrent", "0",
                "videosdk.http.proxy", "nowhere",
                "videosdk.enabled", "maybe",
                "videosdk.mode", "maybe",
                "videosdk.rooms.retry-safe", "maybe");
        assertThat(wrong.problems()).hasSize(10);
        assertThat(wrong.tokenDefaults()).isEqualTo(config.tokenDefaults());
        assertThat(wrong.endpoints()).isEqualTo(config.endpoints());
        assertThat(wrong.http()).isEqualTo(config.http());
        assertThat(wrong.enabled()).isEqualTo(config.enabled());
        assertThat(wrong.mode()).isEqualTo(config.mode());
        assertThat(wrong.isRetrySafe()).isEqualTo(config.isRetrySafe());
    }
}
