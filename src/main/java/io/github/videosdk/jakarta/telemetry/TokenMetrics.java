package io.github.videosdk.jakarta.telemetry;

import io.github.videosdk.jakarta.audit.AuditEvent;
import io.github.videosdk.jakarta.audit.Tally;
import io.github.videosdk.jakarta.audit.TokenIssued;
import io.github.videosdk.jakarta.audit.TokenRefused;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.LongCounter;
import io.opentelemetry.api.metrics.Meter;

/** How many tokens the endpoints have issued and refused. */
final class TokenMetrics implements Tally {

    private static final AttributeKey<String> REASON = AttributeKey.stringKey("reason");
    private static final AttributeKey<String> ENDPOINT = AttributeKey.stringKey("endpoint");

    private final LongCounter issued;
    private final LongCounter refused;

    TokenMetrics(Telemetry telemetry) {
        Meter meter = telemetry.meter();
        issued = meter.counterBuilder("videosdk.tokens.issued")
                .setDescription("Access tokens that get-token has handed out")
                .setUnit("{token}")
                .build();
        refused = meter.counterBuilder("videosdk.tokens.refused")
                .setDescription("Access tokens that an endpoint has not handed out or not accepted")
                .setUnit("{token}")
                .build();
    }

    @Override
    public void count(AuditEvent event) {
        if (event instanceof TokenIssued) {
            issued.add(1);
        } else if (event instanceof TokenRefused refusal) {
            refused.add(1, Attributes.of(REASON, refusal.code(), ENDPOINT, refusal.endpoint()));
        }
    }
}
