package io.github.videosdk.jakarta.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.videosdk.jakarta.container.Client.Answer;
import io.github.videosdk.jakarta.container.host.ProcessServlet;
import io.github.videosdk.jakarta.container.host.StatusServlet;
import io.github.videosdk.jakarta.heap.JavaProcess;
import java.net.URL;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.jboss.arquillian.container.test.api.Deployer;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.OperateOnDeployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** On any server, whether it has MicroProfile Health and OpenTelemetry or not. */
@Tag("microprofile")
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class StatusIT {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @ArquillianResource
    Deployer deployer;

    @ArquillianResource
    @OperateOnDeployment("status-neighbour")
    URL neighbour;

    @Deployment(name = "status-neighbour", testable = false)
    static WebArchive neighbour() {
        return HostWar.without("status-neighbour", Map.of()).addClass(ProcessServlet.class);
    }

    @Deployment(name = "status", testable = false, managed = false)
    static WebArchive configured() {
        return HostWar.named("status", Map.of("videosdk.mode", "offline")).addClass(StatusServlet.class);
    }

    @Deployment(name = "status-unconfigured", testable = false, managed = false)
    static WebArchive unconfigured() {
        return HostWar.named("status-unconfigured", Map.of("videosdk.api-key", HostWar.API_KEY))
                .addClass(StatusServlet.class);
    }

    private OnDemand onDemand() {
        return new OnDemand(deployer, neighbour);
    }

    @Test
    void configuredHost_isReady() {
        onDemand().whileDeployed("status", client -> {
            Answer answer = client.get("status");

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body()).contains("faults=[]", "mode=OFFLINE", "breaker=CLOSED");
        });
    }

    @Test
    void serverWithOrWithoutTheApis_hasNothingToComplainAbout() {
        JavaProcess server = new JavaProcess(
                Long.parseLong(new Client(neighbour).get("process").body()));
        OpenLogs logs = OpenLogs.of(server);
        onDemand().whileDeployed("status", client -> assertThat(client.token()).isNotBlank());
        assertThat(logSince(logs, "videosdk.mode is offline"))
                .doesNotContain("NoClassDefFoundError", "ClassNotFoundException", "WELD-000119")
                .doesNotContain("org.eclipse.microprofile.health.", "io.opentelemetry.");
    }

    @Test
    void unconfiguredHost_isNotReady_andKnowsWhatToSet() {
        onDemand().whileDeployed("status-unconfigured", client -> {
            Answer answer = client.get("status");

            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.body())
                    .contains("faults=[videosdk.secret (VIDEOSDK_SECRET)]", "mode=LIVE")
                    .doesNotContain(HostWar.API_KEY);
        });
    }

    private static String logSince(OpenLogs logs, String line) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        String log = logs.since();
        while (!log.contains(line) && System.nanoTime() < end) {
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            log = logs.since();
        }
        assertThat(log).contains(line);
        return log;
    }
}
