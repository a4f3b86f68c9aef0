package io.github.videosdk.jakarta.remote;

import io.github.videosdk.jakarta.UpstreamException;
import io.github.videosdk.jakarta.UpstreamException.Kind;
import io.github.videosdk.jakarta.config.VideoSdkConfig;
import io.github.videosdk.jakarta.token.AccessToken;
import io.github.videosdk.jakarta.token.TokenIssuer;
import jakarta.json.JsonObject;
import jakarta.json.spi.JsonProvider;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** VideoSDK's REST API as calls that take and give JSON, and end in time whatever happens. */
public final class RemoteApi implements AutoCloseable {

    private static final int CONFLICT = 409;

    private final VideoSdkConfig.Http http;
    private final CrawlerToken token;
    private final HttpConnections connections;
    private final Exchange exchange;
    private final Resilience resilience;
    private final Replies replies;
    private final List<CallObserver> observers;
    private final FailureLog failures = new FailureLog(System::nanoTime);

    /**
     * Prepares calls for one account.
     *
     * @param config the settings of the account
     * @param issuer signs the tokens that we show to VideoSDK
     * @param json reads the replies
     * @param breaker stands between
     * @param observers hear of every call
     */
    public RemoteApi(
            VideoSdkConfig config,
            TokenIssuer issuer,
            JsonProvider json,
            Breaker breaker,
            List<CallObserver> observers) {
        this(config, issuer, json, breaker, observers, Clock.systemUTC());
    }

    RemoteApi(
            VideoSdkConfig config,
            TokenIssuer issuer,
            JsonProvider json,
            Breaker breaker,
            List<CallObserver> observers,
            Clock clock) {
        this.http = config.http();
        this.token = new CrawlerToken(issuer, clock);
        this.connections = new HttpConnections(http);
        this.exchange = new Exchange(connections, clock);
        this.resilience = new Resilience(http, breaker);
        this.replies = new Replies(json);
        this.observers = List.copyOf(observers);
    }

    /**
     * Asks for something; repeated as often as the settings allow.
     *
     * @param path below the API's version, such as {@code /rooms/validate/abcd-efgh-ijkl}, its segments URL-safe
     * @return VideoSDK's answer
     * @throws UpstreamException if there is no good answer in time
     */
    public JsonObject get(String path) {
        return get(path, Function.identity());
    }

    /**
     * Asks for something; repeated as often as the settings allow.
     *
     * @param path below the API's version
     * @param reading makes of VideoSDK's answer what is wanted, or throws an {@link UpstreamException} if it is no answer
     * @param <T> what is wanted
     * @return what was read
     * @throws UpstreamException if there is no good answer in time
     */
    public <T> T get(String path, Function<JsonObject, T> reading) {
        return logged("GET", () -> get(path, reading, Deadline.in(http.timeout())));
    }

    /**
     * Changes something.
     *
     * @param path below the API's version
     * @param body what to send
     * @param repeatable whether sending it twice does the same as sending it once
     * @return VideoSDK's answer
     * @throws UpstreamException if there is no good answer in time
     */
    public JsonObject post(String path, JsonObject body, boolean repeatable) {
        return post(path, body, repeatable, Function.identity());
    }

    /**
     * Changes something.
     *
     * @param path below the API's version
     * @param body what to send
     * @param repeatable whether sending it twice does the same as sending it once
     * @param reading makes of VideoSDK's answer what is wanted, or throws an {@link UpstreamException} if it is no answer
     * @param <T> what is wanted
     * @return what was read
     * @throws UpstreamException if there is no good answer in time
     */
    public <T> T post(String path, JsonObject body, boolean repeatable, Function<JsonObject, T> reading) {
        return logged("POST", () -> post(path, body, repeatable, reading, Deadline.in(http.timeout())));
    }

    /**
     * Creates something that has a name, or finds what already has it: repeating that does no harm.
     *
     * @param path below the API's version
     * @param body what to send
     * @param existing where to ask, if VideoSDK sees a conflict (status 409), for what there is
     * @param reading makes of VideoSDK's answer what is wanted, or throws an {@link UpstreamException} if it is no answer
     * @param <T> what is wanted
     * @return what was read
     * @throws UpstreamException if there is no good answer in time; the conflict itself, if there is nothing after all
     */
    public <T> T postOrFind(String path, JsonObject body, String existing, Function<JsonObject, T> reading) {
        return logged("POST", () -> postOrFind(path, body, existing, reading, Deadline.in(http.timeout())));
    }

    private <T> T postOrFind(
            String path, JsonObject body, String existing, Function<JsonObject, T> reading, Deadline deadline) {
        try {
            return post(path, body, true, reading, deadline);
        } catch (UpstreamException failure) {
            if (failure.status() != CONFLICT) {
                throw failure;
            }
            return find(existing, failure, reading, deadline);
        }
    }

    private <T> T find(
            String existing, UpstreamException conflict, Function<JsonObject, T> reading, Deadline deadline) {
        try {
            return get(existing, reading, deadline);
        } catch (UpstreamException failure) {
            throw failure.kind() == Kind.REJECTED ? conflict : failure;
        }
    }

    private <T> T get(String path, Function<JsonObject, T> reading, Deadline deadline) {
        return call(request(path).GET(), true, reading, deadline);
    }

    private <T> T post(
            String path, JsonObject body, boolean repeatable, Function<JsonObject, T> reading, Deadline deadline) {
        HttpRequest.Builder request = request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.toString(), StandardCharsets.UTF_8));
        return call(request, repeatable, reading, deadline);
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(http.api() + path))
                .header("Accept", "application/json")
                .header("User-Agent", "videosdk-jakarta");
        connections.proxyLogin().ifPresent(login -> request.header("Proxy-Authorization", login));
        return request;
    }

    private <T> T call(
            HttpRequest.Builder request, boolean repeatable, Function<JsonObject, T> reading, Deadline deadline) {
        WatchedCall watched = new WatchedCall(observers, request.build().method(), http.api());
        try {
            T answer = resilience.call(
                    () -> reading.apply(replies.read(watched.attempt(() -> authenticated(request, deadline)))),
                    repeatable,
                    deadline);
            watched.succeeded();
            return answer;
        } catch (UpstreamException failure) {
            watched.failed(failure);
            throw failure;
        }
    }

    private <T> T logged(String method, Supplier<T> call) {
        try {
            return call.get();
        } catch (UpstreamException failure) {
            failures.log(method, failure);
            throw failure;
        }
    }

    /** VideoSDK may have forgotten a token that we keep, after a change of the secret for one: then a new one helps. */
    private Reply authenticated(HttpRequest.Builder request, Deadline deadline) {
        AccessToken kept = token.get();
        Reply reply = send(request, kept, deadline);
        return reply.isUnauthorized() ? send(request, token.insteadOf(kept), deadline) : reply;
    }

    private Reply send(HttpRequest.Builder request, AccessToken shown, Deadline deadline) {
        return exchange.send(request.setHeader("Authorization", shown.value()).build(), deadline);
    }

    /**
     * Lets go of connections and threads. What waits for VideoSDK fails at once, what rests before another try fails when
     * that is due.
     */
    @Override
    public void close() {
        exchange.close();
        connections.close();
    }
}
