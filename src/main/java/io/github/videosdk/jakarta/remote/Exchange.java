package io.github.videosdk.jakarta.remote;

import static io.github.videosdk.jakarta.UpstreamException.Kind.FAILING;
import static io.github.videosdk.jakarta.UpstreamException.Kind.TOO_SLOW;
import static io.github.videosdk.jakarta.UpstreamException.Kind.UNREACHABLE;

import io.github.videosdk.jakarta.UpstreamException;
import java.net.http.HttpRequest;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;

/** One request and its reply. Name look-up, TLS, headers and body share what is left of the deadline. */
final class Exchange implements AutoCloseable {

    private static final int MOST_BYTES = 1024 * 1024;

    private final HttpConnections connections;
    private final Clock clock;
    private final Set<PendingReply> underWay = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    Exchange(HttpConnections connections, Clock clock) {
        this.connections = connections;
        this.clock = clock;
    }

    Reply send(HttpRequest request, Deadline deadline) {
        HttpLine line = connections.line();
        long start = connections.now();
        PendingReply pending = start(request, line);
        try {
            Reply reply = pending.get(deadline.remainingNanos());
            line.answered();
            return reply;
        } catch (TimeoutException late) {
            pending.cancel();
            connections.leave(line, start);
            throw new UpstreamException(TOO_SLOW, "VideoSDK did not answer in time", late);
        } catch (InterruptedException stopped) {
            pending.cancel();
            Thread.currentThread().interrupt();
            throw new UpstreamException(TOO_SLOW, "the call to VideoSDK was interrupted", stopped);
        } catch (CancellationException closing) {
            throw stopping(closing);
        } catch (ExecutionException failed) {
            throw closed ? stopping(failed.getCause()) : failure(failed.getCause());
        } finally {
            underWay.remove(pending);
        }
    }

    /** Ends what is under way, and whatever begins later. */
    @Override
    public void close() {
        closed = true;
        underWay.forEach(PendingReply::cancel);
    }

    /** Whether a call has failed because of {@link #close}, so that no other try can succeed. */
    static boolean isStopping(UpstreamException failure) {
        return failure.getCause() instanceof CancellationException;
    }

    private PendingReply start(HttpRequest request, HttpLine line) {
        try {
            PendingReply pending = PendingReply.to(request, line.client(), MOST_BYTES, clock);
            underWay.add(pending);
            if (closed) {
                pending.cancel();
            }
            return pending;
        } catch (RejectedExecutionException closing) {
            throw stopping(closing);
        }
    }

    private static UpstreamException stopping(Throwable closing) {
        CancellationException cause = new CancellationException("closed");
        cause.initCause(closing);
        return new UpstreamException(UNREACHABLE, "the application is stopping, so VideoSDK is not called", cause);
    }

    private static UpstreamException failure(Throwable cause) {
        return cause instanceof PendingReply.TooLargeException
                ? new UpstreamException(FAILING, "VideoSDK's answer is larger than " + MOST_BYTES + " bytes", cause)
                : new UpstreamException(UNREACHABLE, Diagnosis.of(cause).toString(), cause);
    }
}
