package io.github.videosdk.jakarta.telemetry;

import static io.opentelemetry.sdk.testing.assertj.OpenTelemetryAssertions.assertThat;

import io.github.videosdk.jakarta.audit.RoomCreated;
import io.github.videosdk.jakarta.audit.TokenIssued;
import io.github.videosdk.jakarta.audit.TokenRefused;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.testing.junit5.OpenTelemetryExtension;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TokenMetricsTest {

    @RegisterExtension
    private static final OpenTelemetryExtension OPEN_TELEMETRY = OpenTelemetryExtension.create();

    private TokenMetrics metrics;

    @BeforeEach
    void start() {
        metrics = new TokenMetrics(new Telemetry(OPEN_TELEMETRY.getOpenTelemetry()));
    }

    private static TokenIssued issued() {
        return new TokenIssued(
                Optional.of("tom"),
                "192.0.2.7",
                "a-jti",
                Set.of(),
                Optional.of("room"),
                Optional.empty(),
                Instant.now());
    }

    private static TokenRefused refused(String code) {
        return new TokenRefused(Optional.of("tom"), "192.0.2.7", "create-meeting", "as the caller was told", code);
    }

    @Test
    void tokens_areCountedAsIssuedOrByReason_andTheirOwnersAreNot() {
        metrics.count(issued());
        metrics.count(issued());
        metrics.count(refused("expired"));
        metrics.count(new RoomCreated(Optional.of("tom"), "192.0.2.7", "r", Optional.empty(), Optional.empty()));

        Assertions.assertThat(OPEN_TELEMETRY.getMetrics())
                .satisfiesExactlyInAnyOrder(
                        metric -> assertThat(metric)
                                .hasName("videosdk.tokens.issued")
                                .hasLongSumSatisfying(sum -> sum.isMonotonic()
                                        .hasPointsSatisfying(
                                                point -> point.hasValue(2).hasAttributes(Attributes.empty()))),
                        metric -> assertThat(metric)
                                .hasName("videosdk.tokens.refused")
                                .hasLongSumSatisfying(sum -> sum.isMonotonic()
                                        .hasPointsSatisfying(point -> point.hasValue(1)
                                                .hasAttributes(Attributes.of(
                                                        AttributeKey.stringKey("reason"),
                                                        "expired",
                                                        AttributeKey.stringKey("endpoint"),
                                                        "create-meeting")))));
    }
}
