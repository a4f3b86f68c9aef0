package io.github.videosdk.jakarta.container;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import io.github.videosdk.jakarta.container.host.ProcessServlet;
import io.github.videosdk.jakarta.heap.JavaProcess;
import io.github.videosdk.jakarta.standin.Fault;
import io.github.videosdk.jakarta.standin.FaultyLine;
import io.github.videosdk.jakarta.standin.Seen;
import io.github.videosdk.jakarta.standin.VideoSdkStandIn;
import java.net.URI;
import java.net.URL;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
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
import org.junit.jupiter.api.extension.ExtendWith;

/** However long there is trouble with VideoSDK, the server needs no more than it did soon after the beginning. */
@Tag("twice")
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class SoakIT {

    private static final VideoSdkStandIn VIDEOSDK = VideoSdkStandIn.start(HostWar.API_KEY, HostWar.SECRET);
    private static final FaultyLine LINE = FaultyLine.plain(VIDEOSDK);
    private static final int POINTS = 6;
    private static final Duration BETWEEN =
            Duration.ofSeconds(Integer.getInteger("videosdk.test.soak.seconds")).dividedBy(POINTS);
    private static final long SEED = seed(Long.getLong("videosdk.test.fuzz.seed"));
    private static final int CLIENTS_OF_EACH = 4;

    /** A bit more than the breaker stays open for. */
    private static final Duration RECOVERY = Duration.ofMillis(5500);

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int LOOKS = 3;

    /** What the JVM and the server keep of a few thousand requests more. */
    private static final long MOST_MORE_BYTES = 8L << 20;

    /**
     * Each thread of TomEE keeps its last request until it serves another: 200 objects in a minute, fewer and fewer. A leak of
     * one object per request would be 5,000.
     */
    private static final int MOST_MORE_OBJECTS = 500;

    /** A client of the JDK's that nobody has any more looks once in three seconds whether that is so. */
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);

    /** Of the server: its pools may not have been full yet. */
    private static final int MOST_MORE_THREADS = 3;

    private static final Pattern ID = Pattern.compile("\"customRoomId\":\"([^\"]+)\"");
    private static final Pattern CREATION = Pattern.compile("\"geoFence\":\"([^\"]+)\"");

    @ArquillianResource
    @OperateOnDeployment("soaked")
    URL direct;

    @ArquillianResource
    @OperateOnDeployment("soaked-over-the-line")
    URL overTheLine;

    private JavaProcess server;
    private List<SoakClient> clients;

    /** Its connections are kept. */
    @Deployment(name = "soaked", testable = false)
    static WebArchive direct() {
        return host("soaked", VIDEOSDK.uri()).addClass(ProcessServlet.class);
    }

    /** Its connections are for one request each, and of all kinds. */
    @Deployment(name = "soaked-over-the-line", testable = false)
    static WebArchive overTheLine() {
        return host("soaked-over-the-line", LINE.uri());
    }

    private static WebArchive host(String name, URI api) {
        return HostWar.live(name, api, Map.of("videosdk.http.timeout", "1s", "videosdk.http.max-concurrent", "2"));
    }

    private static long seed(long wished) {
        return wished == 0 ? new Random().nextInt(1_000_000) : wished;
    }

    @BeforeEach
    void connect() {
        server =
                new JavaProcess(Long.parseLong(new Client(direct).get("process").body()));
        clients = Stream.concat(clientsOf(direct, "d"), clientsOf(overTheLine, "l"))
                .toList();
    }

    private static Stream<SoakClient> clientsOf(URL url, String name) {
        return IntStream.range(0, CLIENTS_OF_EACH)
                .mapToObj(number -> new SoakClient(new Client(url), name + number, SEED + number));
    }

    @AfterAll
    static void stop() {
        LINE.close();
        VIDEOSDK.close();
    }

    @Test
    void longTrouble_leavesHeapThreadsAndSocketsAsTheyWere() throws Exception {
        String launch = System.getProperty("arquillian.launch");
        System.out.println(launch + " in trouble, seed " + SEED);
        Troubles troubles = new Troubles(VIDEOSDK, LINE, new Random(SEED));
        LoadTable counts = new LoadTable(Map.of());
        List<Asked> asked = new ArrayList<>();
        List<Vitals> points = new ArrayList<>();
        for (int point = 1; point <= POINTS; point++) {
            counts.from(System.nanoTime(), "until point " + point);
            asked.addAll(goThrough(troubles));
            points.add(look());
        }
        System.out.printf(
                "%s, %d s, %d processors, %d troubles, %d calls, %d rooms%n%s%s",
                launch,
                BETWEEN.multipliedBy(POINTS).toSeconds(),
                Runtime.getRuntime().availableProcessors(),
                troubles.changes(),
                VIDEOSDK.requests().size(),
                VIDEOSDK.roomCount(),
                Vitals.table(points),
                counts.of(asked));

        SoftAssertions.assertSoftly(softly -> {
            assertFlat(softly, points.get(0), points.get(POINTS - 1));
            assertContract(softly, asked);
            assertOneRoomEach(softly);
        });
    }

    /** The last seconds of it are without trouble, so that the breakers close. */
    private List<Asked> goThrough(Troubles troubles) throws Exception {
        try (Load load = Load.of(clients)) {
            troubles.goOnFor(BETWEEN.minus(RECOVERY));
            Troubles.pause(RECOVERY);
            load.end();
            return load.asked();
        }
    }

    /** At rest, and without the connections that are kept for later: the answers to these calls end them. */
    private Vitals look() {
        VIDEOSDK.always(Fault.status(404, "{}", Map.of("Connection", "close")));
        awaitRecovery();
        VIDEOSDK.heal();
        Vitals least = Vitals.of(server);
        for (int look = 1; look < LOOKS; look++) {
            Troubles.pause(BETWEEN_LOOKS);
            least = least.least(Vitals.of(server));
        }
        return least;
    }

    private void awaitRecovery() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!clients.stream().allMatch(SoakClient::reachesVideoSdk)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("within " + PATIENCE + " VideoSDK is not reached again");
            }
            Troubles.pause(Duration.ofMillis(200));
        }
    }

    private static void assertFlat(SoftAssertions softly, Vitals first, Vitals last) {
        softly.assertThat(last.heap()).as("heap").isLessThan(first.heap() + MOST_MORE_BYTES);
        softly.assertThat(last.objects())
                .as("objects of ours")
                .isPositive()
                .isLessThanOrEqualTo(first.objects() + MOST_MORE_OBJECTS);
        softly.assertThat(last.threads()).as("threads").isLessThanOrEqualTo(first.threads() + MOST_MORE_THREADS);
        softly.assertThat(last.ours()).as("threads of ours").isLessThanOrEqualTo(first.ours());
        softly.assertThat(last.sockets())
                .as("sockets, which were %s", first.sockets())
                .hasSizeLessThanOrEqualTo(first.sockets().size());
    }

    private static void assertContract(SoftAssertions softly, List<Asked> asked) {
        Map<String, Set<Integer>> statuses =
                asked.stream().collect(groupingBy(Asked::endpoint, mapping(Asked::status, toSet())));
        softly.assertThat(statuses.keySet()).isEqualTo(SoakClient.STATUSES.keySet());
        statuses.forEach((endpoint, found) ->
                softly.assertThat(found).as(endpoint).isSubsetOf(SoakClient.STATUSES.get(endpoint)));
        softly.assertThat(asked.stream().map(Asked::status))
                .as("otherwise nothing has been tried")
                .contains(200, 502, 503, 504);
    }

    /** Whatever was lost on the way. */
    private void assertOneRoomEach(SoftAssertions softly) {
        Map<String, Set<String>> ids = VIDEOSDK.requests().stream()
                .filter(seen -> seen.method().equals("POST"))
                .map(Seen::body)
                .collect(groupingBy(body -> found(CREATION, body), mapping(body -> found(ID, body), toSet())));
        softly.assertThat(ids.values()).as("ids of each creation").isNotEmpty().allMatch(each -> each.size() == 1);
        List<Set<String>> rooms = clients.stream()
                .flatMap(client -> client.rooms().values().stream())
                .toList();
        softly.assertThat(rooms).as("rooms of each creation").isNotEmpty().allMatch(each -> each.size() == 1);
        softly.assertThat(rooms).as("no room for two").doesNotHaveDuplicates();
        softly.assertThat(VIDEOSDK.roomCount()).as("rooms").isBetween(rooms.size(), ids.size());
        softly.assertThat(VIDEOSDK.complaints()).isEmpty();
    }

    private static String found(Pattern pattern, String body) {
        return pattern.matcher(body)
                .results()
                .map(match -> match.group(1))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + pattern + " in " + body));
    }
}
