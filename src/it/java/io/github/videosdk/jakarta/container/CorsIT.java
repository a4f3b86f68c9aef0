package io.github.videosdk.jakarta.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.videosdk.jakarta.container.Client.Answer;
import io.github.videosdk.jakarta.container.host.CorsFilter;
import java.net.URL;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.OperateOnDeployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Browsers of other origins: past a constraint of the host, and beside a filter of the host. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class CorsIT {

    private static final String APP = "https://app.example.com";

    @ArquillianResource
    @OperateOnDeployment("guarded")
    URL guarded;

    @ArquillianResource
    @OperateOnDeployment("filtering")
    URL filtering;

    @Deployment(name = "guarded", testable = false)
    static WebArchive hostThatGuardsOurPathButForOptions() {
        return HostWar.named("guarded", Map.of("videosdk.mode", "offline", "videosdk.cors.allowed-origins", APP))
                .setWebXML(WebXml.NONE
                        .constraintWithoutOptions("/videosdk/*", "teacher")
                        .basicLogin("teacher")
                        .asset());
    }

    @Deployment(name = "filtering", testable = false)
    static WebArchive hostThatFiltersItself() {
        return HostWar.named("filtering", Map.of("videosdk.mode", "offline", "videosdk.cors.allowed-origins", APP))
                .addClass(CorsFilter.class);
    }

    private static Answer preflight(URL host, String path, String method) {
        return new Client(host)
                .send(
                        "OPTIONS",
                        path,
                        BodyPublishers.noBody(),
                        "Origin",
                        APP,
                        "Access-Control-Request-Method",
                        method,
                        "Access-Control-Request-Headers",
                        "content-type,authorization");
    }

    @Test
    void preflight_passesTheConstraintThatLeavesOptionsOut() {
        Answer answer = preflight(guarded, "videosdk/create-meeting", "POST");

        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.header("Access-Control-Allow-Origin")).hasValue(APP);
        assertThat(answer.header("Access-Control-Allow-Methods"))
                .get()
                .asString()
                .contains("POST");
        assertThat(answer.header("Access-Control-Allow-Headers"))
                .get()
                .asString()
                .containsIgnoringCase("Content-Type")
                .containsIgnoringCase("Authorization");
        assertThat(answer.header("Access-Control-Allow-Credentials")).hasValue("true");
    }

    @Test
    void requestItself_stillNeedsTheLogin() {
        Client client = new Client(guarded);

        assertThat(client.get("videosdk/get-token", "Origin", APP).status()).isEqualTo(401);
        assertThat(client.get("videosdk/get-token", "Authorization", Client.basicLogin("teacher"), "Origin", APP)
                        .header("Access-Control-Allow-Origin"))
                .hasValue(APP);
    }

    @Test
    void filterOfTheHost_hasTheSay() {
        Answer answer = new Client(filtering).get("videosdk/get-token", "Origin", APP);

        assertThat(answer.response().headers().allValues("Access-Control-Allow-Origin"))
                .containsExactly("https://host.example.com");
        assertThat(answer.response().headers().allValues("Access-Control-Allow-Credentials"))
                .containsExactly("true");
    }
}
