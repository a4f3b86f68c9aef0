package io.github.videosdk.jakarta.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.videosdk.jakarta.InvalidConfigurationException;
import io.github.videosdk.jakarta.config.VideoSdkConfig;
import org.junit.jupiter.api.Test;

class TokenProducerTest {

    private final TokenProducer producer = new TokenProducer();

    @Test
    void usableSettings_makeIssuerAndVerifierOfTheAccount() {
        VideoSdkConfig config = TestAccount.config();
        AccessToken token = producer.issuer(config).issue();
        assertThat(producer.verifier(config).verify(token.value()).id()).isEqualTo(token.id());
        assertThat(token.claims()).containsEntry("apikey", TestAccount.API_KEY);
    }

    /** As in a container: what is injected there must not fail before it is used. */
    @Test
    void settingsThatAreMissing_areNamedWhenATokenIsIssuedOrVerified() {
        VideoSdkConfig missing = VideoSdkConfig.ofThisServer();
        TokenIssuer issuer = producer.issuer(missing);
        TokenVerifier verifier = producer.verifier(missing);
        assertThat(catchThrowableOfType(InvalidConfigurationException.class, issuer::issue)
                        .problems())
                .isEqualTo(missing.problems());
        assertThat(catchThrowableOfType(InvalidConfigurationException.class, () -> verifier.verify("any"))
                        .problems())
                .isEqualTo(missing.problems());
    }
}
