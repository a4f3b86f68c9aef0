package io.github.videosdk.jakarta.rest;

import io.github.videosdk.jakarta.RoomNotFoundException;
import io.github.videosdk.jakarta.access.Caller;
import io.github.videosdk.jakarta.access.Caller.Wish;
import io.github.videosdk.jakarta.access.PolicyInForce;
import io.github.videosdk.jakarta.endpoint.Passage;
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

/** {@code POST validate-meeting/{meetingId}}: whether a room can be joined. Public because servers demand it. */
@ApplicationScoped
@ExtendedResource
@Path(Passage.RESOURCE + "validate-meeting")
public class ValidateMeetingResource {

    @Inject
    TokenVerifier verifier;

    @Inject
    PolicyInForce policy;

    @Inject
    Rooms rooms;

    @Inject
    Answers answers;

    /** For the container. */
    public ValidateMeetingResource() {}

    /**
     * Answers one request.
     *
     * @param request may bear the token; the meeting id was taken out of its path before; its body {@code token}, as JSON or as a form
     * @return 200, the room as {@link MeetingAnswer} has it, or a problem
     */
    @POST
    @Operation(hidden = true)
    public Response validateMeeting(@Context HttpServletRequest request) {
        if (answers == null) {
            return Injected.instead(ValidateMeetingResource.class).validateMeeting(request);
        }
        return answers.to(request, passage -> {
            String meetingId = passage.meetingId().orElseThrow();
            AccessToken token = verifier.verify(Submission.in(request).token().orElse(null));
            if (token.isForAnotherRoomThan(meetingId)) {
                throw RequestException.tokenForAnotherRoom();
            }
            Caller caller = RequestCaller.of(request, Wish.VALIDATE_MEETING)
                    .showing(Optional.of(token))
                    .about(meetingId);
            policy.decide(caller).orElseThrow(RequestException::notAllowed);
            if (IdempotentRoomId.hasThatForm(meetingId)) {
                // Whoever knows a caller and guesses the key could make one, and find the room behind it.
                throw new RoomNotFoundException();
            }
            return Answers.meeting(rooms.validate(meetingId));
        });
    }
}
