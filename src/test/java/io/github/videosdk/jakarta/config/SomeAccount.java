package io.github.videosdk.jakarta.config;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An account that is right, so that a test names only the settings it asks about. */
final class SomeAccount {

    static final String API_KEY = "5c1b7a06-2f4e-4b0e-9d43-some-account";
    static final String SECRET = "8d1f0c7be2a94356a1c0f77d5b3e9182c46a0be95d2f471383fe6c0d9a7b2e41";

    private SomeAccount() {}

    static Map<String, String> settings(String... keysAndValues) {
        Map<String, String> settings = new HashMap<>(pairs(keysAndValues));
        settings.putIfAbsent("videosdk.api-key", API_KEY);
        settings.putIfAbsent("videosdk.secret", SECRET);
        return settings;
    }

    /** The account and these settings, right or not. */
    static VideoSdkConfig with(String... keysAndValues) {
        return VideoSdkConfig.from(new MapSource(settings(keysAndValues)));
    }

    /** These settings and nothing else, right or not. */
    static VideoSdkConfig only(String... keysAndValues) {
        return VideoSdkConfig.from(new MapSource(pairs(keysAndValues)));
    }

    static String signing(Secrets secrets) {
        return new String(secrets.signing(), StandardCharsets.UTF_8);
    }

    static List<String> verifying(Secrets secrets) {
        return secrets.verifying().stream()
                .map(secret -> new String(secret, StandardCharsets.UTF_8))
                .toList();
    }

    private static Map<String, String> pairs(String... keysAndValues) {
        Map<String, String> settings = new HashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            settings.put(keysAndValues[i], keysAndValues[i + 1]);
        }
        return settings;
    }
}
