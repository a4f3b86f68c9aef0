package io.github.videosdk.jakarta.rest;

import io.github.videosdk.jakarta.access.Policies;
import io.github.videosdk.jakarta.audit.Audit;
import io.github.videosdk.jakarta.audit.NoAudit;
import io.github.videosdk.jakarta.config.VideoSdkConfig;
import io.github.videosdk.jakarta.endpoint.Endpoint;
import io.github.videosdk.jakarta.endpoint.FakeRequest;
import io.github.videosdk.jakarta.endpoint.Passage;
import io.github.videosdk.jakarta.room.Rooms;
import io.github.videosdk.jakarta.standin.VideoSdkStandIn;
import io.github.videosdk.jakarta.token.AccessToken;
import io.github.videosdk.jakarta.token.TokenRequest;
import io.github.videosdk.jakarta.token.Tokens;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The endpoints of one application, asked without their servlets and without a container; the audit has to be off. */
public final class BareEndpoints {

    private final GetTokenResource getToken = new GetTokenResource();
    private final CreateMeetingResource create = new CreateMeetingResource();
    private final ValidateMeetingResource validate = new ValidateMeetingResource();
    private final String token;

    /** What a client gets to see. */
    public record Answer(int status, JsonObject body, Optional<String> retryAfter, Optional<String> challenge) {

        static Answer of(Response response) {
            if (new String((byte[]) response.getEntity(), StandardCharsets.UTF_8).contains(VideoSdkStandIn.PRIVATE)) {
                throw new AssertionError("the answer has what VideoSDK says of the account");
            }
            try (JsonReader reader = Json.createReader(new ByteArrayInputStream((byte[]) response.getEntity()))) {
                return new Answer(
                        response.getStatus(),
                        reader.readObject(),
                        Optional.ofNullable(response.getHeaderString("Retry-After")),
                        Optional.ofNullable(response.getHeaderString("WWW-Authenticate")));
            }
        }
    }

    public BareEndpoints(VideoSdkConfig config, Rooms rooms, Clock clock) {
        this(config, rooms, clock, newToken(config, clock));
    }

    /** For a client that has got its token somewhere else. */
    public BareEndpoints(VideoSdkConfig config, Rooms rooms, Clock clock, String token) {
        Audit audit = NoAudit.of(config);
        Answers answers = new Answers(audit);
        getToken.policy = Policies.configured(config);
        getToken.issuer = Tokens.issuer(config, clock);
        getToken.audit = audit;
        getToken.answers = answers;
        create.config = config;
        create.audit = audit;
        create.answers = answers;
        create.rooms = rooms;
        create.policy = getToken.policy;
        create.verifier = Tokens.verifier(config, clock);
        validate.answers = answers;
        validate.rooms = rooms;
        validate.policy = getToken.policy;
        validate.verifier = create.verifier;
        this.token = token;
    }

    /** Offline, with these settings besides: key, value, key, value. */
    static BareEndpoints with(String... keysAndValues) {
        return with(null, keysAndValues);
    }

    static BareEndpoints with(Rooms rooms, String... keysAndValues) {
        Map<String, String> settings = new HashMap<>(Map.of("videosdk.mode", "offline", "videosdk.audit", "false"));
        for (int i = 0; i < keysAndValues.length; i += 2) {
            settings.put(keysAndValues[i], keysAndValues[i + 1]);
        }
        return new BareEndpoints(VideoSdkConfig.of(settings), rooms, Clock.systemUTC());
    }

    public static String newToken(VideoSdkConfig config, Clock clock) {
        return Tokens.issuer(config, clock)
                .issue(TokenRequest.builder().build())
                .value();
    }

    /** The token that the client of these endpoints shows. */
    public String token() {
        return token;
    }

    Answer getToken(FakeRequest fake) {
        return Answer.of(getToken.getToken(passed(fake, Endpoint.GET_TOKEN, Optional.empty())));
    }

    /** What the token says that a request is answered with. */
    AccessToken tokenFor(FakeRequest fake) {
        return create.verifier.verify(getToken(fake).body().getString("token"));
    }

    public Answer create() {
        return create(bearing(new FakeRequest()), "");
    }

    /** Creates, with these fields in the body and, if there is one, that {@code Idempotency-Key}. */
    public Answer create(JsonObject fields, Optional<String> idempotencyKey) {
        FakeRequest request = bearing(new FakeRequest());
        idempotencyKey.ifPresent(key -> request.header("Idempotency-Key", key));
        return create(request, fields.toString());
    }

    /** As the request is: it has to bring its own token. */
    Answer create(FakeRequest fake, String body) {
        return create(passed(fake.body(body), Endpoint.CREATE_MEETING, Optional.empty()));
    }

    /** As {@link #create(FakeRequest, String)}, from a page of another origin. */
    Answer createFromAnotherSite(FakeRequest fake, String body) {
        HttpServletRequest request = fake.body(body).build();
        new Passage(Endpoint.CREATE_MEETING, Optional.empty()).leaveWith(request, true);
        return create(request);
    }

    private Answer create(HttpServletRequest request) {
        return Answer.of(create.createMeeting(request));
    }

    public Answer validate(String meetingId) {
        HttpServletRequest request =
                passed(bearing(new FakeRequest()), Endpoint.VALIDATE_MEETING, Optional.of(meetingId));
        return Answer.of(validate.validateMeeting(request));
    }

    FakeRequest bearing(FakeRequest fake) {
        return fake.header("Authorization", token);
    }

    private static HttpServletRequest passed(FakeRequest fake, Endpoint endpoint, Optional<String> meetingId) {
        HttpServletRequest request = fake.build();
        new Passage(endpoint, meetingId).leaveWith(request, false);
        return request;
    }
}
