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

/** VideoSDK's REST API as calls that take and give JSON, and end in time whatever happens. */
public final class RemoteApi implements AutoCloseable {

    private static final int CONFLICT = 409;

    private final VideoSdkConfig.Http http;
    private final CrawlerToken token;
    private final HttpConnections connections;
    private final Exchange exchange;
    private final Resilience resilience;
    private final Replies replies;
    private final FailureLog failures = new FailureLog();

    /**
     * Prepares calls for one account.
     *
     * @param config the settings of the account
     * @param issuer signs the tokens that we show to VideoSDK
     * @param json reads the replies
     */
    public RemoteApi(VideoSdkConfig config, TokenIssuer issuer, JsonProvider json) {
        this.http = config.http();
        this.token = new CrawlerToken(issuer, Clock.systemUTC());
        this.connections = new HttpConnections(http);
        this.exchange = new Exchange(connections.client());
        this.resilience = new Resilience(http);
        this.replies = new Replies(json);
    }

    /**
     * Asks for something; repeated as often as the settings allow.
     *
     * @param path below the API's version, such as {@code /rooms/validate/abcd-efgh-ijkl}, its segments URL-safe
     * @return VideoSDK's answer
     * @throws UpstreamException if there is no good answer in time
     */
    public JsonObject get(String path) {
        return get(path, Deadline.in(http.timeout()));
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
        return post(path, body, repeatable, Deadline.in(http.timeout()));
    }

    /**
     * Creates something that has a name, or finds what already has it: repeating that does no harm.
     *
     * @param path below the API's version
     * @param body what to send
     * @param existing where to ask, if VideoSDK sees a conflict (status 409), for what there is
     * @return VideoSDK's answer
     * @throws UpstreamException if there is no good answer in time; the conflict itself, if there is nothing after all
     */
    public JsonObject postOrFind(String path, JsonObject body, String existing) {
        Deadline deadline = Deadline.in(http.timeout());
        try {
            return post(path, body, true, deadline);
        } catch (UpstreamException failure) {
            if (failure.status() != CONFLICT) {
                throw failure;
            }
            return find(existing, failure, deadline);
        }
    }

    private JsonObject find(String existing, UpstreamException conflict, Deadline deadline) {
        try {
            return get(existing, deadline);
        } catch (UpstreamException failure) {
            throw failure.kind() == Kind.REJECTED ? conflict : failure;
        }
    }

    private JsonObject get(String path, Deadline deadline) {
        return call(request(path).GET(), "GET", true, deadline);
    }

    private JsonObject post(String path, JsonObject body, boolean repeatable, Deadline deadline) {
        HttpRequest.Builder request = request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.toString(), StandardCharsets.UTF_8));
        return call(request, "POST", repeatable, deadline);
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(http.api() + path))
                .header("Accept", "application/json")
                .header("User-Agent", "videosdk-jakarta");
        connections.proxyLogin().ifPresent(login -> request.header("Proxy-Authorization", login));
        return request;
    }

    private JsonObject call(HttpRequest.Builder request, String method, boolean repeatable, Deadline deadline) {
        try {
            return resilience.call(() -> replies.read(authenticated(request, deadline)), repeatable, deadline);
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
        return exchange.send(
                request.copy().setHeader("Authorization", shown.value()).build(), deadline);
    }

    /** Lets go of connections and threads; what is under way fails. */
    @Override
    public void close() {
        connections.close();
    }
}
