package io.github.videosdk.jakarta.access;

import io.github.videosdk.jakarta.token.TokenRequest;
import java.util.Optional;
import java.util.function.Supplier;

/** The one policy that decides in this application: the host's own or the configured one. */
public final class PolicyInForce {

    private final Supplier<TokenPolicy> source;
    private volatile TokenPolicy policy;

    /** Takes a supplier, because making the host's policy may fail. It is asked on first use, so that request fails. */
    PolicyInForce(Supplier<TokenPolicy> source) {
        this.source = source;
    }

    /**
     * Asks the policy.
     *
     * @param caller who asks, and for what
     * @return the token that the caller may have; empty if it may not
     */
    public Optional<TokenRequest> decide(Caller caller) {
        return policy().decide(caller);
    }

    /**
     * Whether a caller that was refused may have more luck once it has logged in. What a policy of the host refuses, it
     * refuses for reasons of its own.
     *
     * @param caller who was refused
     * @return {@code true} if the settings decide and the container does not know the caller
     */
    public boolean demandsLogin(Caller caller) {
        return isConfigured() && caller.principal().isEmpty();
    }

    /**
     * Whether the settings decide.
     *
     * @return {@code false} if a policy of the host does
     */
    public boolean isConfigured() {
        return policy() instanceof ConfiguredPolicy;
    }

    private TokenPolicy policy() {
        TokenPolicy made = policy;
        return made == null ? make() : made;
    }

    private synchronized TokenPolicy make() {
        if (policy == null) {
            policy = source.get();
        }
        return policy;
    }
}
