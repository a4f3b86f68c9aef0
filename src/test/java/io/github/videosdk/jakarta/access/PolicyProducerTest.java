package io.github.videosdk.jakarta.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.videosdk.jakarta.config.VideoSdkConfig;
import io.github.videosdk.jakarta.token.TokenRequest;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.servlet.ServletContext;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class PolicyProducerTest {

    private static final VideoSdkConfig RESTRICTED =
            VideoSdkConfig.of(Map.of("videosdk.mode", "offline", "videosdk.access.allowed-roles", "student"));

    @Test
    void hostWithoutAPolicy_isServedByTheSettings() {
        PolicyInForce policy = policy(new FakeBeans(), null);
        assertThat(policy.isConfigured()).isTrue();
        assertThat(policy.decide(AskingCaller.anonymous())).isEmpty();
        assertThat(policy.decide(AskingCaller.named("ann", "student"))).containsSame(TokenRequest.defaults());
    }

    @Test
    void policyOfTheHost_replacesTheSettings() {
        TokenRequest own = TokenRequest.builder().participantId("own").build();
        PolicyInForce policy = policy(new FakeBeans().with(String.class, () -> caller -> Optional.of(own)), null);
        assertThat(policy.isConfigured()).isFalse();
        assertThat(policy.decide(AskingCaller.anonymous())).containsSame(own);
    }

    /** Weld on a plain Tomcat: an alternative that the host has selected is one for the host's own manager only. */
    @Test
    void policyThatOnlyTheManagerOfTheApplicationKnows_replacesTheSettings() {
        FakeBeans ofTheApplication = new FakeBeans().with(String.class, () -> caller -> Optional.empty());
        PolicyInForce policy = policy(new FakeBeans(), ofTheApplication);
        assertThat(policy.isConfigured()).isFalse();
        assertThat(policy.decide(AskingCaller.named("ann", "student"))).isEmpty();
    }

    /** A failure of the host's is one of a request, which has an answer for it. */
    @Test
    void policyThatCannotBeMade_failsWhenItIsToDecide() {
        FakeBeans beans = new FakeBeans().with(String.class, () -> {
            throw new IllegalStateException("database is down");
        });
        PolicyInForce policy = policy(beans, null);
        assertThatThrownBy(() -> policy.decide(AskingCaller.anonymous())).hasMessage("database is down");
    }

    /** Where none is bound, and Weld leaves this one, or none. */
    private static PolicyInForce policy(FakeBeans ours, FakeBeans ofTheApplication) {
        String name = "org.jboss.weld.environment.servlet." + BeanManager.class.getName();
        ServletContext application = fake(
                ServletContext.class,
                asked -> ofTheApplication != null && name.equals(asked[0]) ? ofTheApplication.manager() : null);
        @SuppressWarnings("unchecked") // of a generic type
        Instance<ServletContext> injected = fake(Instance.class, asked -> application);
        return new PolicyProducer().policy(ours.manager(), RESTRICTED, injected);
    }

    private static <T> T fake(Class<T> type, Function<Object[], Object> answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) ->
                        method.getReturnType() == boolean.class ? Boolean.TRUE : answer.apply(arguments)));
    }
}
