package io.github.videosdk.jakarta.config;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.config.ConfigValue;

/** Settings from the server's MicroProfile Config. */
final class MicroProfileSource implements SettingsSource {

    private final Config config;

    private MicroProfileSource(Config config) {
        this.config = config;
    }

    /** The server's settings, or a source that says what is missing where the server has no MicroProfile Config. */
    static SettingsSource ofThisServer() {
        try {
            return new MicroProfileSource(ConfigProvider.getConfig());
        } catch (LinkageError | IllegalStateException absent) {
            return new AbsentSource();
        }
    }

    @Override
    public Optional<Found> find(String key) {
        ConfigValue found = config.getConfigValue(key);
        return Optional.ofNullable(found.getValue())
                .or(() -> setToNothing(key))
                .map(value -> new Found(value, found.getSourceOrdinal()));
    }

    /** Payara and GlassFish list what is set to nothing, but say that it has no value. */
    private Optional<String> setToNothing(String key) {
        Set<String> keys = keys();
        return keys.contains(key) || keys.contains(Setting.environmentName(key)) ? Optional.of("") : Optional.empty();
    }

    @Override
    public Set<String> keys() {
        Set<String> keys = new HashSet<>();
        config.getPropertyNames().forEach(keys::add);
        return keys;
    }
}
