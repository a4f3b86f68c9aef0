package io.github.videosdk.jakarta.rest;

import io.github.videosdk.jakarta.access.Caller;
import io.github.videosdk.jakarta.access.Caller.Wish;
import io.github.videosdk.jakarta.access.PolicyInForce;
import io.github.videosdk.jakarta.audit.Audit;
import io.github.videosdk.jakarta.audit.TokenIssued;
import io.github.videosdk.jakarta.endpoint.Passage;
import io.github.videosdk.jakarta.token.AccessToken;
import io.github.videosdk.jakarta.token.TokenIssuer;
import io.github.videosdk.jakarta.token.TokenRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.glassfish.jersey.server.model.ExtendedResource;

/** {@code GET get-token}: a token for whoever the policy grants one. Public because servers demand it. */
@ApplicationScoped
@ExtendedResource
@Path(Passage.RESOURCE + "get-token")
public class GetTokenResource {

    @Inject
    PolicyInForce policy;

    @Inject
    TokenIssuer issuer;

    @Inject
    Audit audit;

    @Inject
    Answers answers;

    /** For the container. */
    public GetTokenResource() {}

    /**
     * Answers one request.
     *
     * @param request with {@code roomId} and {@code participantId} (or {@code peerId}) in its query or body, all optional
     * @return 200 {@code {"token","expiresAt"}}, or a problem
     */
    @GET
    @Operation(hidden = true)
    public Response getToken(@Context HttpServletRequest request) {
        if (answers == null) {
            return Injected.instead(GetTokenResource.class).getToken(request);
        }
        return answers.to(request, passage -> {
            Caller caller =
                    RequestCaller.of(request, Wish.GET_TOKEN).wishing(TokenWish.in(request, Submission.inGet(request)));
            TokenRequest granted = policy.decide(caller).orElseThrow(() -> RequestException.refusedBy(policy, caller));
            AccessToken token = issuer.issue(granted);
            audit.record(TokenIssued.of(caller, token));
            return Answers.token(token);
        });
    }
}
