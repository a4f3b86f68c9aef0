package io.github.videosdk.jakarta.telemetry;

import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.metrics.Meter;
import io.opentelemetry.api.trace.Tracer;
import jakarta.enterprise.inject.Instance;

/** OpenTelemetry under our name: what the server or the host injects, or else what an agent has set. */
record Telemetry(OpenTelemetry source) {

    private static final String SCOPE = "io.github.videosdk.jakarta";
    private static final String AGENT = "io.opentelemetry.javaagent.OpenTelemetryAgent";

    static Telemetry among(Instance<Object> beans) {
        Instance<OpenTelemetry> injected = beans.select(OpenTelemetry.class);
        return new Telemetry(injected.isResolvable() ? injected.get() : ofAnAgent());
    }

    /** Where nobody has set the global one, to ask for it is to set it, and a host that sets it later would fail. */
    private static OpenTelemetry ofAnAgent() {
        try {
            Class.forName(AGENT, false, ClassLoader.getSystemClassLoader());
            return GlobalOpenTelemetry.get();
        } catch (ClassNotFoundException noAgent) {
            return OpenTelemetry.noop();
        }
    }

    Meter meter() {
        return source.getMeter(SCOPE);
    }

    Tracer tracer() {
        return source.getTracer(SCOPE);
    }
}
