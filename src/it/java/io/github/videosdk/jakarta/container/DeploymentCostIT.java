package io.github.videosdk.jakarta.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployer;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What a host that is nothing but a page pays for our JAR when it is deployed. On Payara it is more than this allows: half
 * of that is what any JAR with a bean and a resource costs there, because a page alone starts neither CDI nor JAX-RS.
 */
@Tag("long")
@EnabledIfSystemProperty(named = "arquillian.launch", matches = "wildfly|tomee|liberty")
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class DeploymentCostIT {

    private static final int DEPLOYMENTS = 10;
    private static final String WITH_US = "cost";
    private static final String WITHOUT_US = "cost-control";

    @ArquillianResource
    Deployer deployer;

    @Deployment(name = "neighbour", testable = false)
    static WebArchive neighbour() {
        return HostWar.without("neighbour", Map.of());
    }

    @Deployment(name = WITH_US, testable = false, managed = false)
    static WebArchive withUs() {
        return HostWar.named(WITH_US, Map.of("videosdk.mode", "offline"));
    }

    @Deployment(name = WITHOUT_US, testable = false, managed = false)
    static WebArchive withoutUs() {
        return HostWar.without(WITHOUT_US, Map.of("videosdk.mode", "offline"));
    }

    @Test
    void ourJar_addsATenthOr300MillisecondsAtMost() {
        millisToDeploy(WITHOUT_US);
        millisToDeploy(WITH_US);
        List<Long> withoutUs = new ArrayList<>();
        List<Long> withUs = new ArrayList<>();
        for (int round = 0; round < DEPLOYMENTS; round++) {
            withoutUs.add(millisToDeploy(WITHOUT_US));
            withUs.add(millisToDeploy(WITH_US));
        }

        long control = median(withoutUs);
        long ours = median(withUs);
        System.out.printf(
                "%s: deployment takes %d ms with us, %d ms without, ratio %.2f; %s, %s%n",
                System.getProperty("arquillian.launch"), ours, control, (double) ours / control, withUs, withoutUs);
        assertThat(ours).isLessThanOrEqualTo(control + Math.max(300, control / 10));
    }

    private long millisToDeploy(String name) {
        long start = System.nanoTime();
        deployer.deploy(name);
        long end = System.nanoTime();
        deployer.undeploy(name);
        return (end - start) / 1_000_000;
    }

    private static long median(List<Long> values) {
        List<Long> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
