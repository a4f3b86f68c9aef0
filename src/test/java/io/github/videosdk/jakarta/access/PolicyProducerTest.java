package io.github.videosdk.jakarta.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.videosdk.jakarta.config.VideoSdkConfig;
import io.github.videosdk.jakarta.token.TokenRequest;
import jakarta.enterprise.inject.Instance;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PolicyProducerTest {

    private static final VideoSdkConfig RESTRICTED =
            VideoSdkConfig.of(Map.of("videosdk.mode", "offline", "videosdk.access.allowed-roles", "student"));

    @Test
    void hostWithoutAPolicy_isServedByTheSettings() {
        PolicyInForce policy = new PolicyProducer().policy(beans(Optional.empty()), RESTRICTED);
        assertThat(policy.decide(AskingCaller.anonymous())).isEmpty();
        assertThat(policy.decide(AskingCaller.named("ann", "student"))).containsSame(TokenRequest.defaults());
    }

    @Test
    void policyOfTheHost_replacesTheSettings() {
        TokenRequest own = TokenRequest.builder().participantId("own").build();
        PolicyInForce policy = new PolicyProducer().policy(beans(Optional.of(caller -> Optional.of(own))), RESTRICTED);
        assertThat(policy.decide(AskingCaller.anonymous())).containsSame(own);
    }

    /** A failure of the host's is one of a request, which has an answer for it. */
    @Test
    void policyThatCannotBeMade_failsWhenItIsToDecide() {
        PolicyInForce policy = new PolicyProducer().policy(beans(Optional.empty(), "database is down"), RESTRICTED);
        assertThatThrownBy(() -> policy.decide(AskingCaller.anonymous())).hasMessage("database is down");
    }

    private static Instance<TokenPolicy> beans(Optional<TokenPolicy> policy) {
        return beans(policy, "");
    }

    /** What CDI hands over where the host has this policy or none. */
    @SuppressWarnings("unchecked")
    private static Instance<TokenPolicy> beans(Optional<TokenPolicy> policy, String failure) {
        return (Instance<TokenPolicy>) Proxy.newProxyInstance(
                Instance.class.getClassLoader(),
                new Class<?>[] {Instance.class},
                (proxy, method, none) -> switch (method.getName()) {
                    case "isUnsatisfied" -> policy.isEmpty() && failure.isEmpty();
                    case "get" -> policy.orElseThrow(() -> new IllegalStateException(failure));
                    default -> throw new UnsupportedOperationException(method.toString());
                });
    }
}
