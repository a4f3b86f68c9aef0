package io.github.videosdk.jakarta.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.videosdk.jakarta.config.VideoSdkConfig;
import io.github.videosdk.jakarta.token.TokenRequest;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PolicyProducerTest {

    private static final VideoSdkConfig RESTRICTED =
            VideoSdkConfig.of(Map.of("videosdk.mode", "offline", "videosdk.access.allowed-roles", "student"));

    @Test
    void hostWithoutAPolicy_isServedByTheSettings() {
        PolicyInForce policy = new PolicyProducer().policy(new FakeBeans().manager(), RESTRICTED);
        assertThat(policy.isConfigured()).isTrue();
        assertThat(policy.decide(AskingCaller.anonymous())).isEmpty();
        assertThat(policy.decide(AskingCaller.named("ann", "student"))).containsSame(TokenRequest.defaults());
    }

    @Test
    void policyOfTheHost_replacesTheSettings() {
        TokenRequest own = TokenRequest.builder().participantId("own").build();
        PolicyInForce policy = new PolicyProducer()
                .policy(
                        new FakeBeans()
                                .with(String.class, () -> caller -> Optional.of(own))
                                .manager(),
                        RESTRICTED);
        assertThat(policy.isConfigured()).isFalse();
        assertThat(policy.decide(AskingCaller.anonymous())).containsSame(own);
    }

    /** A failure of the host's is one of a request, which has an answer for it. */
    @Test
    void policyThatCannotBeMade_failsWhenItIsToDecide() {
        FakeBeans beans = new FakeBeans().with(String.class, () -> {
            throw new IllegalStateException("database is down");
        });
        PolicyInForce policy = new PolicyProducer().policy(beans.manager(), RESTRICTED);
        assertThatThrownBy(() -> policy.decide(AskingCaller.anonymous())).hasMessage("database is down");
    }
}
