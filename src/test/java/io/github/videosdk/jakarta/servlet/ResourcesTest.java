package io.github.videosdk.jakarta.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.videosdk.jakarta.endpoint.Endpoint;
import io.github.videosdk.jakarta.endpoint.FakeRequest;
import io.github.videosdk.jakarta.endpoint.FakeResponse;
import io.github.videosdk.jakarta.endpoint.Passage;
import io.github.videosdk.jakarta.remote.LogLines;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import java.util.logging.Level;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which way a request takes to its resource. */
class ResourcesTest {

    private static final Passage PASSAGE = new Passage(Endpoint.GET_TOKEN, Optional.empty());

    private final FakeContext context = new FakeContext();
    private final FakeResources direct = new FakeResources();
    private final FakeRequest request = new FakeRequest();
    private final FakeResponse response = new FakeResponse();
    private final LogLines log = LogLines.attach("io.github.videosdk.jakarta.servlet");

    @BeforeEach
    void withCdi() {
        FakeCdi.start("another bean", direct);
    }

    @AfterEach
    void stop() {
        FakeCdi.stop();
        log.detach();
    }

    @Test
    void applicationThatTheServersJaxRsServes_isForwardedTo() throws Exception {
        inJaxRs();
        answer();
        assertThat(request.forwards()).containsExactly("/videosdk-jakarta-internal/videosdk-jakarta-get-token");
        assertThat(response.status()).isEqualTo(200);
    }

    @Test
    void applicationThatItDoesNotServe_isCalledDirectly() throws Exception {
        answer();
        assertCalledDirectly();
    }

    /** Tomcat leaves it there where a body breaks off, and makes a page with a stack trace of it. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void exceptionThatTheServerNotes_doesNotReplaceTheAnswer(boolean isInJaxRs) throws Exception {
        if (isInJaxRs) {
            inJaxRs();
        }
        HttpServletRequest passed = request.build();
        passed.setAttribute(RequestDispatcher.ERROR_EXCEPTION, new IOException("the body breaks off"));
        answer();
        assertThat(passed.getAttribute(RequestDispatcher.ERROR_EXCEPTION)).isNull();
    }

    /** A forward ends the response, and the filter may not have done with it. */
    @Test
    void hostWithAFilter_seesNoForward() throws Exception {
        inJaxRs();
        context.filter("com.acme.EtagFilter");
        answer();
        assertCalledDirectly();
    }

    @Test
    void filterOfTheServersWebSockets_isNoneOfTheHost() throws Exception {
        inJaxRs();
        context.filter("io.undertow.websockets.jsr.JsrWebSocketFilter");
        answer();
        assertThat(request.forwards()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = DispatcherType.class,
            names = {"ASYNC", "FORWARD"})
    void furtherDispatch_isForwardedNoFurther(DispatcherType type) throws Exception {
        inJaxRs();
        request.dispatchedBy(type);
        answer();
        assertCalledDirectly();
    }

    @Test
    void resources_startOnceForAllEndpoints() {
        Resources resources = new Resources(context.build(), "");
        resources.start();
        resources.start();
        assertThat(direct.reports()).isEqualTo(1);
        assertThat(log.texts()).isEmpty();
    }

    @Test
    void applicationWithoutCdi_isToldSo_andSoAreItsClients() throws Exception {
        FakeCdi.stop();
        assertUnavailable();
    }

    @Test
    void cdiThatDoesNotKnowTheResources_isLikeNone() throws Exception {
        FakeCdi.start("another bean");
        assertUnavailable();
    }

    private void assertUnavailable() throws Exception {
        answer();
        assertThat(response.status()).isEqualTo(503);
        assertThat(response.body()).contains("CDI does not know");
        assertThat(log.at(Level.WARNING))
                .singleElement()
                .asString()
                .contains("VideoSDK's endpoints answer 503 at /context/videosdk/", "metadata-complete");
        assertThat(log.at(Level.FINE)).containsExactly("no resources");
    }

    private void assertCalledDirectly() {
        assertThat(request.forwards()).isEmpty();
        assertThat(response.status()).isEqualTo(201);
    }

    private void inJaxRs() {
        context.declare(Passage.APPLICATION, "a JAX-RS").at(Passage.INTERNAL_PATH + "/*");
    }

    private void answer() throws Exception {
        Resources resources = new Resources(context.build(), "/videosdk");
        resources.start();
        resources.start(); // by the next endpoint
        resources.answer(PASSAGE, request.build(), response.build());
    }
}
