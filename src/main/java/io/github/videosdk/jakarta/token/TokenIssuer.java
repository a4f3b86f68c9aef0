package io.github.videosdk.jakarta.token;

import io.github.videosdk.jakarta.InvalidConfigurationException;

/**
 * Issues access tokens. It does not ask who wants them: that is the caller's part. Safe for any number of threads.
 *
 * <pre>{@code
 * @Inject TokenIssuer tokens;
 *
 * String forTheTeacher(String room) {
 *     return tokens.issue(TokenRequest.builder()
 *                     .roomId(room)
 *                     .participantId("teacher-7")
 *                     .permissions(Permission.ALLOW_JOIN, Permission.ALLOW_MOD)
 *                     .build())
 *             .value();
 * }
 * }</pre>
 */
public interface TokenIssuer {

    /**
     * Issues a token; whatever the request leaves open is as the settings say.
     *
     * @param request what the token is to say
     * @return a fresh token
     * @throws IllegalArgumentException if the token would be longer than 16 KiB
     * @throws InvalidConfigurationException if key, secret or another setting is missing or wrong
     */
    AccessToken issue(TokenRequest request);

    /**
     * Issues a token as the settings say: for any room and any participant.
     *
     * @return a fresh token
     * @throws InvalidConfigurationException if key, secret or another setting is missing or wrong
     */
    default AccessToken issue() {
        return issue(TokenRequest.defaults());
    }
}
