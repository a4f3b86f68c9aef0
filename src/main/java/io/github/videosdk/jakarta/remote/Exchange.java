package io.github.videosdk.jakarta.remote;

import static io.github.videosdk.jakarta.UpstreamException.Kind.FAILING;
import static io.github.videosdk.jakarta.UpstreamException.Kind.TOO_SLOW;
import static io.github.videosdk.jakarta.UpstreamException.Kind.UNREACHABLE;

import io.github.videosdk.jakarta.UpstreamException;
import io.github.videosdk.jakarta.token.AccessToken;
import java.net.URI;
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

    private final URI api;
    private final HttpConnections connections;
    private final Clock clock;
    private final Set<PendingReply> underWay = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    Exchange(URI api, HttpConnections connections, Clock clock) {
        this.api = api;
        this.connections = connections;
        this.clock = clock;
    }

    Reply send(Request request, AccessToken token, Deadline deadline) {
        HttpLine line = line();
        long start = connections.now();
        PendingReply pending = start(request, token, line);
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
            throw closed ? stopping(failed.getCause()) : failure(failed.getCause(), line);
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

    private HttpLine line() {
        if (closed) {
            throw stopping(null);
        }
        try {
            return connections.line();
        } catch (RuntimeException | Error noClient) {
            throw unusable(noClient);
        }
    }

    private PendingReply start(Request request, AccessToken token, HttpLine line) {
        long start = connections.now();
        try {
            HttpRequest shown = request.to(api, token.value(), connections.proxyLogin());
            PendingReply pending = PendingReply.to(shown, line.client(), MOST_BYTES, clock);
            underWay.add(pending);
            if (closed) {
                pending.cancel();
            }
            return pending;
        } catch (RejectedExecutionException closing) {
            throw stopping(closing);
        } catch (RuntimeException | Error broken) {
            connections.leave(line, start);
            throw unusable(broken);
        }
    }

    private static UpstreamException stopping(Throwable closing) {
        CancellationException cause = new CancellationException("closed");
        cause.initCause(closing);
        return new UpstreamException(UNREACHABLE, "the application is stopping, so VideoSDK is not called", cause);
    }

    /** Errors as well: a JVM that lacks a class of the client, or cannot start a thread, throws one. */
    private static UpstreamException unusable(Throwable cause) {
        UnusableClientException unusable = new UnusableClientException(cause);
        return new UpstreamException(UNREACHABLE, Diagnosis.of(unusable).toString(), unusable);
    }

    private UpstreamException failure(Throwable cause, HttpLine line) {
        if (cause instanceof PendingReply.TooLargeException) {
            return new UpstreamException(FAILING, "VideoSDK's answer is larger than " + MOST_BYTES + " bytes", cause);
        }
        Diagnosis diagnosis = Diagnosis.of(cause);
        if (diagnosis == Diagnosis.CERTIFICATE || diagnosis == Diagnosis.TLS_SETTINGS) {
            connections.leaveIfTrustHasChanged(line);
        }
        return new UpstreamException(UNREACHABLE, diagnosis.toString(), cause);
    }
}
