package io.github.videosdk.jakarta.access;

import io.github.videosdk.jakarta.token.TokenRequest;
import java.util.Optional;

/** The one policy that decides in this application: the host's own or the configured one. */
public final class PolicyInForce {

    private final TokenPolicy policy;

    PolicyInForce(TokenPolicy policy) {
        this.policy = policy;
    }

    /**
     * Asks the policy.
     *
     * @param caller who asks, and for what
     * @return the token that the caller may have; empty if it may not
     */
    public Optional<TokenRequest> decide(Caller caller) {
        return policy.decide(caller);
    }
}
