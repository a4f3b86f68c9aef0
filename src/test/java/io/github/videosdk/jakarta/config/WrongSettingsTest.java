package io.github.videosdk.jakarta.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.videosdk.jakarta.InvalidConfigurationException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The promise: a wrong value is reported with its key, its environment name, what was found and what is allowed. */
class WrongSettingsTest {

    private static final String FLAG = "true or false";
    private static final String ACCOUNT_KEY = "the API key of your account";
    private static final String WHICH_ONE = "the secret that belongs to the API key";
    private static final String FILE = "the path of a readable file that holds the secret";
    private static final String PREVIOUS = "the secret before the last change";
    private static final String URL = "an https URL without user, query or fragment";
    private static final String TTL = "a duration from 1s to 36500d";
    private static final String TIMEOUT = "a duration from 1ms to 10m";
    private static final String PROXY = "http://host:port or http://user:password@host:port";
    private static final String CONTROL = "holds a line break or another control character";
    private static final String EMPTY = "is set but empty";
    private static final String ABSENT = null;

    /**
     * @param key the setting that is wrong
     * @param environmentName its other spelling
     * @param found how the message says what was found
     * @param allowed how it says what is allowed
     * @param changes to a configuration that is right; {@code null} takes a setting away
     * @param hidden what no message may show
     */
    record Case(
            String key,
            String environmentName,
            String found,
            String allowed,
            Map<String, String> changes,
            List<String> hidden) {

        Case with(String otherKey, String value) {
            Map<String, String> more = new HashMap<>(changes);
            more.put(otherKey, value);
            return new Case(key, environmentName, found, allowed, more, hidden);
        }

        Case hiding(String... secrets) {
            return new Case(key, environmentName, found, allowed, changes, List.of(secrets));
        }

        @Override
        public String toString() {
            return key + " " + found;
        }
    }

    static Stream<Case> cases() {
        return Stream.of(account(), secrets(), endpoints(), tokens(), http()).flatMap(part -> part);
    }

    private static Stream<Case> account() {
        return Stream.of(
                is("videosdk.enabled", "VIDEOSDK_ENABLED", "yes", "auto, true or false"),
                is("videosdk.mode", "VIDEOSDK_MODE", "test", "live or offline"),
                says("videosdk.api-key", "VIDEOSDK_API_KEY", ABSENT, "is not set", ACCOUNT_KEY),
                says("videosdk.api-key", "VIDEOSDK_API_KEY", "", EMPTY, ACCOUNT_KEY),
                says("videosdk.api-key", "VIDEOSDK_API_KEY", "half\rother", CONTROL, ACCOUNT_KEY),
                says(
                        "videosdk.api-key",
                        "VIDEOSDK_API_KEY",
                        "videosdk-jakarta-offline-api-key",
                        "the public one of the offline mode",
                        ACCOUNT_KEY));
    }

    private static Stream<Case> secrets() {
        String secret = SomeAccount.SECRET;
        return Stream.of(
                says("videosdk.secret", "VIDEOSDK_SECRET", ABSENT, "is not set", WHICH_ONE),
                says("videosdk.secret", "VIDEOSDK_SECRET", " \n", EMPTY, WHICH_ONE),
                says("videosdk.secret", "VIDEOSDK_SECRET", "half-of-it\nother-half", CONTROL, WHICH_ONE)
                        .hiding("half-of-it", "other-half"),
                says("videosdk.secret", "VIDEOSDK_SECRET", "another-secret", "hold different values", WHICH_ONE)
                        .with("videosdk.secret-key", secret)
                        .hiding("another-secret", secret),
                says("videosdk.secret-key", "VIDEOSDK_SECRET_KEY", " ", EMPTY, "the secret, under the name")
                        .with("videosdk.secret", ABSENT),
                is("videosdk.secret-file", "VIDEOSDK_SECRET_FILE", "/no/such/file", FILE)
                        .with("videosdk.secret", ABSENT),
                is("videosdk.secret-file", "VIDEOSDK_SECRET_FILE", "/", FILE).with("videosdk.secret", ABSENT),
                says("videosdk.secret-file", "VIDEOSDK_SECRET_FILE", " ", EMPTY, FILE)
                        .with("videosdk.secret", ABSENT),
                says("videosdk.secret-file", "VIDEOSDK_SECRET_FILE", "/some/file", "are both set", FILE)
                        .hiding(secret),
                says("videosdk.secret-previous", "VIDEOSDK_SECRET_PREVIOUS", "", EMPTY, PREVIOUS),
                says("videosdk.secret-previous", "VIDEOSDK_SECRET_PREVIOUS", "old-one\told-two", CONTROL, PREVIOUS)
                        .hiding("old-one", "old-two"));
    }

    private static Stream<Case> endpoints() {
        return Stream.of(
                is("videosdk.path", "VIDEOSDK_PATH", "/a/../b", "a path of letters, digits and . _ ~ -"),
                is("videosdk.endpoints", "VIDEOSDK_ENDPOINTS", "get-token,delete", "out of get-token, create-meeting"),
                is("videosdk.endpoints", "VIDEOSDK_ENDPOINTS", ",", "out of get-token, create-meeting"),
                is("videosdk.compatibility.aliases", "VIDEOSDK_COMPATIBILITY_ALIASES", "on", FLAG),
                is("videosdk.compatibility.tokenless-create", "VIDEOSDK_COMPATIBILITY_TOKENLESS_CREATE", "1", FLAG),
                is(
                        "videosdk.access.participant-from-principal",
                        "VIDEOSDK_ACCESS_PARTICIPANT_FROM_PRINCIPAL",
                        "always",
                        FLAG),
                is("videosdk.access.unauthenticated", "VIDEOSDK_ACCESS_UNAUTHENTICATED", "403", "challenge or 401"),
                is("videosdk.idempotency.scope", "VIDEOSDK_IDEMPOTENCY_SCOPE", "/café", "1 to 128 printable ASCII"),
                is("videosdk.rooms.retry-safe", "VIDEOSDK_ROOMS_RETRY_SAFE", "no", FLAG),
                is("videosdk.audit", "VIDEOSDK_AUDIT", "0", FLAG));
    }

    private static Stream<Case> tokens() {
        String permissions = "out of allow_join and allow_mod, or ask_join alone";
        return Stream.of(
                is("videosdk.token.ttl", "VIDEOSDK_TOKEN_TTL", "3600", TTL),
                is("videosdk.token.ttl", "VIDEOSDK_TOKEN_TTL", "0s", TTL),
                is("videosdk.token.ttl", "VIDEOSDK_TOKEN_TTL", "one day", TTL),
                is("videosdk.token.permissions", "VIDEOSDK_TOKEN_PERMISSIONS", "ask_join,allow_join", permissions),
                is("videosdk.token.permissions", "VIDEOSDK_TOKEN_PERMISSIONS", "join", permissions),
                is("videosdk.token.roles", "VIDEOSDK_TOKEN_ROLES", "crawler", "rtc, or nothing"));
    }

    private static Stream<Case> http() {
        return Stream.of(
                is("videosdk.api-endpoint", "VIDEOSDK_API_ENDPOINT", "http://api.example.com", URL),
                is("videosdk.api-endpoint", "VIDEOSDK_API_ENDPOINT", "api.videosdk.live", URL),
                says(
                                "videosdk.api-endpoint",
                                "VIDEOSDK_API_ENDPOINT",
                                "https://user:pass-word@api.example.com",
                                "found \"https://(hidden)@api.example.com\"",
                                URL)
                        .hiding("pass-word"),
                is("videosdk.api-endpoint.allow-http", "VIDEOSDK_API_ENDPOINT_ALLOW_HTTP", "yes", FLAG),
                is("videosdk.http.connect-timeout", "VIDEOSDK_HTTP_CONNECT_TIMEOUT", "2", TIMEOUT),
                is("videosdk.http.timeout", "VIDEOSDK_HTTP_TIMEOUT", "1h", TIMEOUT),
                is("videosdk.http.max-retries", "VIDEOSDK_HTTP_MAX_RETRIES", "-1", "a whole number from 0 to 10"),
                is("videosdk.http.max-concurrent", "VIDEOSDK_HTTP_MAX_CONCURRENT", "0", "number from 1 to 10000"),
                says("videosdk.http.proxy", "VIDEOSDK_HTTP_PROXY", "http://u:pass-word@p", "is not a proxy", PROXY)
                        .hiding("pass-word"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void wrongSetting_isReportedWithBothNames_whatWasFound_andWhatIsAllowed(Case wrong) {
        InvalidConfigurationException thrown =
                catchThrowableOfType(InvalidConfigurationException.class, () -> VideoSdkConfig.of(settingsOf(wrong)));
        assertThat(thrown).isNotNull();
        assertThat(thrown.problems())
                .singleElement()
                .asString()
                .contains(wrong.key() + " (" + wrong.environmentName() + ")", wrong.found(), wrong.allowed())
                .hasLineCount(1)
                .endsWith(".");
        assertThat(thrown)
                .hasMessage("VIDEOSDK-NOT-CONFIGURED: VideoSDK is not configured:\n - "
                        + thrown.problems().get(0));
        wrong.hidden().forEach(secret -> assertThat(thrown.getMessage()).doesNotContain(secret));
    }

    @Test
    void everySettingThatCanBeWrong_hasACase() {
        List<String> takeAnything = List.of(
                "videosdk.access.allowed-roles", "videosdk.access.moderator-roles", "videosdk.cors.allowed-origins");
        assertThat(cases().map(Case::key).distinct())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Setting.values())
                        .map(Setting::key)
                        .filter(key -> !takeAnything.contains(key))
                        .toList());
    }

    /** The value may be shown, and is. */
    private static Case is(String key, String environmentName, String value, String allowed) {
        return says(key, environmentName, value, "found \"" + value + "\"", allowed);
    }

    private static Case says(String key, String environmentName, String value, String found, String allowed) {
        Map<String, String> change = new HashMap<>();
        change.put(key, value);
        return new Case(key, environmentName, found, allowed, change, List.of());
    }

    private static Map<String, String> settingsOf(Case wrong) {
        Map<String, String> settings = SomeAccount.settings();
        settings.putAll(wrong.changes());
        settings.values().removeIf(value -> value == ABSENT);
        return settings;
    }
}
