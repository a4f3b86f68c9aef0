package io.github.videosdk.jakarta.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.spi.AfterTypeDiscovery;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import java.util.Locale;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * {@link VideoSdkStatus} for MicroProfile Health. It has no scope here, or servers would discover it of themselves: those
 * without the API, too, and some of the others once more.
 */
@Readiness
class ReadinessCheck implements HealthCheck {

    @Inject
    HealthExtension extension;

    @Inject
    BeanManager manager;

    /**
     * As a class and not as a bean of the extension's making, which GlassFish 8 does not take for a check; in a scope,
     * because TomEE 9 cannot let go of a check without, and in this one, because TomEE 9 asks for it while no other is active.
     */
    static void addTo(AfterTypeDiscovery types) {
        types.addAnnotatedType(ReadinessCheck.class, ReadinessCheck.class.getName())
                .add(ApplicationScoped.Literal.INSTANCE);
    }

    @Override
    public HealthCheckResponse call() {
        VideoSdkStatus.Facts facts = extension.statusIn(manager).now();
        HealthCheckResponseBuilder response = HealthCheckResponse.named("videosdk")
                .status(facts.isReady())
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
