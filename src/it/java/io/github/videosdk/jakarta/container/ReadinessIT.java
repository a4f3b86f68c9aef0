package io.github.videosdk.jakarta.container;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.videosdk.jakarta.container.Client.Answer;
import io.github.videosdk.jakarta.container.host.ScanningApplication;
import io.github.videosdk.jakarta.standin.Fault;
import io.github.videosdk.jakarta.standin.VideoSdkStandIn;
import java.net.URL;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jboss.arquillian.container.test.api.Deployer;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.OperateOnDeployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

/** On a server with MicroProfile Health: what an orchestrator sees. The build says where that server shows it. */
@EnabledIfSystemProperty(named = ReadinessIT.PATH, matches = ".+")
@Tag("microprofile")
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class ReadinessIT {

    static final String PATH = "videosdk.test.readiness";

    private static final VideoSdkStandIn VIDEO_SDK = VideoSdkStandIn.start(HostWar.API_KEY, HostWar.SECRET);

    @ArquillianResource
    Deployer deployer;

    @ArquillianResource
    @OperateOnDeployment("readiness-neighbour")
    URL neighbour;

    @Deployment(name = "readiness-neighbour", testable = false)
    static WebArchive neighbour() {
        return HostWar.without("readiness-neighbour", Map.of());
    }

    /** TomEE shows it below the host's own resources. */
    @Deployment(name = "ready", testable = false, managed = false)
    static WebArchive configured() {
        return HostWar.live("ready", VIDEO_SDK.uri(), Map.of("videosdk.http.max-retries", "0"))
                .addClass(ScanningApplication.class);
    }

    @Deployment(name = "unready", testable = false, managed = false)
    static WebArchive unconfigured() {
        return HostWar.named("unready", Map.of("videosdk.api-key", HostWar.API_KEY))
                .addClass(ScanningApplication.class);
    }

    @Deployment(name = "unready-off", testable = false, managed = false)
    static WebArchive switchedOff() {
        return HostWar.named("unready-off", Map.of("videosdk.enabled", "false")).addClass(ScanningApplication.class);
    }

    @AfterAll
    static void close() {
        VIDEO_SDK.close();
    }

    private Answer readiness(Client client) {
        return client.get(System.getProperty(PATH));
    }

    private static JsonNode checkIn(Answer answer) {
        List<JsonNode> ours = StreamSupport.stream(answer.json().get("checks").spliterator(), false)
                .filter(check -> check.get("name").asText().equals("videosdk"))
                .toList();
        assertThat(ours).as(answer.toString()).hasSize(1);
        return ours.get(0);
    }

    /** Payara makes texts of what is true or false. */
    private static Map<String, String> factsIn(Answer answer) {
        JsonNode data = checkIn(answer).get("data");
        Map<String, String> facts = new HashMap<>();
        data.fieldNames()
                .forEachRemaining(name -> facts.put(name, data.get(name).asText()));
        return facts;
    }

    @Test
    void configuredHost_isUp_alsoWhileVideoSdkIsDown_andNobodyIsCalledForIt() {
        new OnDemand(deployer, neighbour).whileDeployed("ready", client -> {
            Answer answer = readiness(client);

            assertThat(answer.status()).isEqualTo(200);
            assertThat(checkIn(answer).get("status").asText()).isEqualTo("UP");
            assertThat(factsIn(answer))
                    .containsEntry("configured", "true")
                    .containsEntry("mode", "live")
                    .containsEntry("breaker", "closed")
                    .doesNotContainKey("faults");
            assertThat(VIDEO_SDK.requests()).isEmpty();

            VIDEO_SDK.always(Fault.status(500));
            String body = "{\"token\":\"" + client.token() + "\"}";
            for (int i = 0; i < 5; i++) {
                assertThat(client.postJson("videosdk/create-meeting", body).status())
                        .isEqualTo(502);
            }

            Answer during = readiness(client);
            assertThat(during.status()).isEqualTo(200);
            assertThat(factsIn(during)).containsEntry("breaker", "open");
            assertThat(VIDEO_SDK.requests()).hasSize(5);
        });
    }

    @Test
    void switchedOff_theHealthIsTheHosts() {
        new OnDemand(deployer, neighbour)
                .whileDeployed(
                        "unready-off",
                        client -> assertThat(readiness(client).body()).doesNotContain("videosdk"));
    }

    @Test
    void unconfiguredHost_isDown_andNamesWhatToSetButNoValue() {
        new OnDemand(deployer, neighbour).whileDeployed("unready", client -> {
            Answer answer = readiness(client);

            assertThat(answer.status()).isEqualTo(503);
            assertThat(checkIn(answer).get("status").asText()).isEqualTo("DOWN");
            assertThat(factsIn(answer))
                    .containsEntry("configured", "false")
                    .containsEntry("faults", "videosdk.secret (VIDEOSDK_SECRET)");
            assertThat(answer.body()).doesNotContain(HostWar.API_KEY);
        });
    }
}
