package io.github.videosdk.jakarta.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.videosdk.jakarta.config.VideoSdkConfig;
import io.github.videosdk.jakarta.remote.LiveAccount;
import io.github.videosdk.jakarta.rest.BareEndpoints;
import io.github.videosdk.jakarta.rest.BareEndpoints.Answer;
import io.github.videosdk.jakarta.standin.FaultyLine;
import io.github.videosdk.jakarta.standin.Seen;
import io.github.videosdk.jakarta.standin.VideoSdkStandIn;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever is lost on the way, one creation is one room, and one key is one room on all nodes. */
class RandomFaultsTest {

    private static final int CREATIONS = Integer.getInteger("videosdk.test.creations", 1000);
    private static final int SIDE_BY_SIDE = 8;
    private static final int CREATIONS_PER_KEY = 4;

    /** Of one client, which asks now this node and now that. */
    private static final String TOKEN = BareEndpoints.newToken(
            VideoSdkConfig.of(Map.of("videosdk.api-key", LiveAccount.API_KEY, "videosdk.secret", LiveAccount.SECRET)),
            Clock.systemUTC());

    private long seed;

    /** One request of a client; its number goes along as the region, so that VideoSDK's side can tell whose it was. */
    private record Creation(int number, Optional<String> key) {

        /** What has to lead to one room. */
        String name() {
            return key.orElse("creation " + number);
        }

        JsonObject fields() {
            return Json.createObjectBuilder().add("region", "c" + number).build();
        }
    }

    private record Ending(Creation creation, Answer answer) {

        boolean isSuccess() {
            return answer.status() == 200;
        }
    }

    @BeforeEach
    void chooseASeed() {
        long wanted = Long.getLong("videosdk.test.fuzz.seed", 20261124L);
        seed = wanted == 0 ? System.nanoTime() : wanted;
        System.getLogger(getClass().getName())
                .log(System.Logger.Level.INFO, "{0} creations under random faults, seed {1}", CREATIONS, "" + seed);
    }

    @Test
    void creationsUnderRandomFaults_areAsManyRooms_andNoneIsDouble() throws Exception {
        SplittableRandom random = new SplittableRandom(seed);
        RandomFaults faults = new RandomFaults(random.split());
        try (VideoSdkStandIn standIn = VideoSdkStandIn.start(LiveAccount.API_KEY, LiveAccount.SECRET);
                FaultyLine line =
                        FaultyLine.plain(standIn).always(call -> faults.line().strike(call));
                Node direct = new Node(standIn.uri(), TOKEN);
                Node overTheLine = new Node(line.uri(), TOKEN)) {
            List<Ending> endings = sideBySide(creations(random).stream()
                    .map(creation -> (Callable<Ending>) () -> {
                        standIn.next(faults.answers());
                        Node node = creation.number() % 2 == 0 ? direct : overTheLine;
                        return new Ending(creation, node.create(creation.fields(), creation.key()));
                    })
                    .toList());
            log("{0} of {1} creations have succeeded, and there are {2} rooms", endings, standIn);
            check(endings, standIn);
        }
    }

    private static void log(String text, List<Ending> endings, VideoSdkStandIn standIn) {
        System.getLogger(RandomFaultsTest.class.getName())
                .log(
                        System.Logger.Level.INFO,
                        text,
                        endings.stream().filter(Ending::isSuccess).count(),
                        endings.size(),
                        standIn.roomCount());
    }

    private static List<Creation> creations(SplittableRandom random) {
        List<Creation> creations = new ArrayList<>();
        for (int number = 0; number < CREATIONS; number++) {
            boolean hasKey = random.nextInt(4) == 0;
            int keys = Math.max(1, CREATIONS / 4 / CREATIONS_PER_KEY);
            creations.add(new Creation(number, hasKey ? Optional.of("key " + random.nextInt(keys)) : Optional.empty()));
        }
        return creations;
    }

    private static List<Ending> sideBySide(List<Callable<Ending>> tasks) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(SIDE_BY_SIDE);
        try (ThreadLog log = new ThreadLog()) {
            log.startOver();
            List<Ending> endings = new ArrayList<>();
            for (Future<Ending> ending : threads.invokeAll(tasks)) {
                endings.add(ending.get());
            }
            return endings;
        } finally {
            threads.shutdownNow();
        }
    }

    private void check(List<Ending> endings, VideoSdkStandIn standIn) {
        Map<Integer, Set<String>> idsByCreation = idsByCreation(standIn.requests());
        Map<String, Set<String>> idsByName = new HashMap<>();
        Map<String, Set<String>> roomsByName = new HashMap<>();
        for (Ending ending : endings) {
            String name = ending.creation().name();
            Set<String> ids = idsByCreation.getOrDefault(ending.creation().number(), Set.of());
            idsByName.computeIfAbsent(name, unused -> new HashSet<>()).addAll(ids);
            if (ending.isSuccess()) {
                roomsByName
                        .computeIfAbsent(name, unused -> new HashSet<>())
                        .add(ending.answer().body().getString("roomId"));
                assertThat(ids)
                        .as(because(name))
                        .contains(ending.answer().body().getString("customRoomId"));
            }
        }
        assertThat(idsByName)
                .as(because("every id"))
                .allSatisfy((name, ids) -> assertThat(ids).hasSizeLessThan(2));
        assertThat(roomsByName)
                .as(because("every room"))
                .allSatisfy((name, rooms) -> assertThat(rooms)
                        .singleElement()
                        .satisfies(room -> assertThat(standIn.hasRoom(room)).isTrue()));
        assertThat(roomsByName.values().stream().distinct())
                .as(because("no room for two"))
                .hasSameSizeAs(roomsByName.values());
        assertThat(standIn.roomCount()).as(because("rooms")).isEqualTo((int) idsByName.values().stream()
                .filter(ids -> ids.stream().anyMatch(standIn::hasRoom))
                .count());
        assertThat(endings).as("otherwise nothing has been tried").anyMatch(ending -> !ending.isSuccess());
        assertThat(endings.stream().filter(Ending::isSuccess)).hasSizeGreaterThan(CREATIONS / 2);
        assertThat(standIn.complaints()).isEmpty();
    }

    /** The customRoomIds that have reached VideoSDK for each creation. */
    private static Map<Integer, Set<String>> idsByCreation(List<Seen> requests) {
        List<JsonObject> bodies = requests.stream()
                .filter(request -> request.method().equals("POST"))
                .map(request -> {
                    try (JsonReader reader = Json.createReader(new StringReader(request.body()))) {
                        return reader.readObject();
                    }
                })
                .toList();
        assertThat(bodies).allSatisfy(body -> assertThat(body).containsKey("customRoomId"));
        return bodies.stream()
                .collect(Collectors.groupingBy(
                        json -> Integer.valueOf(json.getString("geoFence").substring(1)),
                        Collectors.mapping(json -> json.getString("customRoomId"), Collectors.toSet())));
    }

    private String because(String what) {
        return what + ", seed " + seed;
    }
}
