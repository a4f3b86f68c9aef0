package io.github.videosdk.jakarta.telemetry;

import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.metrics.Meter;
import io.opentelemetry.api.trace.Tracer;
import jakarta.enterprise.inject.Instance;

/** OpenTelemetry under our name: what the server injects, or else the global one, which an agent sets. */
record Telemetry(OpenTelemetry source) {

    private static final String SCOPE = "io.github.videosdk.jakarta";

    static Telemetry among(Instance<Object> beans) {
        Instance<OpenTelemetry> injected = beans.select(OpenTelemetry.class);
        return new Telemetry(injected.isResolvable() ? injected.get() : GlobalOpenTelemetry.get());
    }

    Meter meter() {
        return source.getMeter(SCOPE);
    }

    Tracer tracer() {
        return source.getTracer(SCOPE);
    }
}
