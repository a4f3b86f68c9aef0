package io.github.videosdk.jakarta.rest;

import io.github.videosdk.jakarta.access.Caller.Wish;
import io.github.videosdk.jakarta.access.PolicyInForce;
import io.github.videosdk.jakarta.audit.Audit;
import io.github.videosdk.jakarta.audit.RoomCreated;
import io.github.videosdk.jakarta.config.VideoSdkConfig;
import io.github.videosdk.jakarta.endpoint.Login;
import io.github.videosdk.jakarta.endpoint.Passage;
import io.github.videosdk.jakarta.room.Room;
import io.github.videosdk.jakarta.room.Rooms;
import io.github.videosdk.jakarta.token.AccessToken;
import io.github.videosdk.jakarta.token.TokenVerifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.glassfish.jersey.server.model.ExtendedResource;

/** {@code POST create-meeting}: a new room for whoever shows a token. Public because servers demand it. */
@ApplicationScoped
@ExtendedResource
@Path(Passage.RESOURCE + "create-meeting")
public class CreateMeetingResource {

    @Inject
    VideoSdkConfig config;

    @Inject
    TokenVerifier verifier;

    @Inject
    PolicyInForce policy;

    @Inject
    Rooms rooms;

    @Inject
    Audit audit;

    @Inject
    Answers answers;

    /** For the container. */
    public CreateMeetingResource() {}

    /**
     * Answers one request.
     *
     * @param request may bear the token and an {@code Idempotency-Key}; its body {@code token}, {@code customRoomId}, {@code geoFence} or {@code region}, as JSON or as a form
     * @return 200, the room as {@link MeetingAnswer} has it, or a problem
     */
    @POST
    @Operation(hidden = true)
    public Response createMeeting(@Context HttpServletRequest request) {
        if (answers == null) {
            return Injected.instead(CreateMeetingResource.class).createMeeting(request);
        }
        return answers.to(request, passage -> {
            Submission submission = Submission.in(request);
            Optional<AccessToken> token = token(submission, request);
            RequestCaller caller =
                    RequestCaller.of(request, Wish.CREATE_MEETING).showing(token);
            MeetingWish wish = MeetingWish.in(request, submission);
            policy.decide(caller.wishing(wish)).orElseThrow(() -> RequestException.refusedBy(policy, caller));
            Room room = wish.fulfilledBy(rooms.create(wish.asRoom(key -> idOf(key, caller))));
            audit.record(RoomCreated.of(caller, room.roomId()));
            return Answers.meeting(room);
        });
    }

    private String idOf(String idempotencyKey, RequestCaller caller) {
        return IdempotentRoomId.of(
                config.apiKey(),
                config.idempotencyScope()
                        .orElseGet(() -> caller.request().getServletContext().getContextPath()),
                caller.owner(config.access().participantFromPrincipal() && policy.isConfigured())
                        .orElseThrow(RequestException::keyOfNobody),
                idempotencyKey);
    }

    private Optional<AccessToken> token(Submission submission, HttpServletRequest request) {
        if (submission.token().isEmpty() && config.endpoints().tokenlessCreate()) {
            if (Passage.isCrossSite(request)) {
                throw RequestException.crossSite();
            }
            if (config.access().isRestricted() && Login.nameOf(request).isEmpty()) {
                throw RequestException.notLoggedIn();
            }
            return Optional.empty();
        }
        AccessToken token = verifier.verify(submission.token().orElse(null));
        if (token.roomId().isPresent()) {
            throw RequestException.scopedTokenCreatesNothing();
        }
        return Optional.of(token);
    }
}
