package io.github.videosdk.jakarta.remote;

import java.net.http.HttpClient;

/** A client of the JDK's with the connections that it keeps, and whether there was ever an answer over one of them. */
final class HttpLine {

    private final HttpClient client;
    private volatile boolean hasAnswered;

    HttpLine(HttpClient client) {
        this.client = client;
    }

    HttpClient client() {
        return client;
    }

    void answered() {
        if (!hasAnswered) {
            hasAnswered = true;
        }
    }

    boolean hasAnswered() {
        return hasAnswered;
    }
}
