package io.github.videosdk.jakarta.token;

import io.github.videosdk.jakarta.InvalidConfigurationException;
import io.github.videosdk.jakarta.TokenRefusedException;

/**
 * Verifies access tokens: HS256 and no other algorithm, signed with our secret or the previous one, of our API key, not
 * expired. Clocks may differ by a minute; when the token was issued never matters. Safe for any number of threads.
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
