package io.github.videosdk.jakarta.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.videosdk.jakarta.config.VideoSdkConfig;
import io.github.videosdk.jakarta.remote.LogLines;
import io.github.videosdk.jakarta.token.TokenRequest;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.servlet.ServletContext;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PolicyReportTest {

    private final Map<String, Set<String>> classes = new HashMap<>();
    private final LogLines log = LogLines.attach("io.github.videosdk.jakarta.access");

    @AfterEach
    void detach() {
        log.detach();
    }

    @Test
    void hostWithoutAPolicy_isTold_andWarnedOfOpenAccess() {
        report(Set.of(), Set.of());
        assertThat(log.at(Level.INFO)).singleElement().asString().contains("videosdk.access.*");
        assertThat(log.at(Level.WARNING))
                .singleElement()
                .asString()
                .contains("VIDEOSDK-OPEN-ACCESS", "VIDEOSDK_ACCESS_ALLOWED_ROLES", "VideoSDK's REST API");
    }

    @Test
    void tokensForMeetingsOnly_areNoDangerToTheRestApi() {
        report(Set.of(), Set.of(), "token.roles", "rtc");
        assertThat(log.at(Level.WARNING)).singleElement().asString().doesNotContain("REST API");
    }

    @Test
    void restrictedAccess_andOfflineMode_areNoReasonToWarn() {
        report(Set.of(), Set.of(), "access.allowed-roles", "**");
        report(Set.of(), Set.of(), "mode", "offline");
        assertThat(log.at(Level.WARNING)).isEmpty();
    }

    @Test
    void policyOfTheHost_isNamed() {
        Bean<?> own = bean(String.class);
        report(Set.of(own), Set.of(own));
        assertThat(log.at(Level.INFO)).singleElement().asString().contains("TokenPolicy java.lang.String");
        assertThat(log.at(Level.WARNING)).isEmpty();
    }

    @Test
    void policyWithAQualifier_doesNotDecide_andIsNamed() {
        report(Set.of(), Set.of(bean(Integer.class)), "access.allowed-roles", "**");
        assertThat(log.at(Level.INFO)).singleElement().asString().contains("videosdk.access.*");
        assertThat(log.at(Level.WARNING))
                .singleElement()
                .asString()
                .contains("VIDEOSDK-POLICY-IGNORED", "java.lang.Integer");
    }

    @Test
    void policyWithoutAScope_isFoundAmongTheClassesOfTheApplication() {
        classes.put("/WEB-INF/classes/", Set.of("/WEB-INF/classes/io/", "/WEB-INF/classes/config.properties"));
        classes.put(
                "/WEB-INF/classes/io/",
                Set.of(file(Unscoped.class), file(AskingCaller.class), file(TokenPolicy.class)));
        report(Set.of(), Set.of(), "access.allowed-roles", "**");
        assertThat(log.at(Level.WARNING))
                .singleElement()
                .asString()
                .contains("VIDEOSDK-POLICY-IGNORED", Unscoped.class.getName() + " does", "@ApplicationScoped");
    }

    private static String file(Class<?> type) {
        return "/WEB-INF/classes/" + type.getName().replace('.', '/') + ".class";
    }

    static final class Unscoped implements TokenPolicy {
        @Override
        public Optional<TokenRequest> decide(Caller caller) {
            return Optional.empty();
        }
    }

    private void report(Set<Bean<?>> deciding, Set<Bean<?>> all, String... further) {
        Map<String, String> settings =
                new HashMap<>(Map.of("videosdk.api-key", "key", "videosdk.secret", "s".repeat(64)));
        for (int i = 0; i < further.length; i += 2) {
            settings.put("videosdk." + further[i], further[i + 1]);
        }
        new PolicyReport(beans(deciding, all), VideoSdkConfig.of(settings)).write(application());
    }

    private ServletContext application() {
        return proxy(
                ServletContext.class,
                arguments -> arguments[0].toString().endsWith("/")
                        ? classes.get(arguments[0])
                        : PolicyReportTest.class.getResourceAsStream(
                                arguments[0].toString().replace("/WEB-INF/classes", "")));
    }

    /** What CDI finds without a qualifier and with any. */
    private static BeanManager beans(Set<Bean<?>> deciding, Set<Bean<?>> all) {
        return proxy(BeanManager.class, arguments -> ((Object[]) arguments[1]).length == 0 ? deciding : all);
    }

    private static Bean<?> bean(Class<?> type) {
        return proxy(Bean.class, none -> type);
    }

    private interface Answer {
        Object to(Object... arguments);
    }

    private static <T> T proxy(Class<T> type, Answer answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> switch (method.getName()) {
                    case "getBeans", "getBeanClass", "getResourcePaths", "getResourceAsStream" -> answer.to(arguments);
                    case "hashCode" -> System.identityHashCode(self);
                    case "equals" -> self == arguments[0];
                    default -> throw new UnsupportedOperationException(method.toString());
                }));
    }
}
