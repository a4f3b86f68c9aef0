package io.github.videosdk.jakarta.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.videosdk.jakarta.matrix.HostShape;
import java.net.URL;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.OperateOnDeployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A host's own security constraint on our path holds, however the path is written. */
@HostShape("a constraint on our path that lets nobody in")
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class ConstraintIT {

    private static final String A_TOKEN = "\"token\":";

    @ArquillianResource
    @OperateOnDeployment("constrained")
    URL url;

    @ArquillianResource
    @OperateOnDeployment("open")
    URL unconstrained;

    @ArquillianResource
    @OperateOnDeployment("constrained-left-out")
    URL leftOut;

    @Deployment(name = "open", testable = false)
    static WebArchive openHost() {
        return HostWar.named("open", Map.of("videosdk.mode", "offline"));
    }

    @Deployment(name = "constrained", testable = false)
    static WebArchive host() {
        return HostWar.named("constrained", Map.of("videosdk.mode", "offline"))
                .setWebXML(WebXml.NONE.constraint("/videosdk/*").asset());
    }

    /** Where our own servlet takes the place of the server's JAX-RS. */
    @Deployment(name = "constrained-left-out", testable = false)
    static WebArchive hostThatLeavesUsOut() {
        return HostWar.named("constrained-left-out", Map.of("videosdk.mode", "offline"))
                .setWebXML(WebXml.NONE
                        .noFragments()
                        .ourListener()
                        .constraint("/videosdk/*")
                        .asset());
    }

    @Test
    void endpointItself_isDenied() {
        assertThat(new Client(url).get("videosdk/get-token").status()).isEqualTo(403);
        assertThat(new Client(leftOut).get("videosdk/get-token").status()).isEqualTo(403);
    }

    @Test
    void withoutTheConstraint_thereIsAToken() {
        assertThat(new Client(unconstrained).getAsWritten("videosdk/get-token")).contains(A_TOKEN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "videosdk/get-token/",
                "videosdk/get-token;x=1",
                "videosdk;x=1/get-token",
                ";x=1/videosdk/get-token",
                "videosdk//get-token",
                "/videosdk/get-token",
                "./videosdk/get-token",
                "videosdk/./get-token",
                "videosdk/x/../get-token",
                "x/../videosdk/get-token",
                "x/%2e%2e/videosdk/get-token",
                "videosdk/%67et-token",
                "%76ideosdk/get-token",
                "videosdk%2fget-token",
                "videosdk%2Fget-token",
                "videosdk%5cget-token",
                "videosdk/get%2dtoken",
                "videosdk/get-token%00",
                "videosdk/get-token%20",
                "VIDEOSDK/get-token",
                "videosdk/GET-TOKEN",
                "videosdk-jakarta-internal",
                "videosdk-jakarta-internal/",
                "videosdk-jakarta-internal;x=1",
                "videosdk-jakarta-internal/videosdk-jakarta-get-token",
                "videosdk-jakarta-internal;x/videosdk-jakarta-get-token",
                "videosdk-jakarta-internal//videosdk-jakarta-get-token",
                "%76ideosdk-jakarta-internal/videosdk-jakarta-get-token",
                "x/../videosdk-jakarta-internal/videosdk-jakarta-get-token",
                "api/videosdk-jakarta-get-token",
                "get-token"
            })
    void wayAround_leadsToNoToken(String path) {
        assertThat(List.of(url, leftOut))
                .allSatisfy(host -> assertThat(new Client(host).getAsWritten(path))
                        .startsWith("HTTP/1.1 ")
                        .doesNotContain(A_TOKEN));
    }
}
