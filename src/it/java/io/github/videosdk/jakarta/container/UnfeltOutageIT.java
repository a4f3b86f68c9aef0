package io.github.videosdk.jakarta.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.videosdk.jakarta.container.host.HelloResource;
import io.github.videosdk.jakarta.container.host.ScanningApplication;
import io.github.videosdk.jakarta.standin.Fault;
import io.github.videosdk.jakarta.standin.VideoSdkStandIn;
import java.net.URI;
import java.net.URL;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.ToDoubleFunction;
import org.assertj.core.api.SoftAssertions;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * VideoSDK hangs, and 500 clients hammer create-meeting: the host's own page and get-token keep the pace that they have
 * when VideoSDK answers and refuses.
 */
@Tag("long")
@EnabledIfSystemProperty(named = "arquillian.launch", matches = "wildfly|tomee|payara")
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class UnfeltOutageIT {

    private static final VideoSdkStandIn VIDEOSDK = VideoSdkStandIn.start(HostWar.API_KEY, HostWar.SECRET);
    private static final int HAMMERING = 500;
    private static final int ASKING = 4;
    private static final int ROUNDS = 3;
    private static final Duration ROUND = Duration.ofSeconds(8);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Payara Server has five threads for requests by default, fewer than the sixteen calls that we may make by default. */
    private static final Map<String, String> AS_THE_MANUAL_SAYS =
            System.getProperty("arquillian.launch").equals("payara")
                    ? Map.of("videosdk.http.max-concurrent", "2")
                    : Map.of();

    private static final Fault REFUSES = Fault.status(400);
    private static final Fault HANGS = Fault.silence();

    private final List<Sample> refusing = new ArrayList<>();
    private final List<Sample> hanging = new ArrayList<>();

    @ArquillianResource
    URL url;

    private record Sample(Pulse host, Pulse tokens) {}

    @Deployment(testable = false)
    static WebArchive host() {
        Map<String, String> settings = new HashMap<>(AS_THE_MANUAL_SAYS);
        settings.put("videosdk.audit", "false");
        return HostWar.live("unfelt", VIDEOSDK.uri(), settings)
                .addClasses(ScanningApplication.class, HelloResource.class);
    }

    @AfterAll
    static void stop() {
        VIDEOSDK.close();
    }

    @Test
    void hostsPageAndTokens_keepTheirPace() {
        Client client = new Client(url);
        String body = "{\"token\":\"" + client.token() + "\"}";
        try (Hammer hammer = Hammer.post(HAMMERING, URI.create(url + "videosdk/create-meeting"), body)) {
            sample(REFUSES, client, hammer);
            for (int round = 0; round < ROUNDS; round++) {
                refusing.add(sample(REFUSES, client, hammer));
                hanging.add(sample(HANGS, client, hammer));
            }
        } finally {
            VIDEOSDK.heal();
        }

        SoftAssertions.assertSoftly(softly -> {
            softly.assertThat(ratio(sample -> sample.host().perSecond()))
                    .as("pages per second")
                    .isGreaterThan(0.8);
            softly.assertThat(ratio(sample -> sample.host().p99Millis()))
                    .as("p99 of the page")
                    .isLessThan(2);
            softly.assertThat(ratio(sample -> sample.tokens().perSecond()))
                    .as("tokens per second")
                    .isGreaterThan(0.8);
        });
    }

    private Sample sample(Fault fault, Client client, Hammer hammer) {
        VIDEOSDK.heal();
        VIDEOSDK.always(fault);
        if (fault == REFUSES) {
            awaitRefusal(hammer);
        }
        hammer.statuses();
        CompletableFuture<Pulse> tokens =
                CompletableFuture.supplyAsync(() -> Pulse.of(1, ROUND, client, "videosdk/get-token"));
        Pulse host = Pulse.of(ASKING, ROUND, client, "api/hello");
        Sample sample = new Sample(host, tokens.join());
        System.out.printf(
                "%s, %s: page %s; token %s; create-meeting %s%n",
                System.getProperty("arquillian.launch"), fault, sample.host(), sample.tokens(), hammer.statuses());
        return sample;
    }

    /** After an outage the breaker takes its time. */
    private static void awaitRefusal(Hammer hammer) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!hammer.statuses().containsKey(400)) {
            assertThat(System.nanoTime()).as("time to recover").isLessThan(end);
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    /** While it hangs, in proportion to while it refuses. */
    private double ratio(ToDoubleFunction<Sample> measure) {
        return median(hanging, measure) / median(refusing, measure);
    }

    private static double median(List<Sample> samples, ToDoubleFunction<Sample> measure) {
        return samples.stream()
                .sorted(Comparator.comparingDouble(measure))
                .mapToDouble(measure)
                .skip(samples.size() / 2)
                .findFirst()
                .orElseThrow();
    }
}
