package io.github.videosdk.jakarta.container;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.stream.Collectors;

/** Logs in to the example by its form, without a browser. */
final class ExampleLogin {

    private ExampleLogin() {}

    /** The value of the header {@code Cookie} for whoever is logged in then. */
    static String cookieOf(URL example, String user, String password) {
        CookieManager cookies = new CookieManager();
        HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .cookieHandler(cookies)
                .build();
        URI base = URI.create(example.toString());
        send(http, HttpRequest.newBuilder(base));
        send(
                http,
                HttpRequest.newBuilder(base.resolve("j_security_check"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("j_username=" + user + "&j_password=" + password)));
        return cookies.getCookieStore().get(base).stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    private static void send(HttpClient http, HttpRequest.Builder request) {
        try {
            http.send(request.build(), BodyHandlers.discarding());
        } catch (IOException failed) {
            throw new AssertionError("the example gave no answer", failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }
}
