package io.github.videosdk.jakarta.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.videosdk.jakarta.endpoint.Endpoint;
import io.github.videosdk.jakarta.endpoint.FakeRequest;
import io.github.videosdk.jakarta.endpoint.FakeResponse;
import io.github.videosdk.jakarta.endpoint.Passage;
import io.github.videosdk.jakarta.endpoint.ResourceDispatcher;
import io.github.videosdk.jakarta.remote.LogLines;
import jakarta.servlet.ServletConfig;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Optional;
import java.util.logging.Level;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class VideoSdkServletTest {

    private static final String NAME = "videosdk-jakarta";
    private static final String OUR_PATTERN = Passage.INTERNAL_PATH + "/*";

    private final FakeContext context = new FakeContext();
    private final FakeResponse response = new FakeResponse();
    private final LogLines log = LogLines.attach("io.github.videosdk.jakarta.servlet");

    @BeforeEach
    @AfterEach
    void withoutCdi() {
        FakeCdi.stop();
    }

    @AfterEach
    void detach() {
        log.detach();
    }

    @Test
    void standIn_isTheServletThatTheFragmentDeclares() {
        FakeRegistration declared =
                context.declare(NAME, "as the fragment says").at("/nowhere");
        VideoSdkServlet.standIn(context.build());
        assertThat(declared.mappings()).containsExactly("/nowhere", OUR_PATTERN);
        assertThat(declared.className()).isEqualTo("as the fragment says");
        assertThat(context.servlets()).containsOnlyKeys(NAME);
    }

    @Test
    void standInOfAHostWithoutTheFragment_isRegistered() {
        VideoSdkServlet.standIn(context.build());
        FakeRegistration registered = context.servlets().get(NAME);
        assertThat(registered.mappings()).containsExactly(OUR_PATTERN);
        assertThat(registered.className()).isEqualTo(VideoSdkServlet.class.getName());
        assertThat(registered.isAsync()).isTrue();
        assertThat(registered.loadOnStartup()).isEqualTo(1);
    }

    @Test
    void standIn_isNotNeededWhereJaxRsHasOurApplication() {
        FakeRegistration declared = context.declare(NAME, "as the fragment says");
        context.declare(Passage.APPLICATION, "a JAX-RS").at(OUR_PATTERN);
        VideoSdkServlet.standIn(context.build());
        assertThat(declared.mappings()).isEmpty();
    }

    @Test
    void requestThatCameThroughTheFilter_isDispatched() throws Exception {
        ResourceDispatcher dispatcher = (request, answer) -> answer.setStatus(201);
        FakeCdi.start("another bean", dispatcher);
        started().service(passed(), response.build());
        assertThat(response.status()).isEqualTo(201);
        assertThat(log.texts()).isEmpty();
    }

    @Test
    void requestThatCameAnotherWay_isNotFound() throws Exception {
        FakeCdi.start((ResourceDispatcher) (request, answer) -> answer.setStatus(201));
        started().service(new FakeRequest().build(), response.build());
        assertThat(response.status()).isEqualTo(404);
        assertThat(response.body()).contains("no such endpoint");
    }

    @Test
    void applicationWithoutCdi_isToldSo_andSoAreItsClients() throws Exception {
        assertUnavailable();
    }

    @Test
    void cdiThatDoesNotKnowTheEndpoints_isLikeNone() throws Exception {
        FakeCdi.start("another bean");
        assertUnavailable();
    }

    private void assertUnavailable() throws Exception {
        started().service(passed(), response.build());
        assertThat(response.status()).isEqualTo(503);
        assertThat(response.body()).contains("CDI does not know");
        assertThat(log.at(Level.WARNING))
                .singleElement()
                .asString()
                .contains("VideoSDK's endpoints answer 503 at /context", "metadata-complete");
        assertThat(log.at(Level.FINE)).containsExactly("no CDI");
    }

    private VideoSdkServlet started() throws Exception {
        VideoSdkServlet servlet = new VideoSdkServlet();
        servlet.init((ServletConfig) Proxy.newProxyInstance(
                ServletConfig.class.getClassLoader(), new Class<?>[] {ServletConfig.class}, (proxy, method, none) -> {
                    assertThat(method.getName()).isEqualTo("getServletContext");
                    return context.build();
                }));
        return servlet;
    }

    private static HttpServletRequest passed() {
        HttpServletRequest request = new FakeRequest().build();
        new Passage(Endpoint.GET_TOKEN, Optional.empty()).leaveWith(request);
        return request;
    }
}
