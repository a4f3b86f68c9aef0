package io.github.videosdk.jakarta.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.videosdk.jakarta.container.Client.Answer;
import io.github.videosdk.jakarta.container.host.ConfigRelease;
import io.github.videosdk.jakarta.container.host.HelloResource;
import io.github.videosdk.jakarta.container.host.PauseResource;
import io.github.videosdk.jakarta.container.host.ProcessServlet;
import io.github.videosdk.jakarta.container.host.RedeployedWithUs;
import io.github.videosdk.jakarta.container.host.RedeployedWithoutUs;
import io.github.videosdk.jakarta.container.host.ScanningApplication;
import io.github.videosdk.jakarta.heap.JavaProcess;
import io.github.videosdk.jakarta.standin.Fault;
import io.github.videosdk.jakarta.standin.VideoSdkStandIn;
import jakarta.ws.rs.core.Application;
import java.net.URL;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.assertj.core.api.SoftAssertions;
import org.jboss.arquillian.container.test.api.Deployer;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.OperateOnDeployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** An application that goes leaves behind what the same application without us leaves behind, and nothing more. */
@Tag("twice")
@EnabledIfSystemProperty(named = "arquillian.launch", matches = "wildfly|payara|tomee|liberty")
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class RedeployIT {

    private static final VideoSdkStandIn VIDEOSDK = VideoSdkStandIn.start(HostWar.API_KEY, HostWar.SECRET);
    private static final int REDEPLOYS = Integer.getInteger("videosdk.test.redeploys");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final Pattern IN_A_REQUEST =
            Pattern.compile("io\\.undertow\\.servlet|catalina\\.core\\.Standard\\w+Valve|ws\\.webcontainer\\.webapp");
    private static final int REQUESTS = 5;
    private static final int WORKERS = 64;
    private static final String WITH_US = "redeployed";
    private static final String WITHOUT_US = "redeployed-control";
    private static final String ANOTHER = "another";

    @ArquillianResource
    Deployer deployer;

    @ArquillianResource
    @OperateOnDeployment("neighbour")
    URL neighbour;

    @TempDir
    Path directory;

    private JavaProcess server;
    private int dumps;
    private int rounds;

    @Deployment(name = "neighbour", testable = false)
    static WebArchive neighbour() {
        return HostWar.without("neighbour", Map.of()).addClass(ProcessServlet.class);
    }

    @Deployment(name = WITH_US, testable = false, managed = false)
    static WebArchive withUs() {
        return host(WITH_US, RedeployedWithUs.class).addAsLibrary(HostWar.jar());
    }

    @Deployment(name = WITHOUT_US, testable = false, managed = false)
    static WebArchive withoutUs() {
        return host(WITHOUT_US, RedeployedWithoutUs.class);
    }

    @Deployment(name = ANOTHER, testable = false, managed = false)
    static WebArchive another() {
        return host(ANOTHER, ScanningApplication.class).addClass(PauseResource.class);
    }

    private static WebArchive host(String name, Class<? extends Application> application) {
        Map<String, String> settings = Map.of(
                "videosdk.api-key",
                HostWar.API_KEY,
                "videosdk.secret-key",
                HostWar.SECRET,
                "videosdk.api-endpoint",
                VIDEOSDK.uri().toString(),
                "videosdk.http.timeout",
                "2s");
        WebArchive host = HostWar.without(name, settings).addClasses(application, HelloResource.class);
        return System.getProperty("arquillian.launch").equals("tomee") ? host.addClass(ConfigRelease.class) : host;
    }

    @BeforeEach
    void findServer() {
        server = new JavaProcess(
                Long.parseLong(new Client(neighbour).get("process").body()));
    }

    @AfterAll
    static void stop() {
        VIDEOSDK.close();
    }

    @Test
    void deployedUsedAndUndeployedOften_leavesNoMoreThanTheSameApplicationWithoutUs() {
        whileDeployed(WITHOUT_US, RedeployIT::useHost);
        // The client of a test before this one may still be on its way out.
        Leftovers first = leftOnce(left -> left.clients() == 0);
        whileDeployed(WITH_US, client -> useAndBeSeen(client, first));
        // What the first use of something opens once for all, a selector of the JDK for one, is no growth.
        Leftovers before = leftOnce(left -> left.isNoMoreThan(first));
        while (rounds < REDEPLOYS) {
            whileDeployed(WITHOUT_US, RedeployIT::useHost);
            whileDeployed(WITH_US, RedeployIT::useOurs);
            rounds++;
        }

        Leftovers left = leftOnce(leftNow -> leftNow.isNoMoreThan(first)
                && leftNow.sockets().size() <= before.sockets().size());

        SoftAssertions.assertSoftly(softly -> {
            softly.assertThat(left.withUs())
                    .as("class loaders with us:%s", Leftovers.waysTo(left.withUs()))
                    .hasSizeLessThanOrEqualTo(left.withoutUs().size());
            softly.assertThat(left.heldByUs()).as("class loaders that we hold").isEmpty();
            softly.assertThat(left.threads()).as("threads of ours").isEmpty();
            softly.assertThat(left.clients()).as("HTTP clients").isLessThanOrEqualTo(first.clients());
            softly.assertThat(left.sockets())
                    .as("open sockets, which were %s", before.sockets())
                    .hasSizeLessThanOrEqualTo(before.sockets().size());
        });
    }

    /** What is looked for would be found. */
    private void useAndBeSeen(Client client, Leftovers first) {
        useOurs(client);
        Leftovers present = look("while deployed");
        assertThat(present.withUs()).isNotEmpty();
        assertThat(present.threads()).isNotEmpty();
        assertThat(present.clients()).isGreaterThan(first.clients());
    }

    private void whileDeployed(String name, Consumer<Client> use) {
        new OnDemand(deployer, neighbour).whileDeployed(name, use.andThen(client -> awaitEndOfRequests()));
    }

    /**
     * An answer is there before the server has put its request away, and Weld on WildFly puts nothing away for an application
     * that has gone meanwhile, be it ours or not.
     */
    private void awaitEndOfRequests() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (server.threads().stream().anyMatch(IN_A_REQUEST.asPredicate()) && System.nanoTime() < end) {
            LockSupport.parkNanos(PAUSE.toNanos() / 10);
        }
    }

    /** As many requests as ours get, because worker threads of servers keep the last one that they had to do with. */
    private static void useHost(Client client) {
        for (int request = 0; request < REQUESTS; request++) {
            assertThat(client.get("api/hello").status()).isEqualTo(200);
        }
    }

    private static void useAllWorkers(Client client) {
        List<CompletableFuture<Integer>> statuses = IntStream.range(0, WORKERS)
                .mapToObj(number -> CompletableFuture.supplyAsync(
                        () -> client.get("api/pause").status(), task -> new Thread(task).start()))
                .toList();
        assertThat(statuses).allSatisfy(status -> assertThat(status.join()).isEqualTo(200));
    }

    /** Everything that could hold something: the client and its threads, a retry, a call given up, the breaker. */
    private static void useOurs(Client client) {
        assertThat(client.get("api/hello").status()).isEqualTo(200);
        String token = "{\"token\":\"" + client.token() + "\"}";
        VIDEOSDK.next(Fault.status(500));
        Answer created = client.postJson("videosdk/create-meeting", token);
        assertThat(created.status()).isEqualTo(200);
        String validate = "videosdk/validate-meeting/" + created.text("roomId");
        assertThat(client.postJson(validate, token).status()).isEqualTo(200);
        VIDEOSDK.next(Fault.silence());
        assertThat(client.postJson(validate, token).status()).isEqualTo(504);
    }

    /**
     * Servers keep the last application that a worker thread had to do with, so another one takes its place on all of
     * them; and much goes only when the server gets around to it.
     */
    private Leftovers leftOnce(Predicate<Leftovers> isSettled) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        Leftovers left = afterAnother();
        while (!isSettled.test(left) && System.nanoTime() < end) {
            LockSupport.parkNanos(PAUSE.toNanos());
            left = afterAnother();
        }
        return left;
    }

    private Leftovers afterAnother() {
        whileDeployed(ANOTHER, RedeployIT::useAllWorkers);
        return look("after " + rounds + " redeployments");
    }

    private Leftovers look(String when) {
        Leftovers found = Leftovers.of(server, directory.resolve(dumps++ + ".hprof"));
        System.out.printf("%s %s: %s%n", System.getProperty("arquillian.launch"), when, found.report());
        return found;
    }
}
