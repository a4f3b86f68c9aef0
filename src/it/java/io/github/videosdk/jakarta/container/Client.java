package io.github.videosdk.jakarta.container;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.videosdk.jakarta.silence.SeenTokens;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.Socket;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;

/** Speaks HTTP to one deployed application. */
final class Client {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final URI base;

    Client(URL base) {
        try {
            this.base = base.toURI();
        } catch (URISyntaxException impossible) {
            throw new IllegalArgumentException(impossible);
        }
    }

    /**
     * A client of what is deployed under that context root, on the server of a neighbour: Arquillian knows no address of
     * what a test has deployed itself.
     */
    static Client of(URL neighbour, String contextRoot) {
        try {
            return new Client(new URL(neighbour, "/" + contextRoot + "/"));
        } catch (MalformedURLException impossible) {
            throw new IllegalArgumentException(impossible);
        }
    }

    /** The header of a user whose password is the name, as in the realm of the test servers. */
    static String basicLogin(String user) {
        String login = user + ":" + user;
        return "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8));
    }

    /** Header names and values in turn. */
    Answer get(String path, String... headers) {
        return send("GET", path, BodyPublishers.noBody(), headers);
    }

    Answer post(String path, String body, String... headers) {
        return send("POST", path, BodyPublishers.ofString(body), headers);
    }

    Answer postNothing(String path, String... headers) {
        return send("POST", path, BodyPublishers.noBody(), headers);
    }

    Answer postJson(String path, String json) {
        return post(path, json, "Content-Type", "application/json");
    }

    Answer send(String method, String path, BodyPublisher body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path))
                .timeout(Duration.ofSeconds(30))
                .method(method, body);
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            Answer answer = new Answer(http.send(request.build(), BodyHandlers.ofString()));
            ErrorAnswers.check(answer.status(), answer.response().headers().map() + answer.body(), method + " " + path);
            return answer;
        } catch (IOException failed) {
            throw new AssertionError(method + " " + path + " got no answer", failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }

    /** The whole answer to a path that no library has put in order first. */
    String getAsWritten(String path) {
        String request = "GET " + base.getRawPath() + path + " HTTP/1.1\r\nHost: " + base.getAuthority()
                + "\r\nConnection: close\r\n\r\n";
        try (Socket socket = new Socket(base.getHost(), base.getPort())) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
            ErrorAnswers.check(statusOf(answer), answer, "GET " + path);
            return answer;
        } catch (IOException failed) {
            throw new AssertionError("GET " + path + " got no answer", failed);
        }
    }

    private static int statusOf(String answer) {
        return answer.matches("(?s)HTTP/1\\.1 \\d{3}.*") ? Integer.parseInt(answer.substring(9, 12)) : 0;
    }

    String token() {
        return get("videosdk/get-token").text("token");
    }

    record Answer(int status, String body, HttpResponse<String> response) {

        Answer(HttpResponse<String> response) {
            this(response.statusCode(), response.body(), response);
        }

        Optional<String> header(String name) {
            return response.headers().firstValue(name);
        }

        JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (JsonProcessingException noJson) {
                throw new AssertionError("no JSON: " + SeenTokens.hidden(body), noJson);
            }
        }

        String text(String field) {
            JsonNode value = json().get(field);
            if (value == null) {
                throw new AssertionError("there is no " + field + " in " + this);
            }
            return value.asText();
        }

        @Override
        public String toString() {
            return status + " " + response.headers().map() + " " + SeenTokens.hidden(body);
        }
    }
}
