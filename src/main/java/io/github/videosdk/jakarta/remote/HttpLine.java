package io.github.videosdk.jakarta.remote;

import java.net.http.HttpClient;
import java.util.function.LongSupplier;

/** A client of the JDK's with the connections that it keeps, and when there was last an answer over one of them. */
final class HttpLine {

    private final HttpClient client;
    private final LongSupplier nanoTime;
    private volatile long answeredAt;
    private volatile boolean hasAnswered;

    HttpLine(HttpClient client, LongSupplier nanoTime) {
        this.client = client;
        this.nanoTime = nanoTime;
    }

    HttpClient client() {
        return client;
    }

    void answered() {
        answeredAt = nanoTime.getAsLong();
        hasAnswered = true;
    }

    boolean hasAnswered() {
        return hasAnswered;
    }

    boolean hasAnsweredSince(long nanos) {
        return hasAnswered && answeredAt - nanos >= 0;
    }
}
