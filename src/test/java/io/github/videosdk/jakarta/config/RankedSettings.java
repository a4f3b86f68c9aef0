package io.github.videosdk.jakarta.config;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Settings from places of different rank, as a server has them. */
final class RankedSettings implements SettingsSource {

    private final Map<String, Found> settings = new HashMap<>();
    private final Set<String> keys = new HashSet<>();

    RankedSettings with(String key, String value, int ordinal) {
        settings.put(key, new Found(value, ordinal));
        return withKey(key);
    }

    /** A key that is listed, whether or not a value is found under it. */
    RankedSettings withKey(String key) {
        keys.add(key);
        return this;
    }

    @Override
    public Optional<Found> find(String key) {
        return Optional.ofNullable(settings.get(key));
    }

    @Override
    public Set<String> keys() {
        return keys;
    }
}
