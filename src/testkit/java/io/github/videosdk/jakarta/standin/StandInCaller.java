package io.github.videosdk.jakarta.standin;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Asks a stand-in of its own, which ends with the test, by hand: its tokens come from no library, so that the stand-in's are checked by another. */
final class StandInCaller implements AfterEachCallback {

    static final String API_KEY = "5c1b7a06-key";
    static final String SECRET = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";
    static final Instant NOW = Instant.parse("2030-01-02T03:04:05Z");
    static final long HOUR = 3600;

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final VideoSdkStandIn standIn = start(SECRET);

    /** Its clock stands still. */
    static VideoSdkStandIn start(String secret) {
        return VideoSdkStandIn.start(API_KEY, secret, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    VideoSdkStandIn standIn() {
        return standIn;
    }

    @Override
    public void afterEach(ExtensionContext context) {
        standIn.close();
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path, goodToken()).build());
    }

    HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        return send(json(path, body));
    }

    HttpRequest creation(String body) {
        return json("/v2/rooms", body);
    }

    private HttpRequest json(String path, String body) {
        return request(path, goodToken())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
    }

    HttpRequest.Builder request(String path, String token) {
        return HttpRequest.newBuilder(standIn.uri().resolve(path))
                .timeout(Duration.ofSeconds(10))
                .header("Authorization", token);
    }

    HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return client.send(request, BodyHandlers.ofString());
    }

    CompletableFuture<HttpResponse<String>> sendAsync(HttpRequest request) {
        return client.sendAsync(request, BodyHandlers.ofString());
    }

    HttpResponse<InputStream> stream(HttpRequest request) throws IOException, InterruptedException {
        return client.send(request, BodyHandlers.ofInputStream());
    }

    static JsonObject json(HttpResponse<String> response) {
        try (JsonReader reader = Json.createReader(new StringReader(response.body()))) {
            return reader.readObject();
        }
    }

    static JsonObject jsonOf(InputStream body) {
        try (JsonReader reader = Json.createReader(body)) {
            return reader.readObject();
        }
    }

    static String goodToken() {
        return token("HS256", "HmacSHA256", SECRET, goodClaims());
    }

    static String goodClaims() {
        return "{\"apikey\":\"" + API_KEY + "\",\"permissions\":[\"allow_join\"],\"exp\":"
                + (NOW.getEpochSecond() + HOUR) + "}";
    }

    static String token(String alg, String macName, String secret, String claims) {
        String signed = base64("{\"alg\":\"" + alg + "\",\"typ\":\"JWT\"}") + "." + base64(claims);
        try {
            Mac mac = Mac.getInstance(macName);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), macName));
            return signed + "." + base64(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(String text) {
        return base64(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
