package io.github.videosdk.jakarta.telemetry;

import static org.assertj.core.api.Assertions.assertThatCode;

import io.github.videosdk.jakarta.audit.Tally;
import io.github.videosdk.jakarta.audit.TokenRefused;
import jakarta.enterprise.inject.Instance;
import java.lang.reflect.Proxy;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TelemetryProducerTest {

    private static final TokenRefused EVENT =
            new TokenRefused(Optional.empty(), "192.0.2.7", "create-meeting", "the token is expired", "expired");

    /** A container whose OpenTelemetry is there, and fails. */
    @SuppressWarnings("unchecked")
    private static Instance<Object> failing() {
        return (Instance<Object>) Proxy.newProxyInstance(
                TelemetryProducerTest.class.getClassLoader(),
                new Class<?>[] {Instance.class},
                (bean, method, arguments) -> {
                    throw new IllegalStateException("no exporter");
                });
    }

    @Test
    void openTelemetryThatFails_countsNothing_andNoEndpointFailsWithIt() {
        Tally tally = new TelemetryProducer().tokens(failing());

        assertThatCode(() -> tally.count(EVENT)).doesNotThrowAnyException();
    }
}
