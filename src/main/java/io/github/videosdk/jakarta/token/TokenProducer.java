package io.github.videosdk.jakarta.token;

import io.github.videosdk.jakarta.InvalidConfigurationException;
import io.github.videosdk.jakarta.config.VideoSdkConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;

/**
 * Makes issuer and verifier injectable, also where the settings are wrong: those say so when they are used. They are
 * application scoped, so that beans which the server passivates can hold them.
 */
@Dependent
class TokenProducer {

    @Produces
    @ApplicationScoped
    TokenIssuer issuer(VideoSdkConfig config) {
        return config.isUsable()
                ? Tokens.issuer(config)
                : request -> {
                    throw new InvalidConfigurationException(config.problems());
                };
    }

    @Produces
    @ApplicationScoped
    TokenVerifier verifier(VideoSdkConfig config) {
        return config.isUsable()
                ? Tokens.verifier(config)
                : token -> {
                    throw new InvalidConfigurationException(config.problems());
                };
    }
}
