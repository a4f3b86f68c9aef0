package io.github.videosdk.jakarta.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.videosdk.jakarta.endpoint.Passage;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Open Liberty and WildFly leave to be done, asked without them. */
class JaxRsServletsTest {

    private static final String HOSTS = "jakarta.ws.rs.core.Application";
    private static final String APPLICATION = "jakarta.ws.rs.Application";
    private static final String PREFIX = "resteasy.servlet.mapping.prefix";
    private static final String SCANNED = "resteasy.scanned.resources";
    private static final String OUR_RESOURCE = "io.github.videosdk.jakarta.rest.GetTokenResource";
    private static final String DISPATCHER = "org.jboss.resteasy.plugins.server.servlet.HttpServlet30Dispatcher";

    private final FakeContext context = new FakeContext();

    @Test
    void servletAtTheInternalPath_isOurs() {
        declareHosts(DISPATCHER);
        assertThat(JaxRsServlets.in(context.build()).hasOurs()).isFalse();
        declareOurs();
        assertThat(JaxRsServlets.in(context.build()).hasOurs()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"/api/*, /api", "/*, ''", "/a/b/*, /a/b", "/exact, /exact"})
    void hostsServletWithoutAClass_getsOursAndItsOwnPrefix(String pattern, String prefix) {
        declareOurs().with("resteasy.some.switch", "on");
        FakeRegistration hosts = declareHosts(null).at(pattern);
        completeHosts();
        assertThat(hosts.className()).isEqualTo(DISPATCHER);
        assertThat(hosts.parameters()).isEqualTo(Map.of(PREFIX, prefix, "resteasy.some.switch", "on"));
        assertThat(hosts.isAsync()).isTrue();
    }

    @Test
    void hostsServletWithoutAMapping_getsTheEmptyPrefix() {
        declareOurs();
        FakeRegistration hosts = declareHosts(null);
        completeHosts();
        assertThat(hosts.parameters()).isEqualTo(Map.of(PREFIX, ""));
    }

    @Test
    void hostsServletWithAClass_staysAsItIs() {
        declareOurs();
        FakeRegistration hosts = declareHosts("com.example.Own").at("/api/*");
        completeHosts();
        assertThat(hosts.className()).isEqualTo("com.example.Own");
        assertThat(hosts.parameters()).isEmpty();
    }

    @Test
    void hostWithoutSuchAServlet_getsNone() {
        declareOurs();
        completeHosts();
        assertThat(context.servlets()).containsOnlyKeys(Passage.APPLICATION);
    }

    @Test
    void otherJaxRs_isLeftAlone() {
        FakeRegistration hosts = declareHosts(null).at("/api/*");
        completeHosts();
        assertThat(hosts.className()).isNull();
        context.declare(Passage.APPLICATION, "org.glassfish.jersey.servlet.ServletContainer")
                .at(Passage.INTERNAL_PATH + "/*");
        completeHosts();
        assertThat(hosts.className()).isNull();
    }

    @Test
    void ourApplicationThatIsScannedAndNotServed_isAddedWithTheHostsDispatcher() {
        context.with(SCANNED, "com.example.Hello," + OUR_RESOURCE);
        context.declare("com.example.Other", "com.example.Servlet");
        declareHosts(DISPATCHER).at("/api/*");
        addOurs();
        FakeRegistration ours = context.servlets().get(Passage.APPLICATION);
        assertThat(ours.className()).isEqualTo(DISPATCHER);
        assertThat(ours.mappings()).containsExactly(Passage.INTERNAL_PATH + "/*");
        assertThat(ours.parameters())
                .isEqualTo(Map.of(APPLICATION, Passage.APPLICATION, PREFIX, Passage.INTERNAL_PATH));
        assertThat(ours.isAsync()).isTrue();
        assertThat(ours.loadOnStartup()).isZero();
    }

    @Test
    void dispatcherOfAnApplicationOfTheHosts_isTakenAsWell() {
        context.with(SCANNED, OUR_RESOURCE);
        context.declare("com.example.Api", DISPATCHER).with(APPLICATION, "com.example.Api");
        addOurs();
        assertThat(context.servlets()).containsKey(Passage.APPLICATION);
    }

    @Test
    void ourApplicationThatIsServed_isNotAddedAgain() {
        context.with(SCANNED, OUR_RESOURCE);
        declareHosts(DISPATCHER);
        context.declare("by another name", DISPATCHER).at(Passage.INTERNAL_PATH + "/*");
        addOurs();
        assertThat(context.servlets()).containsOnlyKeys(HOSTS, "by another name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "com.example.Hello", "io.github.videosdk.jakarta.restaurant.Menu"})
    void ourResourcesThatAreNotScanned_areNotAdded(String scanned) {
        declareHosts(DISPATCHER);
        addOurs();
        context.with(SCANNED, scanned);
        addOurs();
        assertThat(context.servlets()).containsOnlyKeys(HOSTS);
    }

    @Test
    void servletOfNoRestEasy_isNoDispatcher() {
        context.with(SCANNED, OUR_RESOURCE);
        context.declare("unrelated", DISPATCHER);
        context.declare("without a class", null).with(APPLICATION, "com.example.Api");
        declareHosts("org.glassfish.jersey.servlet.ServletContainer");
        addOurs();
        assertThat(context.servlets()).doesNotContainKey(Passage.APPLICATION);
    }

    private void completeHosts() {
        JaxRsServlets.in(context.build()).completeHosts();
    }

    private void addOurs() {
        JaxRsServlets.in(context.build()).addOurs();
    }

    private FakeRegistration declareHosts(String className) {
        return context.declare(HOSTS, className);
    }

    private FakeRegistration declareOurs() {
        return context.declare(Passage.APPLICATION, DISPATCHER)
                .at(Passage.INTERNAL_PATH + "/*")
                .with(APPLICATION, Passage.APPLICATION)
                .with(PREFIX, Passage.INTERNAL_PATH);
    }
}
