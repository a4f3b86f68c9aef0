package io.github.videosdk.jakarta.rest;

import io.github.videosdk.jakarta.access.Caller;
import io.github.videosdk.jakarta.endpoint.Login;
import io.github.videosdk.jakarta.token.AccessToken;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** The caller behind a request. */
record RequestCaller(
        HttpServletRequest request,
        Wish wish,
        Optional<AccessToken> token,
        Optional<String> roomId,
        Optional<String> participantId,
        Optional<String> customRoomId)
        implements Caller {

    static RequestCaller of(HttpServletRequest request, Wish wish) {
        return new RequestCaller(request, wish, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    RequestCaller showing(Optional<AccessToken> shown) {
        return new RequestCaller(request, wish, shown, roomId, participantId, customRoomId);
    }

    RequestCaller wishing(TokenWish wanted) {
        return new RequestCaller(request, wish, token, wanted.roomId(), wanted.participantId(), customRoomId);
    }

    RequestCaller wishing(MeetingWish wanted) {
        return new RequestCaller(request, wish, token, roomId, participantId, wanted.customRoomId());
    }

    RequestCaller about(String meetingId) {
        return new RequestCaller(request, wish, token, Optional.of(meetingId), participantId, customRoomId);
    }

    @Override
    public Optional<String> principal() {
        return Login.nameOf(request);
    }

    @Override
    public boolean isInRole(String role) {
        return Login.hasRole(request, role);
    }

    @Override
    public String remoteAddress() {
        return request.getRemoteAddr();
    }

    /**
     * Whose {@code Idempotency-Key} it is, so that nobody finds another's room with it: the login's, else the participant's
     * of the token where no client can pick that, else the token's. Of a participant who is called like somebody's login
     * nobody knows whether it is the same person.
     *
     * @return empty if nothing is known of the caller
     */
    Optional<String> owner(boolean isParticipantTrue) {
        return principal()
                .map(login -> "login " + login)
                .or(() -> token.filter(shown -> isParticipantTrue)
                        .flatMap(AccessToken::participantId)
                        .map(id -> "participant " + id))
                .or(() -> token.map(RequestCaller::tokenAsOwner));
    }

    private static String tokenAsOwner(AccessToken shown) {
        return shown.id().isEmpty() ? "token " + Sha256.of(shown.value()) : "jti " + shown.id();
    }
}
