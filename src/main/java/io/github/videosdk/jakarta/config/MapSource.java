package io.github.videosdk.jakarta.config;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Settings from a map, for use without a container. */
final class MapSource implements SettingsSource {

    private static final int ORDINAL = 100;

    private final Map<String, String> settings;

    MapSource(Map<String, String> settings) {
        this.settings = new HashMap<>(settings);
        this.settings.values().removeIf(Objects::isNull);
    }

    @Override
    public Optional<Found> find(String key) {
        return Optional.ofNullable(settings.get(key)).map(value -> new Found(value, ORDINAL));
    }

    @Override
    public Set<String> keys() {
        return settings.keySet();
    }
}
