package io.github.videosdk.jakarta.rest;

import io.github.videosdk.jakarta.endpoint.Passage;
import io.github.videosdk.jakarta.endpoint.ResourceDispatcher;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;

/** Calls the resources itself and writes down what they answer. */
@Dependent
class DirectDispatcher implements ResourceDispatcher {

    private final GetTokenResource getToken;
    private final CreateMeetingResource createMeeting;
    private final ValidateMeetingResource validateMeeting;

    @Inject
    DirectDispatcher(
            GetTokenResource getToken, CreateMeetingResource createMeeting, ValidateMeetingResource validateMeeting) {
        this.getToken = getToken;
        this.createMeeting = createMeeting;
        this.validateMeeting = validateMeeting;
    }

    @Override
    public void dispatch(HttpServletRequest request, HttpServletResponse response) throws IOException {
        write(answer(Passage.of(request).orElseThrow(), request), response);
    }

    private Response answer(Passage passage, HttpServletRequest request) throws IOException {
        return switch (passage.endpoint()) {
            case GET_TOKEN -> getToken.getToken(request);
            case CREATE_MEETING -> createMeeting.createMeeting(request, request.getInputStream());
            case VALIDATE_MEETING -> validateMeeting.validateMeeting(request, request.getInputStream());
        };
    }

    private static void write(Response answer, HttpServletResponse response) throws IOException {
        response.setStatus(answer.getStatus());
        answer.getStringHeaders().forEach((name, values) -> {
            if (!name.equalsIgnoreCase(HttpHeaders.CONTENT_TYPE)) {
                values.forEach(value -> response.addHeader(name, value));
            }
        });
        response.setContentType(answer.getMediaType().toString());
        response.getOutputStream().write((byte[]) answer.getEntity());
    }
}
