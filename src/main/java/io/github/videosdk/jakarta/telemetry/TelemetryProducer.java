package io.github.videosdk.jakarta.telemetry;

import static java.lang.System.Logger.Level.DEBUG;

import io.github.videosdk.jakarta.audit.Tally;
import io.github.videosdk.jakarta.remote.Breaker;
import io.github.videosdk.jakarta.remote.CallObserver;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.function.Supplier;

/**
 * Makes what counts and measures, or what does nothing where OpenTelemetry's API is absent. Servers reflect upon beans, so
 * this one must name that API nowhere.
 */
@Dependent
class TelemetryProducer {

    private static final System.Logger LOG = System.getLogger(TelemetryProducer.class.getPackageName());

    @Produces
    @Singleton
    Tally tokens(Instance<Object> beans) {
        return TelemetryProducer.<Tally>ifPresent(() -> new TokenMetrics(Telemetry.among(beans)), event -> {});
    }

    @Produces
    @Singleton
    CallObserver calls(Instance<Object> beans, Breaker breaker) {
        return TelemetryProducer.<CallObserver>ifPresent(
                () -> new CallTelemetry(Telemetry.among(beans), breaker), call -> {});
    }

    void close(@Disposes CallObserver calls) {
        if (calls instanceof CallTelemetry telemetry) {
            telemetry.close();
        }
    }

    private static <T> T ifPresent(Supplier<T> telemetry, T nothing) {
        try {
            return telemetry.get();
        } catch (LinkageError absent) {
            LOG.log(DEBUG, "no telemetry, because this application has no OpenTelemetry API");
            return nothing;
        } catch (RuntimeException broken) {
            LOG.log(DEBUG, "no telemetry, because OpenTelemetry fails", broken);
            return nothing;
        }
    }
}
