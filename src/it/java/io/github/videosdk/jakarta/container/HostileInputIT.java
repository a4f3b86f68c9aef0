package io.github.videosdk.jakarta.container;

import io.github.videosdk.jakarta.container.host.ProcessServlet;
import io.github.videosdk.jakarta.heap.JavaProcess;
import io.github.videosdk.jakarta.heap.LiveObjects;
import io.github.videosdk.jakarta.hostile.Attack;
import io.github.videosdk.jakarta.hostile.Target;
import io.github.videosdk.jakarta.standin.Seen;
import io.github.videosdk.jakarta.standin.VideoSdkStandIn;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whatever bytes come, nothing of ours breaks, leaks, grows or takes a forged token. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class HostileInputIT {

    private static final VideoSdkStandIn VIDEOSDK = VideoSdkStandIn.start(HostWar.API_KEY, HostWar.SECRET);
    private static final int REQUESTS = Integer.getInteger("videosdk.test.fuzz.requests");
    private static final long SEED = seed(Long.getLong("videosdk.test.fuzz.seed"));
    private static final String OUR_CLASSES = "io.github.videosdk.jakarta.";

    /** What servers keep of a few thousand requests more: buffers, compiled code's constants, statistics. */
    private static final long MOST_MORE_BYTES = 16L << 20;

    /** On TomEE there were 119 more after 10,000 requests and none more after 40,000. A leak would show in thousands. */
    private static final int MOST_MORE_OBJECTS = 500;

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_~-][A-Za-z0-9._~-]{0,127}");
    private static final Pattern NEW_ROOM =
            Pattern.compile("\\{(\"(customRoomId|geoFence)\":\"[A-Za-z0-9._~-]+\",?)*\\}");
    private static final Pattern SIGNATURE = Pattern.compile("(?<![\\w-])[\\w-]{43}(?![\\w-])");

    @ArquillianResource
    URL url;

    @Deployment(testable = false)
    static WebArchive host() {
        return HostWar.live(
                        "hostile",
                        VIDEOSDK.uri(),
                        Map.of(
                                "videosdk.cors.allowed-origins",
                                "https://app.example",
                                "videosdk.compatibility.aliases",
                                "true"))
                .addClass(ProcessServlet.class);
    }

    @AfterAll
    static void stop() {
        VIDEOSDK.close();
    }

    @Test
    void anyBytes_doNoHarm() throws URISyntaxException {
        Client client = new Client(url);
        JavaProcess server =
                new JavaProcess(Long.parseLong(client.get("process").body()));
        Attack attack = new Attack(target(client), SEED);
        OpenLogs logs = OpenLogs.of(server);

        System.out.println(System.getProperty("arquillian.launch") + " under attack, seed " + SEED);
        attack.goOnUntil(REQUESTS / 4);
        LiveObjects before = server.liveObjects();
        attack.goOnUntil(REQUESTS);
        LiveObjects after = server.liveObjects();
        String log = logs.since();
        System.out.printf(
                "%s: %s; heap %d KB -> %d KB, objects of ours %d -> %d, log %d KB%n",
                System.getProperty("arquillian.launch"),
                attack.summary(),
                before.bytes() >> 10,
                after.bytes() >> 10,
                before.count(OUR_CLASSES),
                after.count(OUR_CLASSES),
                log.length() >> 10);

        SoftAssertions.assertSoftly(softly -> {
            softly.assertThat(attack.findings()).isEmpty();
            softly.assertThat(attack.times("meetings")).as("good tokens").isGreaterThan(REQUESTS / 10);
            softly.assertThat(attack.times("401")).as("bad tokens").isGreaterThan(REQUESTS / 4);
            softly.assertThat(after.count(OUR_CLASSES))
                    .as("objects of ours")
                    .isPositive()
                    .isLessThan(before.count(OUR_CLASSES) + MOST_MORE_OBJECTS);
            softly.assertThat(after.bytes()).as("heap").isLessThan(before.bytes() + MOST_MORE_BYTES);
            softly.assertThat(VIDEOSDK.complaints()).isEmpty();
            softly.assertThat(VIDEOSDK.requests()).allMatch(seen -> isAllowed(seen, attack.signatures()));
            softly.assertThat(indiscretions(log, attack.signatures())).as("log").isEmpty();
        });
    }

    private static long seed(long wished) {
        return wished == 0 ? new Random().nextInt(1_000_000) : wished;
    }

    private Target target(Client client) throws URISyntaxException {
        URI base = url.toURI();
        String room = client.postJson("videosdk/create-meeting", "{\"token\":\"" + client.token() + "\"}")
                .text("roomId");
        return new Target(base, HostWar.API_KEY, HostWar.SECRET, room);
    }

    private static boolean isAllowed(Seen seen, Set<String> signatures) {
        String token = seen.header("authorization").orElse("");
        boolean isOurToken = !signatures.contains(token.substring(token.lastIndexOf('.') + 1));
        String validate = "/v2/rooms/validate/";
        return isOurToken
                && (seen.method().equals("POST")
                        ? seen.path().equals("/v2/rooms")
                                && NEW_ROOM.matcher(seen.body()).matches()
                        : seen.path().startsWith(validate)
                                && ID.matcher(seen.path().substring(validate.length()))
                                        .matches()
                                && seen.body().isEmpty());
    }

    /**
     * A server may log a failure of its own, a client that has gone for one, with our code on the way to it; so a trace
     * counts where we have thrown.
     */
    private static List<String> indiscretions(String log, Set<String> signatures) {
        List<String> found = new ArrayList<>();
        boolean isAtTheTop = false;
        for (String line : log.lines().toList()) {
            boolean isFrame = line.strip().startsWith("at ");
            boolean isTraceOfOurs = isFrame && isAtTheTop && line.contains("at " + OUR_CLASSES);
            isAtTheTop = !isFrame || isAtTheTop && line.contains("at java.");
            if (isTraceOfOurs
                    || line.contains(HostWar.SECRET)
                    || SIGNATURE.matcher(line).results().map(MatchResult::group).anyMatch(signatures::contains)) {
                found.add(line);
            }
        }
        return found;
    }
}
