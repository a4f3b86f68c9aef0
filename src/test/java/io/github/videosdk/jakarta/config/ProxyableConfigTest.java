package io.github.videosdk.jakarta.config;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.NormalScope;
import jakarta.enterprise.inject.Produces;
import java.io.Serializable;
import java.lang.annotation.Annotation;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What CDI demands, so that a bean of the host which the server passivates can hold what it injects. */
class ProxyableConfigTest {

    private static final String ROOT = "io.github.videosdk.jakarta.";

    @ParameterizedTest
    @CsvSource({
        "config.ConfigProducer, config.VideoSdkConfig",
        "token.TokenProducer, token.TokenIssuer",
        "token.TokenProducer, token.TokenVerifier",
        "room.RoomProducer, room.Rooms",
        "health.StatusProducer, health.VideoSdkStatus"
    })
    void whatAHostMayInject_isInAScopeWithProxies_andCanHaveOne(String producer, String produced) throws Exception {
        Class<?> type = Class.forName(ROOT + produced);
        Method method = Arrays.stream(Class.forName(ROOT + producer).getDeclaredMethods())
                .filter(candidate -> candidate.isAnnotationPresent(Produces.class))
                .filter(candidate -> candidate.getReturnType() == type)
                .findFirst()
                .orElseThrow();

        assertThat(Arrays.stream(method.getAnnotations()).map(Annotation::annotationType))
                .anyMatch(annotation -> annotation.isAnnotationPresent(NormalScope.class));
        assertThat(type.isInterface() || isProxyable(type)).isTrue();
    }

    private static boolean isProxyable(Class<?> type) throws NoSuchMethodException {
        return !Modifier.isFinal(type.getModifiers())
                && !Modifier.isPrivate(type.getDeclaredConstructor().getModifiers())
                && Arrays.stream(type.getDeclaredMethods())
                        .map(Method::getModifiers)
                        .filter(modifiers -> !Modifier.isStatic(modifiers) && !Modifier.isPrivate(modifiers))
                        .noneMatch(Modifier::isFinal);
    }

    @Test
    void settings_areNeverSerialized_becauseTheyHoldTheSecret() {
        assertThat(Serializable.class.isAssignableFrom(VideoSdkConfig.class)).isFalse();
    }

    @Test
    void nobodyElse_canMakeASubclass() {
        assertThat(Stream.of(VideoSdkConfig.class.getDeclaredConstructors()).map(Constructor::getModifiers))
                .noneMatch(modifiers -> Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers));
    }

    @Test
    void whatIsNoMoreThanAProxy_hasNeitherKeyNorSecret() {
        VideoSdkConfig proxy = new VideoSdkConfig() {};
        assertThat(proxy.isUsable()).isFalse();
        assertThat(proxy.apiKey()).isEmpty();
        assertThat(proxy.secrets().signing()).isEmpty();
    }

    /** Issuers and rooms keep what this returns, and so ask CDI for nothing on the path of a request. */
    @Test
    void usableSettings_areThemselves() {
        VideoSdkConfig config = SomeAccount.with();
        assertThat(config.requireUsable()).isSameAs(config);
    }
}
