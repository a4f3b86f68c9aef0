package io.github.videosdk.jakarta.remote;

import static java.lang.System.Logger.Level.DEBUG;

import io.github.videosdk.jakarta.UpstreamException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** One call while it is under way, on one thread, for those who hear of its end. */
final class WatchedCall {

    private static final System.Logger LOG = System.getLogger(WatchedCall.class.getPackageName());

    private final List<CallObserver> observers;
    private final String method;
    private final URI api;
    private final Instant start = Instant.now();
    private final long startNanos = System.nanoTime();
    private int attempts;
    private int status;

    WatchedCall(List<CallObserver> observers, String method, URI api) {
        this.observers = observers;
        this.method = method;
        this.api = api;
    }

    Reply attempt(Supplier<Reply> sending) {
        attempts++;
        Reply reply = sending.get();
        status = reply.status();
        return reply;
    }

    void succeeded() {
        tell(status, Optional.empty());
    }

    void failed(UpstreamException failure) {
        tell(failure.status(), Optional.of(failure.kind()));
    }

    private void tell(int lastStatus, Optional<UpstreamException.Kind> failure) {
        Duration duration = Duration.ofNanos(System.nanoTime() - startNanos);
        EndedCall call = new EndedCall(method, api, start, duration, attempts, lastStatus, failure);
        observers.forEach(observer -> tell(observer, call));
    }

    private static void tell(CallObserver observer, EndedCall call) {
        try {
            observer.ended(call);
        } catch (RuntimeException | LinkageError broken) {
            LOG.log(DEBUG, "an observer of calls failed", broken);
        }
    }
}
