package io.github.videosdk.jakarta.container.host;

import io.github.videosdk.jakarta.access.Caller;
import io.github.videosdk.jakarta.access.TokenPolicy;
import io.github.videosdk.jakarta.token.Permission;
import io.github.videosdk.jakarta.token.Role;
import io.github.videosdk.jakarta.token.TokenRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;

/** A host's own policy: everybody knocks at the door of one class, and only classes may be given names. */
@ApplicationScoped
public class SchoolPolicy implements TokenPolicy {

    private static final String CLASS = "class-";

    @Override
    public Optional<TokenRequest> decide(Caller caller) {
        return switch (caller.wish()) {
            case GET_TOKEN ->
                caller.participantId().filter(name -> !name.equals("expelled")).map(name -> knock(caller, name));
            case CREATE_MEETING ->
                allowedIf(caller.customRoomId().map(SchoolPolicy::isClass).orElse(true));
            case VALIDATE_MEETING -> allowedIf(!caller.roomId().equals(Optional.of("staff-room")));
        };
    }

    private static TokenRequest knock(Caller caller, String name) {
        TokenRequest.Builder request = TokenRequest.builder()
                .permissions(Permission.ASK_JOIN)
                .roles(Role.RTC)
                .participantId(name)
                .ttl(Duration.ofMinutes(5));
        caller.roomId().ifPresent(room -> request.roomId(CLASS + room));
        return request.build();
    }

    private static Optional<TokenRequest> allowedIf(boolean condition) {
        return condition ? Optional.of(TokenRequest.defaults()) : Optional.empty();
    }

    private static boolean isClass(String id) {
        return id.startsWith(CLASS);
    }
}
