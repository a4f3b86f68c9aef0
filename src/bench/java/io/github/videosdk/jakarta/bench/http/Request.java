package io.github.videosdk.jakarta.bench.http;

import java.net.URI;
import java.util.Optional;

/** What all connections of a load ask, again and again. A body is JSON. */
public record Request(String method, URI uri, Optional<String> body) {

    public static Request get(URI uri) {
        return new Request("GET", uri, Optional.empty());
    }

    public static Request post(URI uri, String body) {
        return new Request("POST", uri, Optional.of(body));
    }

    /** Without the body, which may hold a token. */
    @Override
    public String toString() {
        return method + " " + uri;
    }
}
