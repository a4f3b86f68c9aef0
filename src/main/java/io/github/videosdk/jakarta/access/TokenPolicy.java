package io.github.videosdk.jakarta.access;

import io.github.videosdk.jakarta.token.TokenRequest;
import java.util.Optional;

/**
 * Decides who may have which token, and who may create and validate meetings. Make one CDI bean of this type. It replaces the
 * policy of the {@code videosdk.access} settings. Only {@code allowed-roles} and {@code unauthenticated} still apply: they decide
 * whether {@code get-token} needs a login and how that is asked for. For example:
 *
 * <pre>{@code
 * @ApplicationScoped
 * class OnlyEnrolledStudents implements TokenPolicy {
 *
 *     @Inject Enrolments enrolments;
 *
 *     @Override
 *     public Optional<TokenRequest> decide(Caller caller) {
 *         if (caller.wish() != Caller.Wish.GET_TOKEN) { // whoever has a token may use it
 *             return caller.token().map(shown -> TokenRequest.defaults());
 *         }
 *         return caller.roomId().flatMap(room -> caller.principal()
 *                 .filter(name -> enrolments.contains(name, room))
 *                 .map(name -> TokenRequest.builder().roomId(room).participantId(name).build()));
 *     }
 * }
 * }</pre>
 */
@FunctionalInterface
public interface TokenPolicy {

    /**
     * Decides about one request. If it throws, the caller gets 500 ({@code VIDEOSDK-UNEXPECTED}), and the log says at
     * debug what was thrown.
     *
     * @param caller who asks, and for what
     * @return the token that the caller may have; empty to refuse. Where the caller brings a token of its own (see
     *     {@link Caller#token()}) to create or validate a meeting, any request allows it and what it says is not used
     */
    Optional<TokenRequest> decide(Caller caller);
}
