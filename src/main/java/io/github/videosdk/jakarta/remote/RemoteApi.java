package io.github.videosdk.jakarta.remote;

import io.github.videosdk.jakarta.UpstreamException;
import io.github.videosdk.jakarta.UpstreamException.Kind;
import io.github.videosdk.jakarta.config.VideoSdkConfig;
import io.github.videosdk.jakarta.token.AccessToken;
import io.github.videosdk.jakarta.token.TokenIssuer;
import jakarta.json.JsonObject;
import jakarta.json.spi.JsonProvider;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
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
        this.exchange = new Exchange(http.api(), connections, clock);
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
        return call(new Request("GET", path, Optional.empty()), true, reading, deadline);
    }

    private <T> T post(
            String path, JsonObject body, boolean repeatable, Function<JsonObject, T> reading, Deadline deadline) {
        return call(new Request("POST", path, Optional.of(body.toString())), repeatable, reading, deadline);
    }

    private <T> T call(Request request, boolean repeatable, Function<JsonObject, T> reading, Deadline deadline) {
        WatchedCall watched = new WatchedCall(observers, request.method(), http.api());
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
    private Reply authenticated(Request request, Deadline deadline) {
        AccessToken kept = token.get();
        Reply reply = exchange.send(request, kept, deadline);
        return reply.isUnauthorized() ? exchange.send(request, token.insteadOf(kept), deadline) : reply;
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
