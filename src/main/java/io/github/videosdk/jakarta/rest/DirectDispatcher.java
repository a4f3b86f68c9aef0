package io.github.videosdk.jakarta.rest;

import io.github.videosdk.jakarta.access.PolicyReport;
import io.github.videosdk.jakarta.endpoint.Passage;
import io.github.videosdk.jakarta.endpoint.Problem;
import io.github.videosdk.jakarta.endpoint.ResourceDispatcher;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.Unmanaged;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;

/** Calls the resources without JAX-RS and writes their responses. */
@Dependent
class DirectDispatcher implements ResourceDispatcher {

    private final PolicyReport policy;
    private final GetTokenResource getToken;
    private final CreateMeetingResource createMeeting;
    private final ValidateMeetingResource validateMeeting;

    @Inject
    DirectDispatcher(BeanManager beans, PolicyReport policy) {
        this.policy = policy;
        this.getToken = make(GetTokenResource.class, beans);
        this.createMeeting = make(CreateMeetingResource.class, beans);
        this.validateMeeting = make(ValidateMeetingResource.class, beans);
    }

    /** Not looked up: on TomEE the resources are no beans, because the list of classes to scan leaves them out. */
    private static <T> T make(Class<T> resource, BeanManager beans) {
        return new Unmanaged<>(beans, resource).newInstance().produce().inject().get();
    }

    @Override
    public void reportPolicy(ServletContext application) {
        policy.write(application);
    }

    @Override
    public void dispatch(HttpServletRequest request, HttpServletResponse response) throws IOException {
        write(answer(Passage.of(request).orElseThrow(), request), response);
    }

    private Response answer(Passage passage, HttpServletRequest request) {
        return switch (passage.endpoint()) {
            case GET_TOKEN -> getToken.getToken(request);
            case CREATE_MEETING -> createMeeting.createMeeting(request);
            case VALIDATE_MEETING -> validateMeeting.validateMeeting(request);
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
        Problem.write((byte[]) answer.getEntity(), response);
    }
}
