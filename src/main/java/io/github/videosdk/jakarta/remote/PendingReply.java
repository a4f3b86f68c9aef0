package io.github.videosdk.jakarta.remote;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A reply on its way. It is there as soon as its body is, which is collected up to a limit, so that no answer can fill the
 * memory.
 *
 * <p>The future that the JDK's client returns becomes complete on another thread. On a machine with one or two processors
 * one is started for that, for each call; not where somebody else has completed the future by then.
 */
final class PendingReply implements Flow.Subscriber<List<ByteBuffer>> {

    /** The body went past the limit. */
    static final class TooLargeException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private final int mostBytes;
    private final Clock clock;
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private final CompletableFuture<Reply> reply = new CompletableFuture<>();
    private volatile CompletableFuture<HttpResponse<Void>> response;
    private ResponseInfo head;

    private PendingReply(int mostBytes, Clock clock) {
        this.mostBytes = mostBytes;
        this.clock = clock;
    }

    /**
     * Sends a request.
     *
     * @throws java.util.concurrent.RejectedExecutionException if the client has no threads any more
     */
    static PendingReply to(HttpRequest request, HttpClient client, int mostBytes, Clock clock) {
        PendingReply pending = new PendingReply(mostBytes, clock);
        CompletableFuture<HttpResponse<Void>> response = client.sendAsync(request, pending::begin);
        pending.response = response;
        response.whenComplete(pending::end);
        return pending;
    }

    Reply get(long nanos) throws InterruptedException, ExecutionException, TimeoutException {
        return reply.get(nanos, TimeUnit.NANOSECONDS);
    }

    void cancel() {
        response.cancel(true);
    }

    /** The JDK hands subscribers of its own what arrives without another change of threads. */
    private BodySubscriber<Void> begin(ResponseInfo info) {
        head = info;
        body.reset();
        return BodySubscribers.fromSubscriber(this);
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        buffers.forEach(this::collect);
    }

    private void collect(ByteBuffer buffer) {
        if (body.size() + buffer.remaining() > mostBytes) {
            throw new TooLargeException();
        }
        byte[] bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        body.writeBytes(bytes);
    }

    @Override
    public void onError(Throwable failure) {
        // the client's future ends with it, too
    }

    @Override
    public void onComplete() {
        complete(head.statusCode(), head.headers());
        if (response != null) {
            response.complete(null);
        }
    }

    /** Without a body if nothing was to be read, as from a proxy that refuses a tunnel. */
    private void end(HttpResponse<Void> known, Throwable failure) {
        if (failure != null) {
            reply.completeExceptionally(failure instanceof CompletionException ? failure.getCause() : failure);
        } else if (known != null) {
            complete(known.statusCode(), known.headers());
        }
    }

    private void complete(int status, HttpHeaders headers) {
        reply.complete(new Reply(status, body.toByteArray(), RetryAfter.in(headers, clock)));
    }
}
