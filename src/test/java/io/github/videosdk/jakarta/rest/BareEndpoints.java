package io.github.videosdk.jakarta.rest;

import io.github.videosdk.jakarta.access.Policies;
import io.github.videosdk.jakarta.audit.Audit;
import io.github.videosdk.jakarta.audit.NoAudit;
import io.github.videosdk.jakarta.config.VideoSdkConfig;
import io.github.videosdk.jakarta.endpoint.Endpoint;
import io.github.videosdk.jakarta.endpoint.FakeRequest;
import io.github.videosdk.jakarta.endpoint.Passage;
import io.github.videosdk.jakarta.room.Rooms;
import io.github.videosdk.jakarta.token.TokenRequest;
import io.github.videosdk.jakarta.token.Tokens;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;

/** The endpoints of one application, asked behind the filter and without a container; the audit has to be off. */
public final class BareEndpoints {

    private final CreateMeetingResource create = new CreateMeetingResource();
    private final ValidateMeetingResource validate = new ValidateMeetingResource();
    private final String token;

    /** What a client gets to see. */
    public record Answer(int status, JsonObject body, Optional<String> retryAfter) {

        static Answer of(Response response) {
            try (JsonReader reader = Json.createReader(new ByteArrayInputStream((byte[]) response.getEntity()))) {
                return new Answer(
                        response.getStatus(),
                        reader.readObject(),
                        Optional.ofNullable(response.getHeaderString("Retry-After")));
            }
        }
    }

    public BareEndpoints(VideoSdkConfig config, Rooms rooms, Clock clock) {
        Audit audit = NoAudit.of(config);
        create.config = config;
        create.audit = audit;
        create.answers = new Answers(audit);
        create.rooms = rooms;
        create.policy = Policies.configured(config);
        create.verifier = Tokens.verifier(config, clock);
        validate.answers = create.answers;
        validate.rooms = rooms;
        validate.policy = create.policy;
        validate.verifier = create.verifier;
        token = Tokens.issuer(config, clock)
                .issue(TokenRequest.builder().build())
                .value();
    }

    /** The token that the client of these endpoints shows. */
    public String token() {
        return token;
    }

    public Answer create() {
        return create(new FakeRequest(), InputStream.nullInputStream());
    }

    /** Creates, with these fields in the body and, if there is one, that {@code Idempotency-Key}. */
    public Answer create(JsonObject fields, Optional<String> idempotencyKey) {
        FakeRequest request = new FakeRequest();
        idempotencyKey.ifPresent(key -> request.header("Idempotency-Key", key));
        return create(request, new ByteArrayInputStream(fields.toString().getBytes(StandardCharsets.UTF_8)));
    }

    public Answer validate(String meetingId) {
        HttpServletRequest request = request(new FakeRequest(), Endpoint.VALIDATE_MEETING, Optional.of(meetingId));
        return Answer.of(validate.validateMeeting(request, InputStream.nullInputStream()));
    }

    private Answer create(FakeRequest fake, InputStream content) {
        HttpServletRequest request = request(fake, Endpoint.CREATE_MEETING, Optional.empty());
        return Answer.of(create.createMeeting(request, content));
    }

    private HttpServletRequest request(FakeRequest fake, Endpoint endpoint, Optional<String> meetingId) {
        HttpServletRequest request = fake.header("Authorization", token).build();
        new Passage(endpoint, meetingId).leaveWith(request);
        return request;
    }
}
