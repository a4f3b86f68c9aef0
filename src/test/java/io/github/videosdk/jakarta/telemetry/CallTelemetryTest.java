package io.github.videosdk.jakarta.telemetry;

import static io.opentelemetry.sdk.testing.assertj.OpenTelemetryAssertions.assertThat;
import static io.opentelemetry.sdk.testing.assertj.OpenTelemetryAssertions.equalTo;

import io.github.videosdk.jakarta.UpstreamException.Kind;
import io.github.videosdk.jakarta.remote.Breaker;
import io.github.videosdk.jakarta.remote.EndedCall;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Scope;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.testing.junit5.OpenTelemetryExtension;
import io.opentelemetry.sdk.trace.data.StatusData;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CallTelemetryTest {

    private static final Instant START = Instant.parse("2026-11-25T08:28:46Z");
    private static final Duration DURATION = Duration.ofMillis(1500);

    @RegisterExtension
    private static final OpenTelemetryExtension OPEN_TELEMETRY = OpenTelemetryExtension.create();

    private CallTelemetry telemetry;

    @BeforeEach
    void start() {
        telemetry = new CallTelemetry(new Telemetry(OPEN_TELEMETRY.getOpenTelemetry()), new Breaker());
    }

    @AfterEach
    void close() {
        telemetry.close();
    }

    private static EndedCall call(String api, int attempts, int status, Kind failure) {
        return new EndedCall("POST", URI.create(api), START, DURATION, attempts, status, Optional.ofNullable(failure));
    }

    private static MetricData metric(String name) {
        return OPEN_TELEMETRY.getMetrics().stream()
                .filter(metric -> metric.getName().equals(name))
                .findAny()
                .orElseThrow();
    }

    @Test
    void success_isASpanOfAClientAndNamesNoPath() {
        telemetry.ended(call("https://api.videosdk.live/v2", 1, 200, null));

        assertThat(OPEN_TELEMETRY.getSpans())
                .singleElement()
                .satisfies(span -> assertThat(span)
                        .hasName("POST")
                        .hasKind(SpanKind.CLIENT)
                        .startsAt(START)
                        .endsAt(START.plus(DURATION))
                        .hasStatus(StatusData.unset())
                        .hasAttributesSatisfyingExactly(
                                equalTo(AttributeKey.stringKey("http.request.method"), "POST"),
                                equalTo(AttributeKey.stringKey("server.address"), "api.videosdk.live"),
                                equalTo(AttributeKey.longKey("server.port"), 443),
                                equalTo(AttributeKey.longKey("http.response.status_code"), 200)));
    }

    @Test
    void failure_isAnErrorOfItsKind_withItsRetries() {
        telemetry.ended(call("http://127.0.0.1:4711/v2", 3, 503, Kind.FAILING));

        assertThat(OPEN_TELEMETRY.getSpans())
                .singleElement()
                .satisfies(span -> assertThat(span)
                        .hasStatusSatisfying(status -> status.hasCode(StatusCode.ERROR))
                        .hasAttribute(AttributeKey.stringKey("error.type"), "failing")
                        .hasAttribute(AttributeKey.longKey("http.request.resend_count"), 2L)
                        .hasAttribute(AttributeKey.longKey("http.response.status_code"), 503L)
                        .hasAttribute(AttributeKey.longKey("server.port"), 4711L));
    }

    @Test
    void span_isAChildOfTheRequestThatTheThreadServes() {
        Span request = OPEN_TELEMETRY
                .getOpenTelemetry()
                .getTracer("a server")
                .spanBuilder("request")
                .startSpan();
        try (Scope scope = request.makeCurrent()) {
            Assertions.assertThat(scope).isNotNull();
            telemetry.ended(call("https://api.videosdk.live/v2", 1, 200, null));
        }

        assertThat(OPEN_TELEMETRY.getSpans().get(0))
                .hasParentSpanId(request.getSpanContext().getSpanId());
    }

    @Test
    void durations_areInSeconds_byMethodAndOutcome() {
        telemetry.ended(call("https://api.videosdk.live/v2", 1, 200, null));
        telemetry.ended(call("https://api.videosdk.live/v2", 1, 0, Kind.TOO_SLOW));

        Assertions.assertThat(
                        metric("videosdk.upstream.duration").getHistogramData().getPoints())
                .allSatisfy(point -> Assertions.assertThat(point.getSum()).isEqualTo(1.5))
                .allSatisfy(
                        point -> Assertions.assertThat(point.getBoundaries()).contains(0.25, 10.0))
                .extracting(point -> point.getAttributes().get(AttributeKey.stringKey("outcome")))
                .containsExactlyInAnyOrder("success", "too_slow");
    }

    @Test
    void breaker_isOneStateOfThree() {
        Map<Attributes, Long> states = metric("videosdk.upstream.breaker").getLongGaugeData().getPoints().stream()
                .collect(Collectors.toMap(point -> point.getAttributes(), point -> point.getValue()));

        Assertions.assertThat(states).isEqualTo(Map.of(state("closed"), 1L, state("half_open"), 0L, state("open"), 0L));
    }

    @Test
    void closed_theBreakerIsNotAskedAnyMore() {
        Assertions.assertThat(OPEN_TELEMETRY.getMetrics()).hasSize(1);

        telemetry.close();

        Assertions.assertThat(OPEN_TELEMETRY.getMetrics()).isEmpty();
    }

    private static Attributes state(String name) {
        return Attributes.of(AttributeKey.stringKey("state"), name);
    }
}
