package io.github.videosdk.jakarta.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.OpenTelemetry;
import jakarta.enterprise.inject.Instance;
import java.lang.reflect.Proxy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TelemetryTest {

    /** A container that has no OpenTelemetry to inject. */
    @SuppressWarnings("unchecked")
    private static Instance<Object> nothing() {
        return (Instance<Object>) Proxy.newProxyInstance(
                TelemetryTest.class.getClassLoader(),
                new Class<?>[] {Instance.class},
                (bean, method, arguments) -> method.getName().equals("select") ? bean : Boolean.FALSE);
    }

    @AfterEach
    void forget() {
        GlobalOpenTelemetry.resetForTest();
    }

    @Test
    void globalInstance_isLeftForTheHostToSet() {
        GlobalOpenTelemetry.resetForTest();

        assertThat(Telemetry.among(nothing()).source()).isSameAs(OpenTelemetry.noop());

        assertThatCode(() -> GlobalOpenTelemetry.set(OpenTelemetry.noop())).doesNotThrowAnyException();
    }
}
