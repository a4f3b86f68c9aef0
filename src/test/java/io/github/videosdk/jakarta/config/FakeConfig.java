package io.github.videosdk.jakarta.config;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigValue;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.eclipse.microprofile.config.spi.Converter;

/** A MicroProfile Config that says what those of servers were seen to say. */
final class FakeConfig implements Config, ConfigSource {

    private final Map<String, String> written = new HashMap<>();
    private final Map<String, Supplier<String>> read = new HashMap<>();

    /** A key, what its source has, and what the implementation makes of it. */
    FakeConfig with(String key, String raw, Supplier<String> value) {
        written.put(key, raw);
        read.put(key, value);
        return this;
    }

    FakeConfig with(String key, String value) {
        return with(key, value, () -> value);
    }

    VideoSdkConfig settings() {
        return VideoSdkConfig.from(new MicroProfileSource(this));
    }

    @Override
    public ConfigValue getConfigValue(String key) {
        return new Answer(key, read.getOrDefault(key, () -> null).get(), written.get(key));
    }

    @Override
    public Iterable<ConfigSource> getConfigSources() {
        return Set.of(this);
    }

    @Override
    public Set<String> getPropertyNames() {
        return written.keySet();
    }

    @Override
    public String getValue(String key) {
        return written.get(key);
    }

    @Override
    public String getName() {
        return "fake";
    }

    @Override
    public <T> T getValue(String key, Class<T> type) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <T> Optional<T> getOptionalValue(String key, Class<T> type) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <T> Optional<Converter<T>> getConverter(Class<T> type) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <T> T unwrap(Class<T> type) {
        throw new UnsupportedOperationException();
    }

    private record Answer(String getName, String getValue, String getRawValue) implements ConfigValue {

        @Override
        public String getSourceName() {
            return "fake";
        }

        @Override
        public int getSourceOrdinal() {
            return 100;
        }
    }
}
