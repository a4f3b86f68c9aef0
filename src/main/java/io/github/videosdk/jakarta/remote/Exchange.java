package io.github.videosdk.jakarta.remote;

import static io.github.videosdk.jakarta.UpstreamException.Kind.FAILING;
import static io.github.videosdk.jakarta.UpstreamException.Kind.TOO_SLOW;
import static io.github.videosdk.jakarta.UpstreamException.Kind.UNREACHABLE;

import io.github.videosdk.jakarta.UpstreamException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One request and its reply. Name look-up, TLS, headers and body share what is left of the deadline. */
final class Exchange {

    private static final int MOST_BYTES = 1024 * 1024;

    private final HttpClient client;

    Exchange(HttpClient client) {
        this.client = client;
    }

    Reply send(HttpRequest request, Deadline deadline) {
        CompletableFuture<HttpResponse<byte[]>> response = start(request);
        try {
            return Reply.of(response.get(deadline.remainingNanos(), TimeUnit.NANOSECONDS));
        } catch (TimeoutException late) {
            response.cancel(true);
            throw new UpstreamException(TOO_SLOW, "VideoSDK did not answer in time", late);
        } catch (InterruptedException stopped) {
            response.cancel(true);
            Thread.currentThread().interrupt();
            throw new UpstreamException(TOO_SLOW, "the call to VideoSDK was interrupted", stopped);
        } catch (ExecutionException failed) {
            throw failure(failed.getCause());
        }
    }

    private CompletableFuture<HttpResponse<byte[]>> start(HttpRequest request) {
        try {
            return client.sendAsync(request, headers -> new CappedBody(MOST_BYTES));
        } catch (RejectedExecutionException closed) {
            throw new UpstreamException(UNREACHABLE, "the application is stopping, so VideoSDK is not called", closed);
        }
    }

    private static UpstreamException failure(Throwable cause) {
        return cause instanceof CappedBody.TooLargeException
                ? new UpstreamException(FAILING, "VideoSDK's answer is larger than " + MOST_BYTES + " bytes", cause)
                : new UpstreamException(UNREACHABLE, "VideoSDK cannot be reached, or the connection broke", cause);
    }
}
