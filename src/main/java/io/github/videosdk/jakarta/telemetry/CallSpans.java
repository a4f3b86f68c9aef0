package io.github.videosdk.jakarta.telemetry;

import io.github.videosdk.jakarta.remote.EndedCall;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;

/**
 * One span a call, after the fact, named as OpenTelemetry's conventions for HTTP want it. It has no {@code url.full},
 * because the path holds ids.
 */
final class CallSpans {

    private static final AttributeKey<String> METHOD = AttributeKey.stringKey("http.request.method");
    private static final AttributeKey<Long> RESENT = AttributeKey.longKey("http.request.resend_count");
    private static final AttributeKey<Long> STATUS = AttributeKey.longKey("http.response.status_code");
    private static final AttributeKey<String> ADDRESS = AttributeKey.stringKey("server.address");
    private static final AttributeKey<Long> PORT = AttributeKey.longKey("server.port");
    private static final AttributeKey<String> ERROR = AttributeKey.stringKey("error.type");

    private final Tracer tracer;

    CallSpans(Tracer tracer) {
        this.tracer = tracer;
    }

    /** A child of whatever the calling thread is in, such as the server's span of a request. */
    Context record(EndedCall call) {
        Span span = tracer.spanBuilder(call.method())
                .setSpanKind(SpanKind.CLIENT)
                .setStartTimestamp(call.start())
                .setAttribute(METHOD, call.method())
                .setAttribute(ADDRESS, call.api().getHost())
                .setAttribute(PORT, portOf(call))
                .startSpan();
        if (call.attempts() > 1) {
            span.setAttribute(RESENT, call.attempts() - 1L);
        }
        if (call.status() > 0) {
            span.setAttribute(STATUS, (long) call.status());
        }
        call.failure().ifPresent(kind -> span.setStatus(StatusCode.ERROR).setAttribute(ERROR, Outcome.of(kind)));
        span.end(call.start().plus(call.duration()));
        return Context.current().with(span);
    }

    private static long portOf(EndedCall call) {
        int port = call.api().getPort();
        if (port > 0) {
            return port;
        }
        return call.api().getScheme().equalsIgnoreCase("https") ? 443 : 80;
    }
}
