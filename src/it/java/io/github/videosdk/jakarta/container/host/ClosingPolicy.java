package io.github.videosdk.jakarta.container.host;

import io.github.videosdk.jakarta.access.Caller;
import io.github.videosdk.jakarta.access.TokenPolicy;
import io.github.videosdk.jakarta.token.TokenRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.Optional;

/** Refuses everybody, once the host's beans.xml selects it. */
@Alternative
@ApplicationScoped
public class ClosingPolicy implements TokenPolicy {

    @Override
    public Optional<TokenRequest> decide(Caller caller) {
        return Optional.empty();
    }
}
