package io.github.videosdk.jakarta.telemetry;

import io.github.videosdk.jakarta.remote.Breaker;
import io.github.videosdk.jakarta.remote.EndedCall;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.DoubleHistogram;
import io.opentelemetry.api.metrics.DoubleHistogramBuilder;
import io.opentelemetry.api.metrics.Meter;
import io.opentelemetry.api.metrics.ObservableLongGauge;
import io.opentelemetry.api.metrics.ObservableLongMeasurement;
import io.opentelemetry.context.Context;
import java.time.Duration;
import java.util.List;

/** How long calls take, by how they end; and the state of the breaker, asked for whenever metrics are collected. */
final class CallMetrics implements AutoCloseable {

    private static final AttributeKey<String> METHOD = AttributeKey.stringKey("http.request.method");
    private static final AttributeKey<String> OUTCOME = AttributeKey.stringKey("outcome");
    private static final AttributeKey<String> STATE = AttributeKey.stringKey("state");
    private static final double NANOS = Duration.ofSeconds(1).toNanos();
    private static final List<Double> SECONDS =
            List.of(0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1.0, 2.5, 5.0, 7.5, 10.0);

    private final DoubleHistogram duration;
    private final ObservableLongGauge state;

    CallMetrics(Meter meter, Breaker breaker) {
        duration = inSeconds(meter.histogramBuilder("videosdk.upstream.duration")
                        .setDescription("Calls to VideoSDK's REST API, retries included")
                        .setUnit("s"))
                .build();
        state = meter.gaugeBuilder("videosdk.upstream.breaker")
                .ofLongs()
                .setDescription("1 for the state that the breaker before VideoSDK is in, 0 for the others")
                .setUnit("1")
                .buildWithCallback(measurement -> measure(breaker, measurement));
    }

    void record(EndedCall call, Context context) {
        duration.record(
                call.duration().toNanos() / NANOS,
                Attributes.of(METHOD, call.method(), OUTCOME, Outcome.of(call.failure())),
                context);
    }

    /** Otherwise a meter of the server would hold the class loader of an application that has gone. */
    @Override
    public void close() {
        state.close();
    }

    /** The default boundaries mean milliseconds. OpenTelemetry before 1.32, as in Payara 6, takes no others. */
    private static DoubleHistogramBuilder inSeconds(DoubleHistogramBuilder builder) {
        try {
            return builder.setExplicitBucketBoundariesAdvice(SECONDS);
        } catch (NoSuchMethodError older) {
            return builder;
        }
    }

    private static void measure(Breaker breaker, ObservableLongMeasurement measurement) {
        Breaker.State now = breaker.state();
        for (Breaker.State each : Breaker.State.values()) {
            measurement.record(each == now ? 1 : 0, Attributes.of(STATE, Outcome.of(each)));
        }
    }
}
