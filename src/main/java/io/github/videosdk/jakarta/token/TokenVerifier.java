package io.github.videosdk.jakarta.token;

import io.github.videosdk.jakarta.InvalidConfigurationException;
import io.github.videosdk.jakarta.TokenRefusedException;

/**
 * Verifies access tokens: HS256 and no other algorithm, signed with our secret or the previous one, of our API key, not
 * expired. Clocks may differ by a minute; when the token was issued never matters. Safe for any number of threads.
 *
 * <p>Whatever string it is given, a verifier returns or throws {@link TokenRefusedException}. It reads the header for
 * the algorithm alone: a header with a key or a certificate in it ({@code jwk}, {@code jku}, {@code x5c} and the like)
 * or with more than 1 KiB is malformed.
 *
 * <p>A claim of VideoSDK's that has another type than documented makes the token malformed, and the message names it:
 * {@code exp} and {@code nbf} are seconds since 1970, {@code permissions} and {@code roles} are lists of text,
 * {@code apikey}, {@code roomId}, {@code participantId} and {@code jti} are text. {@code null} is another type, too. An
 * empty {@code roomId} or {@code participantId} is no scope. {@code iat} is shown and never judged.
 */
public interface TokenVerifier {

    /**
     * Verifies a token.
     *
     * @param token the JWT in its compact form; {@code null} counts as absent
     * @return what the token says
     * @throws TokenRefusedException with the reason, if it is not accepted
     * @throws InvalidConfigurationException if key, secret or another setting is missing or wrong
     */
    AccessToken verify(String token);
}
