package io.github.videosdk.jakarta.access;

import io.github.videosdk.jakarta.token.TokenRequest;
import java.util.Optional;

/**
 * Decides who may have which token, and who may create and validate meetings. Make a CDI bean of this type and it
 * replaces the policy of the {@code videosdk.access} settings:
 *
 * <pre>{@code
 * @ApplicationScoped
 * class OnlyEnrolledStudents implements TokenPolicy {
 *
 *     @Inject Enrolments enrolments;
 *
 *     @Override
 *     public Optional<TokenRequest> decide(Caller caller) {
 *         return caller.principal()
 *                 .filter(name -> enrolments.contains(name, caller.roomId()))
 *                 .map(name -> TokenRequest.builder().participantId(name).build());
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
