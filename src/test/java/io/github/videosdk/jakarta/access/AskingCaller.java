package io.github.videosdk.jakarta.access;

import io.github.videosdk.jakarta.token.AccessToken;
import java.util.Optional;
import java.util.Set;

/** A caller in memory; each method gives one that asks for more. */
record AskingCaller(
        Wish wish,
        Optional<String> principal,
        Set<String> roles,
        Optional<String> roomId,
        Optional<String> participantId,
        Optional<AccessToken> token)
        implements Caller {

    static AskingCaller anonymous() {
        return new AskingCaller(
                Wish.GET_TOKEN, Optional.empty(), Set.of(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    static AskingCaller named(String name, String... roles) {
        return anonymous().withPrincipal(Optional.of(name)).withRoles(Set.of(roles));
    }

    AskingCaller withPrincipal(Optional<String> name) {
        return new AskingCaller(wish, name, roles, roomId, participantId, token);
    }

    AskingCaller withRoles(Set<String> held) {
        return new AskingCaller(wish, principal, held, roomId, participantId, token);
    }

    AskingCaller forRoom(String room) {
        return new AskingCaller(wish, principal, roles, Optional.of(room), participantId, token);
    }

    AskingCaller forParticipant(String participant) {
        return new AskingCaller(wish, principal, roles, roomId, Optional.of(participant), token);
    }

    AskingCaller showing(AccessToken shown) {
        return new AskingCaller(wish, principal, roles, roomId, participantId, Optional.of(shown));
    }

    AskingCaller wishing(Wish another) {
        return new AskingCaller(another, principal, roles, roomId, participantId, token);
    }

    @Override
    public boolean isInRole(String role) {
        return roles.contains(role);
    }

    @Override
    public String remoteAddress() {
        return "192.0.2.7";
    }

    @Override
    public Optional<String> customRoomId() {
        return Optional.empty();
    }
}
