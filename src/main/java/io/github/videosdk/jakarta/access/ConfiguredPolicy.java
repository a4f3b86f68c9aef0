package io.github.videosdk.jakarta.access;

import io.github.videosdk.jakarta.config.VideoSdkConfig;
import io.github.videosdk.jakarta.token.Permission;
import io.github.videosdk.jakarta.token.TokenRequest;
import java.util.Optional;
import java.util.Set;

/** The policy that the {@code videosdk.access} settings describe. A valid token may create and validate meetings. */
final class ConfiguredPolicy implements TokenPolicy {

    private static final String ANY_LOGIN = "**";

    private final VideoSdkConfig.Access access;

    ConfiguredPolicy(VideoSdkConfig.Access access) {
        this.access = access;
    }

    @Override
    public Optional<TokenRequest> decide(Caller caller) {
        if (caller.token().isPresent() && caller.wish() != Caller.Wish.GET_TOKEN) {
            return Optional.of(TokenRequest.defaults());
        }
        return isAllowed(caller) && hasItsParticipant(caller) ? Optional.of(tokenFor(caller)) : Optional.empty();
    }

    /** A caller that the container does not know would be the participant that it has picked itself. */
    private boolean hasItsParticipant(Caller caller) {
        return !access.participantFromPrincipal() || caller.principal().isPresent();
    }

    private boolean isAllowed(Caller caller) {
        return !access.isRestricted() || isInOneOf(access.allowedRoles(), caller) || isModerator(caller);
    }

    private boolean isModerator(Caller caller) {
        return isInOneOf(access.moderatorRoles(), caller);
    }

    private static boolean isInOneOf(Set<String> roles, Caller caller) {
        return caller.principal().isPresent()
                && roles.stream().anyMatch(role -> role.equals(ANY_LOGIN) || caller.isInRole(role));
    }

    private TokenRequest tokenFor(Caller caller) {
        if (isModerator(caller)) {
            return scoped(caller, TokenRequest.builder().permissions(Permission.ALLOW_JOIN, Permission.ALLOW_MOD));
        }
        boolean nothingAsked = caller.roomId().isEmpty() && participant(caller).isEmpty();
        return nothingAsked ? TokenRequest.defaults() : scoped(caller, TokenRequest.builder());
    }

    private TokenRequest scoped(Caller caller, TokenRequest.Builder request) {
        caller.roomId().ifPresent(request::roomId);
        participant(caller).ifPresent(request::participantId);
        return request.build();
    }

    private Optional<String> participant(Caller caller) {
        return access.participantFromPrincipal() ? caller.principal() : caller.participantId();
    }
}
