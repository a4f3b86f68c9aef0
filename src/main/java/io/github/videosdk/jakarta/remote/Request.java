package io.github.videosdk.jakarta.remote;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Optional;

/**
 * What VideoSDK is asked.
 *
 * @param method the HTTP method
 * @param path below the API's version
 * @param json the body, if there is one
 */
record Request(String method, String path, Optional<String> json) {

    HttpRequest to(URI api, String token, Optional<String> proxyLogin) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(api + path))
                .header("Accept", "application/json")
                .header("User-Agent", "videosdk-jakarta")
                .header("Authorization", token)
                .method(method, body());
        json.ifPresent(content -> request.header("Content-Type", "application/json"));
        proxyLogin.ifPresent(login -> request.header("Proxy-Authorization", login));
        return request.build();
    }

    private BodyPublisher body() {
        return json.map(BodyPublishers::ofString).orElseGet(BodyPublishers::noBody);
    }
}
