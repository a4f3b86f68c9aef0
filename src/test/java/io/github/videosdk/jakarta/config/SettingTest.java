package io.github.videosdk.jakarta.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Keys, environment names and defaults are what operators have written down: changing one breaks somebody. */
class SettingTest {

    private static final String DOCUMENTED = """
            videosdk.enabled | VIDEOSDK_ENABLED | auto
            videosdk.mode | VIDEOSDK_MODE | live
            videosdk.api-key | VIDEOSDK_API_KEY |
            videosdk.secret | VIDEOSDK_SECRET |
            videosdk.secret-key | VIDEOSDK_SECRET_KEY |
            videosdk.secret-file | VIDEOSDK_SECRET_FILE |
            videosdk.secret-previous | VIDEOSDK_SECRET_PREVIOUS |
            videosdk.api-endpoint | VIDEOSDK_API_ENDPOINT | https://api.videosdk.live
            videosdk.api-endpoint.allow-http | VIDEOSDK_API_ENDPOINT_ALLOW_HTTP | false
            videosdk.path | VIDEOSDK_PATH | /videosdk
            videosdk.endpoints | VIDEOSDK_ENDPOINTS | get-token,create-meeting,validate-meeting
            videosdk.token.ttl | VIDEOSDK_TOKEN_TTL | 24h
            videosdk.token.permissions | VIDEOSDK_TOKEN_PERMISSIONS | allow_join
            videosdk.token.roles | VIDEOSDK_TOKEN_ROLES |
            videosdk.access.allowed-roles | VIDEOSDK_ACCESS_ALLOWED_ROLES |
            videosdk.access.moderator-roles | VIDEOSDK_ACCESS_MODERATOR_ROLES |
            videosdk.access.participant-from-principal | VIDEOSDK_ACCESS_PARTICIPANT_FROM_PRINCIPAL | false
            videosdk.access.unauthenticated | VIDEOSDK_ACCESS_UNAUTHENTICATED | challenge
            videosdk.cors.allowed-origins | VIDEOSDK_CORS_ALLOWED_ORIGINS |
            videosdk.compatibility.aliases | VIDEOSDK_COMPATIBILITY_ALIASES | false
            videosdk.compatibility.tokenless-create | VIDEOSDK_COMPATIBILITY_TOKENLESS_CREATE | false
            videosdk.idempotency.scope | VIDEOSDK_IDEMPOTENCY_SCOPE |
            videosdk.http.connect-timeout | VIDEOSDK_HTTP_CONNECT_TIMEOUT | 2s
            videosdk.http.timeout | VIDEOSDK_HTTP_TIMEOUT | 10s
            videosdk.http.max-retries | VIDEOSDK_HTTP_MAX_RETRIES | 2
            videosdk.http.max-concurrent | VIDEOSDK_HTTP_MAX_CONCURRENT | 16
            videosdk.http.proxy | VIDEOSDK_HTTP_PROXY |
            videosdk.rooms.retry-safe | VIDEOSDK_ROOMS_RETRY_SAFE | true
            videosdk.audit | VIDEOSDK_AUDIT | true
            """;

    @Test
    void settings_areTheDocumentedOnes() {
        assertThat(Arrays.stream(Setting.values()).map(SettingTest::asDocumented))
                .containsExactlyInAnyOrderElementsOf(DOCUMENTED.lines().toList());
    }

    @Test
    void environmentName_belongsToOneSettingOnly() {
        Set<String> names =
                Arrays.stream(Setting.values()).map(Setting::environmentName).collect(Collectors.toSet());
        assertThat(names).hasSameSizeAs(Setting.values());
    }

    private static String asDocumented(Setting setting) {
        return (setting.key() + " | " + setting.environmentName() + " | " + setting.defaultValue()).strip();
    }
}
