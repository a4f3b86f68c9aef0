package io.github.videosdk.jakarta.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import java.util.Locale;
import java.util.function.Supplier;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** {@link VideoSdkStatus} for MicroProfile Health. */
final class ReadinessCheck implements HealthCheck {

    private final VideoSdkStatus status;

    ReadinessCheck(VideoSdkStatus status) {
        this.status = status;
    }

    /** Adds the check; TomEE 9 can only let go of one that has a scope. */
    static void addTo(AfterBeanDiscovery beans, Supplier<VideoSdkStatus> status) {
        beans.<HealthCheck>addBean()
                .types(HealthCheck.class)
                .qualifiers(Readiness.Literal.INSTANCE)
                .scope(ApplicationScoped.class)
                .createWith(context -> new ReadinessCheck(status.get()));
    }

    @Override
    public HealthCheckResponse call() {
        VideoSdkStatus.Facts facts = status.now();
        HealthCheckResponseBuilder response = HealthCheckResponse.named("videosdk")
                .status(facts.isReady())
                .withData("enabled", facts.enabled())
                .withData("configured", facts.isConfigured())
                .withData("mode", text(facts.mode()))
                .withData("breaker", text(facts.breaker()));
        if (!facts.isConfigured()) {
            response.withData("faults", String.join(", ", facts.faults()));
        }
        return response.build();
    }

    private static String text(Enum<?> fact) {
        return fact.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
