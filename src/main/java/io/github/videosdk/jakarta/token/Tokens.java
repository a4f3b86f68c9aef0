package io.github.videosdk.jakarta.token;

import io.github.videosdk.jakarta.InvalidConfigurationException;
import io.github.videosdk.jakarta.config.VideoSdkConfig;
import java.time.Clock;

/**
 * Makes issuers and verifiers where there is no container, or for a second account.
 *
 * <pre>{@code
 * VideoSdkConfig config = VideoSdkConfig.of(Map.of("videosdk.api-key", key, "videosdk.secret", secret));
 * String token = Tokens.issuer(config).issue().value();
 * }</pre>
 */
public final class Tokens {

    private Tokens() {}

    /**
     * An issuer for this account.
     *
     * @param config the settings of the account
     * @return an issuer for any number of threads
     * @throws InvalidConfigurationException if key or secret is missing, or any setting is wrong
     */
    public static TokenIssuer issuer(VideoSdkConfig config) {
        return issuer(config, Clock.systemUTC());
    }

    /**
     * An issuer for this account that takes the time from elsewhere.
     *
     * @param config the settings of the account
     * @param clock what time it is
     * @return an issuer for any number of threads
     * @throws InvalidConfigurationException if key or secret is missing, or any setting is wrong
     */
    public static TokenIssuer issuer(VideoSdkConfig config, Clock clock) {
        return new HmacTokenIssuer(config.requireUsable(), clock);
    }

    /**
     * A verifier for this account.
     *
     * @param config the settings of the account
     * @return a verifier for any number of threads
     * @throws InvalidConfigurationException if key or secret is missing, or any setting is wrong
     */
    public static TokenVerifier verifier(VideoSdkConfig config) {
        return verifier(config, Clock.systemUTC());
    }

    /**
     * A verifier for this account that takes the time from elsewhere.
     *
     * @param config the settings of the account
     * @param clock what time it is
     * @return a verifier for any number of threads
     * @throws InvalidConfigurationException if key or secret is missing, or any setting is wrong
     */
    public static TokenVerifier verifier(VideoSdkConfig config, Clock clock) {
        return new HmacTokenVerifier(config.requireUsable(), clock);
    }
}
