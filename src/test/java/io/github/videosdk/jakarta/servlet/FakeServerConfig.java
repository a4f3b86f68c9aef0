package io.github.videosdk.jakarta.servlet;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Map;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigValue;
import org.eclipse.microprofile.config.spi.ConfigBuilder;
import org.eclipse.microprofile.config.spi.ConfigProviderResolver;

/** The MicroProfile Config of a server that has these settings, from the time it is started until it is stopped. */
final class FakeServerConfig extends ConfigProviderResolver {

    private final Map<String, String> settings;

    private FakeServerConfig(Map<String, String> settings) {
        this.settings = settings;
    }

    static void start(Map<String, String> settings) {
        setInstance(new FakeServerConfig(settings));
    }

    static void stop() {
        setInstance(null);
    }

    @Override
    public Config getConfig() {
        return proxy(Config.class, null);
    }

    @Override
    public Config getConfig(ClassLoader loader) {
        return getConfig();
    }

    @Override
    public ConfigBuilder getBuilder() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void registerConfig(Config config, ClassLoader loader) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void releaseConfig(Config config) {
        throw new UnsupportedOperationException();
    }

    private <T> T proxy(Class<T> type, String value) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> answer(method, value, arguments)));
    }

    private Object answer(Method method, String value, Object... arguments) {
        return switch (method.getName()) {
            case "getPropertyNames" -> settings.keySet();
            case "getConfigValue" -> proxy(ConfigValue.class, settings.get(arguments[0]));
            case "getValue" -> value;
            case "getSourceOrdinal" -> 100;
            default -> throw new UnsupportedOperationException(method.toString());
        };
    }
}
