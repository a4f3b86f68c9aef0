package io.github.videosdk.jakarta.audit;

import static java.lang.System.Logger.Level.DEBUG;
import static java.lang.System.Logger.Level.ERROR;

import io.github.videosdk.jakarta.ErrorCode;
import io.github.videosdk.jakarta.remote.Pace;
import jakarta.enterprise.event.Event;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * The observers of the host. What one throws changes nothing for the caller, whose token or room exists by then; it is
 * logged, once a minute at most.
 */
final class Observers {

    private static final System.Logger LOG = System.getLogger(Observers.class.getPackageName());
    private static final Duration INTERVAL = Duration.ofMinutes(1);

    private final Event<AuditEvent> observers;
    private final Pace failures;

    Observers(Event<AuditEvent> observers, LongSupplier nanoTime) {
        this.observers = observers;
        this.failures = new Pace(INTERVAL, nanoTime);
    }

    void tell(AuditEvent event) {
        tellSynchronous(event);
        tellAsynchronous(event);
    }

    private void tellSynchronous(AuditEvent event) {
        try {
            observers.fire(event);
        } catch (RuntimeException | Error failure) {
            log(event, failure);
        }
    }

    /** On a thread of the container. */
    private void tellAsynchronous(AuditEvent event) {
        try {
            observers.fireAsync(event).whenComplete((told, failure) -> {
                if (failure != null) {
                    log(event, failure);
                }
            });
        } catch (RuntimeException | Error failure) {
            log(event, failure);
        }
    }

    private void log(AuditEvent event, Throwable failure) {
        if (failures.isDue()) {
            LOG.log(
                    ERROR,
                    "{0}: an observer of {1} has failed. The request was answered as if it had not. The stack trace is at level"
                            + " debug",
                    ErrorCode.OBSERVER_FAILED,
                    event.getClass().getSimpleName());
        }
        LOG.log(DEBUG, "an observer has failed", failure);
    }
}
