package io.github.videosdk.jakarta.servlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.videosdk.jakarta.InvalidConfigurationException;
import io.github.videosdk.jakarta.LoaderWithout;
import io.github.videosdk.jakarta.endpoint.Passage;
import io.github.videosdk.jakarta.remote.LogLines;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import java.util.Map;
import java.util.logging.Level;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class VideoSdkListenerTest {

    private static final String FILTER = "videosdk-jakarta";
    private static final String HOSTS = "jakarta.ws.rs.core.Application";
    private static final String DISPATCHER = "org.jboss.resteasy.plugins.server.servlet.HttpServlet30Dispatcher";

    private final FakeContext context = new FakeContext();
    private final LogLines log = LogLines.attach("io.github.videosdk.jakarta.servlet");

    @AfterEach
    void stop() {
        FakeServerConfig.stop();
        log.detach();
    }

    @Test
    void start_opensTheEndpoints_andClosesTheInternalPath() {
        FakeServerConfig.start(Map.of("videosdk.mode", "offline", "videosdk.path", "/a"));
        start();
        FakeRegistration filter = context.filters().get(FILTER);
        assertThat(filter.isAsync()).isTrue();
        assertThat(filter.isMatchAfter()).isTrue();
        assertThat(filter.dispatcherTypes()).hasToString("[" + DispatcherType.REQUEST + "]");
        assertThat(filter.mappings()).containsExactly(Passage.INTERNAL_PATH, Passage.INTERNAL_PATH + "/*");
        assertThat(context.servlets().get("videosdk-jakarta-get-token").mappings())
                .containsExactly("/a/get-token", "/a/get-token/", "/a/get-token/*");
        assertThat(context.servlets().get("videosdk-jakarta-get-token").loadOnStartup())
                .isEqualTo(1);
        assertThat(log.at(Level.INFO)).singleElement().asString().contains("/context/a/");
    }

    @Test
    void tokensForLoginsOnly_areGuardedByTheContainer() {
        FakeServerConfig.start(Map.of("videosdk.mode", "offline", "videosdk.access.allowed-roles", "**"));
        start();
        assertThat(context.servlets().get("videosdk-jakarta-get-token").security())
                .isNotNull();
    }

    @Test
    void namedTwice_startsOnce() {
        FakeServerConfig.start(Map.of("videosdk.mode", "offline", "videosdk.access.allowed-roles", "**"));
        start();
        start();
        assertThat(log.at(Level.INFO)).hasSize(1);
    }

    @Test
    void jarOutsideOfTheWar_opensNothing() throws Exception {
        FakeServerConfig.start(Map.of("videosdk.mode", "offline"));
        ServletContextListener inEar = (ServletContextListener) new LoaderWithout("no.api")
                .loadClass(VideoSdkListener.class.getName())
                .getConstructor()
                .newInstance();
        inEar.contextInitialized(new ServletContextEvent(context.build()));
        assertThat(context.servlets()).isEmpty();
        assertThat(context.filters()).isEmpty();
    }

    @Test
    void pathThatTheHostUses_isWarnedOf() {
        FakeServerConfig.start(Map.of("videosdk.mode", "offline"));
        context.declare("hosts", "a servlet").at("/videosdk/get-token");
        start();
        assertThat(log.at(Level.WARNING))
                .anySatisfy(line ->
                        assertThat(line).contains("VIDEOSDK-PATH-TAKEN", "/videosdk/get-token", "VIDEOSDK_PATH"));
    }

    @Test
    void switchedOff_opensNothing_yetRepairsTheHost() {
        FakeServerConfig.start(Map.of("videosdk.enabled", "false"));
        FakeRegistration hosts = declareHostsWithoutAClassBesideOurs();
        start();
        assertThat(context.filters()).isEmpty();
        assertThat(context.servlets()).containsOnlyKeys(HOSTS, Passage.APPLICATION);
        assertThat(hosts.className()).isEqualTo(DISPATCHER);
        assertThat(log.texts()).singleElement().asString().contains("videosdk.enabled is false");
    }

    @Test
    void hostThatScansOurResources_getsOurApplicationToo() {
        FakeServerConfig.start(Map.of("videosdk.mode", "offline"));
        context.with("resteasy.scanned.resources", "io.github.videosdk.jakarta.rest.GetTokenResource");
        context.declare(HOSTS, DISPATCHER);
        start();
        assertThat(context.servlets().get(Passage.APPLICATION).className()).isEqualTo(DISPATCHER);
    }

    @Test
    void endpointsDemandedWithWrongSettings_failTheDeployment() {
        FakeServerConfig.start(Map.of("videosdk.enabled", "true"));
        assertThatExceptionOfType(InvalidConfigurationException.class).isThrownBy(this::start);
        assertThat(context.filters()).isEmpty();
    }

    @Test
    void serverWithoutMicroProfileConfig_getsEndpointsAllTheSame() {
        start();
        assertThat(context.filters()).containsOnlyKeys(FILTER);
        assertThat(log.at(Level.WARNING)).singleElement().asString().contains("answer 503", "no MicroProfile Config");
    }

    private FakeRegistration declareHostsWithoutAClassBesideOurs() {
        context.declare(Passage.APPLICATION, DISPATCHER)
                .at(Passage.INTERNAL_PATH + "/*")
                .with("resteasy.servlet.mapping.prefix", Passage.INTERNAL_PATH);
        return context.declare(HOSTS, null).at("/api/*");
    }

    private void start() {
        new VideoSdkListener().contextInitialized(new ServletContextEvent(context.build()));
    }
}
