package io.github.videosdk.jakarta.config;

import java.util.HashSet;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.config.ConfigValue;

/** Settings from the server's MicroProfile Config, whatever its implementation throws. */
final class MicroProfileSource implements SettingsSource {

    private final Config config;

    MicroProfileSource(Config config) {
        this.config = config;
    }

    /** The server's settings, or a source that says what is missing where the server has no MicroProfile Config. */
    static SettingsSource ofThisServer() {
        try {
            return new MicroProfileSource(ConfigProvider.getConfig());
        } catch (LinkageError | IllegalStateException absent) {
            return new AbsentSource();
        } catch (RuntimeException | ServiceConfigurationError failure) {
            return new AbsentSource("No setting can be read, because the server's MicroProfile Config fails with "
                    + failure.getClass().getName()
                    + ": look for a configuration source or a converter in the application that does not work.");
        }
    }

    @Override
    public Optional<Found> find(String key) {
        try {
            return read(key);
        } catch (RuntimeException | StackOverflowError failure) {
            return Optional.of(Found.unreadable(
                    isExpression(key)
                            ? Expression.UNRESOLVED
                            : "cannot be read, because the server's MicroProfile Config fails with "
                                    + failure.getClass().getName()));
        }
    }

    private Optional<Found> read(String key) {
        ConfigValue found = config.getConfigValue(key);
        if (found.getValue() != null) {
            return Optional.of(
                    valueOf(found, orEmptyOnFailure(found::getRawValue).orElse(found.getValue())));
        }
        if (isExpression(key)) {
            return Optional.of(Found.unreadable(Expression.UNRESOLVED));
        }
        return isListed(key) ? Optional.of(new Found("", found.getSourceOrdinal())) : Optional.empty();
    }

    private Found valueOf(ConfigValue found, String raw) {
        String value = found.getValue();
        if (Expression.isDroppedFrom(raw, value) && Expression.namesIn(raw).anyMatch(this::isUndefined)) {
            return Found.unreadable(Expression.UNRESOLVED);
        }
        return new Found(hasCollapsedDollars(value, raw) ? raw : value, found.getSourceOrdinal());
    }

    private boolean isUndefined(String name) {
        return config.getConfigValue(name).getValue() == null && !isListed(name);
    }

    /** SmallRye Config makes one dollar sign of two, where other implementations leave both. */
    private static boolean hasCollapsedDollars(String value, String raw) {
        return !Expression.beginsIn(raw) && raw.replace("$$", "$").equals(value);
    }

    /** SmallRye Config says that a value which it cannot resolve is none; only the source tells the difference. */
    private boolean isExpression(String key) {
        return orEmptyOnFailure(config::getConfigSources).stream()
                .flatMap(sources -> StreamSupport.stream(sources.spliterator(), false))
                .flatMap(source -> orEmptyOnFailure(() -> source.getValue(key)).stream())
                .findFirst()
                .filter(Expression::beginsIn)
                .isPresent();
    }

    /** Payara and GlassFish list what is set to nothing, but say that it has no value. */
    private boolean isListed(String key) {
        Set<String> keys = keys();
        return keys.contains(key) || keys.contains(Setting.environmentName(key));
    }

    @Override
    public Set<String> keys() {
        Set<String> keys = new HashSet<>();
        orEmptyOnFailure(config::getPropertyNames).ifPresent(names -> names.forEach(keys::add));
        return keys;
    }

    private static <T> Optional<T> orEmptyOnFailure(Supplier<T> question) {
        try {
            return Optional.ofNullable(question.get());
        } catch (RuntimeException unknown) {
            return Optional.empty();
        }
    }
}
