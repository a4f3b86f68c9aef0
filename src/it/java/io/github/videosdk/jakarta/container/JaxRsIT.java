package io.github.videosdk.jakarta.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.videosdk.jakarta.container.host.ServletsServlet;
import java.net.URL;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.OperateOnDeployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who serves our resources: the server's JAX-RS, or nobody but the endpoints where that does not know them. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class JaxRsIT {

    private static final String OUR_PATTERN = "/videosdk-jakarta-internal/*";

    @ArquillianResource
    @OperateOnDeployment("ordinary")
    URL ordinary;

    @ArquillianResource
    @OperateOnDeployment("left-out")
    URL leftOut;

    @Deployment(name = "ordinary", testable = false)
    static WebArchive ordinaryHost() {
        return HostWar.named("ordinary", Map.of("videosdk.mode", "offline")).addClass(ServletsServlet.class);
    }

    @Deployment(name = "left-out", testable = false)
    static WebArchive hostThatLeavesUsOut() {
        return HostWar.named("left-out", Map.of("videosdk.mode", "offline"))
                .addClass(ServletsServlet.class)
                .setWebXML(WebXml.NONE.noFragments().ourListener().asset());
    }

    /** The servlet of that pattern, with all of its patterns. */
    private static String servletOfOurResources(URL host) {
        return new Client(host)
                .get("servlets")
                .body()
                .lines()
                .filter(servlet -> servlet.contains(OUR_PATTERN))
                .reduce("", (one, other) -> one + other);
    }

    /** The JAX-RS of TomEE is no servlet, so nobody could tell. */
    @DisabledIfSystemProperty(named = "arquillian.launch", matches = "tomee.*")
    @Test
    void ordinaryHost_isServedByTheServersJaxRs() {
        assertThat(servletOfOurResources(ordinary)).isNotEmpty();
    }

    @Test
    void hostThatLeavesUsOut_isServedDirectly() {
        assertThat(new Client(leftOut).get("videosdk/get-token").status()).isEqualTo(200);
    }
}
