package io.github.videosdk.jakarta.container.host;

import io.github.videosdk.jakarta.access.Caller;
import io.github.videosdk.jakarta.access.TokenPolicy;
import io.github.videosdk.jakarta.token.TokenRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** A host's own policy that grants everything, refuses who asks for a refusal, and fails who asks for a failure. */
@ApplicationScoped
public class ContraryPolicy implements TokenPolicy {

    @Override
    public Optional<TokenRequest> decide(Caller caller) {
        String wanted = caller.customRoomId().or(caller::roomId).orElse("");
        if (wanted.equals("fail-me")) {
            throw new IllegalStateException("the host's policy is broken");
        }
        return wanted.equals("refuse-me") ? Optional.empty() : Optional.of(TokenRequest.defaults());
    }
}
