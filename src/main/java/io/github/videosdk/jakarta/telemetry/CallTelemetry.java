package io.github.videosdk.jakarta.telemetry;

import io.github.videosdk.jakarta.remote.Breaker;
import io.github.videosdk.jakarta.remote.CallObserver;
import io.github.videosdk.jakarta.remote.EndedCall;
import io.opentelemetry.context.Context;

/** Measures the calls to VideoSDK from the first one on: each is a span and a duration, and the breaker can be watched. */
final class CallTelemetry implements CallObserver {

    private final CallSpans spans;
    private final CallMetrics metrics;

    CallTelemetry(Telemetry telemetry, Breaker breaker) {
        spans = new CallSpans(telemetry.tracer());
        metrics = new CallMetrics(telemetry.meter(), breaker);
    }

    @Override
    public void ended(EndedCall call) {
        Context context = spans.record(call);
        metrics.record(call, context);
    }

    void close() {
        metrics.close();
    }
}
