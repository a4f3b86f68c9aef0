package io.github.videosdk.jakarta.container.host;

import io.github.videosdk.jakarta.access.Caller;
import io.github.videosdk.jakarta.access.TokenPolicy;
import io.github.videosdk.jakarta.token.Permission;
import io.github.videosdk.jakarta.token.TokenRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Whoever has logged in may have a token, a teacher one with which to moderate. */
@ApplicationScoped
public class LoginPolicy implements TokenPolicy {

    @Override
    public Optional<TokenRequest> decide(Caller caller) {
        return caller.principal()
                .map(name -> TokenRequest.builder()
                        .participantId(name)
                        .permissions(caller.isInRole("teacher") ? Permission.ALLOW_MOD : Permission.ALLOW_JOIN)
                        .build());
    }
}
