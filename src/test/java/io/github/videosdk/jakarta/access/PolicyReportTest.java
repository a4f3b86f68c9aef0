package io.github.videosdk.jakarta.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.github.videosdk.jakarta.config.VideoSdkConfig;
import io.github.videosdk.jakarta.remote.LogLines;
import io.github.videosdk.jakarta.token.TokenRequest;
import jakarta.servlet.ServletContext;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.AbstractSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
        report(new FakeBeans());
        assertThat(log.at(Level.INFO)).singleElement().asString().contains("videosdk.access.*");
        assertThat(log.at(Level.WARNING))
                .singleElement()
                .asString()
                .contains("VIDEOSDK-OPEN-ACCESS", "VIDEOSDK_ACCESS_ALLOWED_ROLES", "VideoSDK's REST API");
    }

    @Test
    void tokensForMeetingsOnly_areNoDangerToTheRestApi() {
        report(new FakeBeans(), "token.roles", "rtc");
        assertThat(log.at(Level.WARNING)).singleElement().asString().doesNotContain("REST API");
    }

    @Test
    void restrictedAccess_andOfflineMode_areNoReasonToWarn() {
        report(new FakeBeans(), "access.allowed-roles", "**");
        report(new FakeBeans(), "mode", "offline");
        assertThat(log.at(Level.WARNING)).isEmpty();
    }

    @Test
    void policyOfTheHost_isNamed() {
        report(new FakeBeans().with(String.class, () -> null));
        assertThat(log.at(Level.INFO)).singleElement().asString().contains("TokenPolicy java.lang.String");
        assertThat(log.at(Level.WARNING)).isEmpty();
    }

    @Test
    void twoPolicies_areBothNamed_andNothingIsSaidToDecide() {
        report(new FakeBeans().with(String.class, () -> null).with(Integer.class, () -> null));
        assertThat(log.at(Level.INFO)).isEmpty();
        assertThat(log.at(Level.WARNING))
                .singleElement()
                .asString()
                .contains("VIDEOSDK-POLICY-IGNORED", "java.lang.Integer, java.lang.String", "500");
    }

    @Test
    void policyWithAQualifier_doesNotDecide_andIsNamed() {
        report(new FakeBeans().withQualified(Integer.class), "access.allowed-roles", "**");
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
        report(new FakeBeans(), "access.allowed-roles", "**");
        assertThat(log.at(Level.WARNING))
                .singleElement()
                .asString()
                .contains("VIDEOSDK-POLICY-IGNORED", Unscoped.class.getName() + " does", "@ApplicationScoped")
                .contains("/WEB-INF/beans.xml");
    }

    @Test
    void applicationWithABeansXml_isNotToldToAddOne() {
        classes.put("/WEB-INF/", Set.of("/WEB-INF/classes/", "/WEB-INF/beans.xml"));
        classes.put("/WEB-INF/classes/", Set.of(file(Unscoped.class)));
        report(new FakeBeans(), "access.allowed-roles", "**");
        assertThat(log.at(Level.WARNING))
                .singleElement()
                .asString()
                .contains("@ApplicationScoped")
                .doesNotContain("beans.xml");
    }

    /** All of them would take a minute. */
    @Test
    void searchAmongTheClassesOfALargeApplication_ends() {
        Supplier<Stream<String>> names = () -> IntStream.range(0, 1_000_000)
                .mapToObj(number -> file(AskingCaller.class).replace(".class", "$" + number + ".class"));
        classes.put("/WEB-INF/classes/", new AbstractSet<>() {
            @Override
            public Iterator<String> iterator() {
                return names.get().iterator();
            }

            @Override
            public int size() {
                return 1_000_000;
            }
        });
        assertTimeout(
                Duration.ofSeconds(10),
                () -> report(new FakeBeans(), "access.allowed-roles", "**"),
                "time of the search");
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

    private void report(FakeBeans beans, String... further) {
        Map<String, String> settings =
                new HashMap<>(Map.of("videosdk.api-key", "key", "videosdk.secret", "s".repeat(64)));
        for (int i = 0; i < further.length; i += 2) {
            settings.put("videosdk." + further[i], further[i + 1]);
        }
        new PolicyReport(beans.manager(), VideoSdkConfig.of(settings)).write(application());
    }

    private ServletContext application() {
        return (ServletContext) Proxy.newProxyInstance(
                ServletContext.class.getClassLoader(),
                new Class<?>[] {ServletContext.class},
                (self, method, path) -> switch (method.getName()) {
                    case "getResourcePaths" -> classes.get(path[0]);
                    case "getAttribute" -> null;
                    case "getResourceAsStream" ->
                        PolicyReportTest.class.getResourceAsStream(((String) path[0])
                                .replace("/WEB-INF/classes", "")
                                .replaceFirst("\\$[0-9]+", ""));
                    default -> throw new UnsupportedOperationException(method.toString());
                });
    }
}
