package io.github.videosdk.jakarta.config;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/** Every setting: its key, its default as one would write it, and what is allowed, as an error message says it. */
enum Setting {
    ENABLED("videosdk.enabled", "auto", "auto, true or false"),
    MODE("videosdk.mode", "live", "live or offline"),
    API_KEY("videosdk.api-key", "", "the API key of your account, from API Keys in the dashboard at app.videosdk.live"),
    SECRET("videosdk.secret", "", "the secret that belongs to the API key, from the same place"),
    SECRET_KEY("videosdk.secret-key", "", "the secret, under the name that VideoSDK's samples use"),
    SECRET_FILE("videosdk.secret-file", "", "the path of a readable file that holds the secret and nothing else"),
    SECRET_PREVIOUS("videosdk.secret-previous", "", "the secret before the last change"),
    API_ENDPOINT(
            "videosdk.api-endpoint",
            "https://api.videosdk.live",
            "an https URL without user, query or fragment (http only for this machine, or with"
                    + " videosdk.api-endpoint.allow-http=true)"),
    API_ENDPOINT_ALLOW_HTTP("videosdk.api-endpoint.allow-http", "false", "true or false"),
    PATH("videosdk.path", "/videosdk", "a path of letters, digits and . _ ~ - such as /videosdk, /a/b or /"),
    ENDPOINTS(
            "videosdk.endpoints",
            "get-token,create-meeting,validate-meeting",
            "a comma-separated list out of get-token, create-meeting and validate-meeting"),
    TOKEN_TTL("videosdk.token.ttl", "24h", "a duration from 1s to 36500d, such as 10m, 24h, 7d or PT24H"),
    TOKEN_PERMISSIONS(
            "videosdk.token.permissions",
            "allow_join",
            "a comma-separated list out of allow_join and allow_mod, or ask_join alone"),
    TOKEN_ROLES("videosdk.token.roles", "", "rtc, or nothing"),
    ACCESS_ALLOWED_ROLES(
            "videosdk.access.allowed-roles", "", "a comma-separated list of container roles, or ** for any login"),
    ACCESS_MODERATOR_ROLES("videosdk.access.moderator-roles", "", "a comma-separated list of container roles"),
    ACCESS_PARTICIPANT_FROM_PRINCIPAL("videosdk.access.participant-from-principal", "false", "true or false"),
    ACCESS_UNAUTHENTICATED("videosdk.access.unauthenticated", "challenge", "challenge or 401"),
    CORS_ALLOWED_ORIGINS(
            "videosdk.cors.allowed-origins",
            "",
            "a comma-separated list of origins such as https://app.example.com (no path) or https://*.preview.example.com, or *"
                    + " alone"),
    COMPATIBILITY_ALIASES("videosdk.compatibility.aliases", "false", "true or false"),
    COMPATIBILITY_TOKENLESS_CREATE("videosdk.compatibility.tokenless-create", "false", "true or false"),
    IDEMPOTENCY_SCOPE("videosdk.idempotency.scope", "", "1 to 128 printable ASCII characters, such as /school"),
    HTTP_CONNECT_TIMEOUT(
            "videosdk.http.connect-timeout", "2s", "a duration from 1ms to 10m, such as 500ms, 2s or PT2S"),
    HTTP_TIMEOUT("videosdk.http.timeout", "10s", "a duration from 1ms to 10m, such as 500ms, 10s or PT10S"),
    HTTP_MAX_RETRIES("videosdk.http.max-retries", "2", "a whole number from 0 to 10"),
    HTTP_MAX_CONCURRENT("videosdk.http.max-concurrent", "16", "a whole number from 1 to 10000"),
    HTTP_PROXY("videosdk.http.proxy", "", "http://host:port or http://user:password@host:port"),
    ROOMS_RETRY_SAFE("videosdk.rooms.retry-safe", "true", "true or false"),
    AUDIT("videosdk.audit", "true", "true or false");

    private static final Pattern USER_INFO = Pattern.compile("^(.*?//)?.*@", Pattern.DOTALL);

    private final String key;
    private final String defaultValue;
    private final String allowed;

    Setting(String key, String defaultValue, String allowed) {
        this.key = key;
        this.defaultValue = defaultValue;
        this.allowed = allowed;
    }

    String key() {
        return key;
    }

    String environmentName() {
        return environmentName(key);
    }

    static String environmentName(String key) {
        return key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    static boolean isKnownInEnvironment(String key) {
        return Arrays.stream(values())
                .anyMatch(setting -> setting.environmentName().equals(environmentName(key)));
    }

    String defaultValue() {
        return defaultValue;
    }

    static boolean isKnown(String key) {
        return Arrays.stream(values()).anyMatch(setting -> setting.key.equals(key));
    }

    /** {@code videosdk.api-key (VIDEOSDK_API_KEY)}: where to set it, in both spellings. */
    String spelledOut() {
        return key + " (" + environmentName() + ")";
    }

    String missing() {
        return spelledOut() + " is not set; it takes " + allowed + ".";
    }

    String empty() {
        return spelledOut() + " is set but empty; it takes " + allowed + ".";
    }

    String wrong(String found) {
        String shown = Printable.of(USER_INFO.matcher(found).replaceFirst("$1(hidden)@"));
        return spelledOut() + ": found \"" + shown + "\", but it takes " + allowed + ".";
    }

    /** For values that must not be shown. */
    String unusable(String why) {
        return spelledOut() + " " + why + "; it takes " + allowed + ".";
    }
}
