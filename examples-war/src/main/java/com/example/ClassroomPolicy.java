package com.example;

import io.github.videosdk.jakarta.access.Caller;
import io.github.videosdk.jakarta.access.TokenPolicy;
import io.github.videosdk.jakarta.token.Permission;
import io.github.videosdk.jakarta.token.TokenRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;

/**
 * Who gets which token: being a bean of this type is all it takes to replace the policy of the library's settings. Every
 * token is for one person; a student's is for one class as well, and opens none.
 */
@ApplicationScoped
public class ClassroomPolicy implements TokenPolicy {

    @Inject
    Rights rights;

    @Override
    public Optional<TokenRequest> decide(Caller caller) {
        return switch (caller.wish()) {
            case GET_TOKEN -> token(caller);
            case CREATE_MEETING -> allowedIf(hasTokenOfATeacher(caller));
            case VALIDATE_MEETING -> allowedIf(caller.token().isPresent());
        };
    }

    private Optional<TokenRequest> token(Caller caller) {
        if (caller.isInRole(Roles.TEACHER)) {
            return Optional.of(token(caller, rights.ofTeachers()));
        }
        boolean isStudentOfAClass =
                caller.isInRole(Roles.STUDENT) && caller.roomId().isPresent();
        return isStudentOfAClass ? Optional.of(token(caller, rights.ofStudents())) : Optional.empty();
    }

    private static TokenRequest token(Caller caller, Set<Permission> permissions) {
        TokenRequest.Builder token = TokenRequest.builder().permissions(permissions);
        caller.principal().ifPresent(token::participantId);
        caller.roomId().ifPresent(token::roomId);
        return token.build();
    }

    /** The token is proof enough, so that clients without a login open classes, too. */
    private static boolean hasTokenOfATeacher(Caller caller) {
        return caller.token().stream().anyMatch(token -> token.permissions().contains(Permission.ALLOW_MOD));
    }

    private static Optional<TokenRequest> allowedIf(boolean condition) {
        return condition ? Optional.of(TokenRequest.defaults()) : Optional.empty();
    }
}
