package io.github.videosdk.jakarta.rest;

import io.github.videosdk.jakarta.access.Caller;
import io.github.videosdk.jakarta.endpoint.Login;
import io.github.videosdk.jakarta.endpoint.Passage;
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

    /**
     * Not that of a browser whose user looks at a page of another origin: that page may have sent the request, with a token
     * of its own. Then the token alone speaks. A foreign page cannot read the answer to get-token.
     */
    @Override
    public Optional<String> principal() {
        return loginCounts() ? Login.nameOf(request) : Optional.empty();
    }

    @Override
    public boolean isInRole(String role) {
        return loginCounts() && Login.hasRole(request, role);
    }

    private boolean loginCounts() {
        return wish == Wish.GET_TOKEN || !Passage.isCrossSite(request);
    }

    @Override
    public String remoteAddress() {
        return request.getRemoteAddr();
    }

    /**
     * Identifies the owner of an {@code Idempotency-Key}, so that no caller can reach another's room with it. In this order:
     * the login; the token's participant, if it is that of a login; the token itself. The prefixes keep a participant apart
     * from a login of the same name.
     *
     * @return empty if nothing is known of the caller
     */
    Optional<String> owner(boolean isParticipantFromLogin) {
        return principal()
                .map(login -> "login " + login)
                .or(() -> token.filter(shown -> isParticipantFromLogin)
                        .flatMap(AccessToken::participantId)
                        .map(id -> "participant " + id))
                .or(() -> token.map(RequestCaller::tokenAsOwner));
    }

    private static String tokenAsOwner(AccessToken shown) {
        return shown.id().isEmpty() ? "token " + Sha256.of(shown.value()) : "jti " + shown.id();
    }
}
