package io.github.videosdk.jakarta.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.videosdk.jakarta.container.Client.Answer;
import io.github.videosdk.jakarta.server.Nginx;
import io.github.videosdk.jakarta.server.Node;
import io.github.videosdk.jakarta.standin.VideoSdkStandIn;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Two servers of different make with the same key and nothing else in common serve one application. */
@Tag("nodes")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class NodesIT {

    private static final VideoSdkStandIn VIDEOSDK = VideoSdkStandIn.start(HostWar.API_KEY, HostWar.SECRET);

    private static final TwoNodes NODES = new TwoNodes(VIDEOSDK);
    private static final Node TOMEE = NODES.tomee();
    private static final Node PAYARA = NODES.payara();

    @BeforeEach
    void start() {
        NODES.startThoseThatAreDown();
    }

    @AfterEach
    void standInSawNothingThatWasNotAllowed() {
        assertThat(VIDEOSDK.complaints()).isEmpty();
    }

    @AfterAll
    static void stop() {
        NODES.close();
        VIDEOSDK.close();
    }

    private static Client client(Node node, String application) {
        return Client.of(node.url(), application);
    }

    private static Stream<List<Node>> bothWays() {
        return Stream.of(List.of(TOMEE, PAYARA), List.of(PAYARA, TOMEE));
    }

    private static String tokenOf(String participant, Node node) {
        return client(node, TwoNodes.LIVE)
                .get("videosdk/get-token?participantId=" + participant)
                .text("token");
    }

    private static Answer create(Client client, String token, String... headers) {
        return client.postNothing(
                "videosdk/create-meeting",
                Stream.concat(Stream.of("Authorization", token), Stream.of(headers))
                        .toArray(String[]::new));
    }

    private static Answer validate(Client client, String token, String room) {
        return client.postNothing("videosdk/validate-meeting/" + room, "Authorization", token);
    }

    @Order(1)
    @ParameterizedTest
    @MethodSource("bothWays")
    void tokenOfOneNode_makesAMeetingOnTheOtherThatBothKnow(List<Node> nodes) {
        String token = tokenOf("ada", nodes.get(0));
        Client other = client(nodes.get(1), TwoNodes.LIVE);

        Answer created = create(other, token);

        assertThat(created.status()).isEqualTo(200);
        assertThat(validate(other, token, created.text("roomId")).status()).isEqualTo(200);
        assertThat(validate(client(nodes.get(0), TwoNodes.LIVE), token, created.text("roomId"))
                        .status())
                .isEqualTo(200);
    }

    @Order(1)
    @ParameterizedTest
    @MethodSource("bothWays")
    void offlineMeetingOfOneNode_isKnownToTheOther_andAMadeUpOneIsNot(List<Node> nodes) {
        Client one = client(nodes.get(0), TwoNodes.OFFLINE);
        Client other = client(nodes.get(1), TwoNodes.OFFLINE);
        String token = one.token();
        String room = create(one, token).text("roomId");
        String madeUp = room.substring(0, room.length() - 1) + (room.endsWith("0") ? "1" : "0");

        assertThat(validate(other, token, room).status()).isEqualTo(200);
        assertThat(validate(other, token, madeUp).status()).isEqualTo(404);
    }

    @Order(1)
    @ParameterizedTest
    @MethodSource("bothWays")
    void sameIdempotencyKey_givesTheSameMeetingOnBothNodes_andAnotherToAnotherCaller(List<Node> nodes) {
        Client one = client(nodes.get(0), TwoNodes.LIVE);
        Client other = client(nodes.get(1), TwoNodes.LIVE);
        String[] key = {"Idempotency-Key", "lesson-of-" + nodes.get(0).port()};
        int before = VIDEOSDK.roomCount();

        String adas = tokenOf("ada", nodes.get(0));
        String first = create(one, adas, key).text("roomId");
        String again = create(other, adas, key).text("roomId");
        int rooms = VIDEOSDK.roomCount();
        String anothers = create(other, tokenOf("bob", nodes.get(0)), key).text("roomId");

        assertThat(again).isEqualTo(first);
        assertThat(rooms).isEqualTo(before + 1);
        assertThat(anothers).isNotEqualTo(first);
    }

    @Test
    @Order(1)
    void sameIdempotencyKeyOffline_givesTheSameMeetingOnBothNodes() {
        String token = client(TOMEE, TwoNodes.OFFLINE).token();

        String first = create(client(TOMEE, TwoNodes.OFFLINE), token, "Idempotency-Key", "lesson")
                .text("roomId");
        String again = create(client(PAYARA, TwoNodes.OFFLINE), token, "Idempotency-Key", "lesson")
                .text("roomId");

        assertThat(again).isEqualTo(first);
    }

    @Test
    @Order(1)
    void meetingThatNobodyKnows_isNotFoundThroughNginxEither() throws IOException {
        try (Nginx nginx = NginxOfThePage.before(TOMEE, PAYARA)) {
            Answer answer = validate(Client.of(nginx.url(), TwoNodes.LIVE), tokenOf("ada", TOMEE), "abcd-efgh-ijkl");

            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.text("statusCode")).isEqualTo("404");
        }
    }

    @Test
    @Order(2)
    void loadThroughNginx_losesNothingButWhatANodeWasAnsweringWhenItWasKilled() throws Exception {
        int before = VIDEOSDK.roomCount();
        try (Nginx nginx = NginxOfThePage.before(TOMEE, PAYARA);
                Load load = Load.on(nginx.url(), TwoNodes.LIVE)) {
            Outage outage = killAndStart(PAYARA, TOMEE, load);
            load.end();

            int rooms = VIDEOSDK.roomCount() - before;
            print(load, outage, rooms);
            assertThat(outage.notUnderWay(load.failed()).stream()
                            .map(it -> it.endpoint() + " " + it.status())
                            .distinct())
                    .as("failures of requests that the kill did not meet")
                    .isEmpty();
            assertThat(load.asked()).anyMatch(Asked::wasPassedOn);
            assertThat(load.rooms()).doesNotHaveDuplicates();
            assertThat(rooms).isBetween(load.rooms().size(), load.keys());
        }
    }

    private static Outage killAndStart(Node mortal, Node other, Load load) {
        awaitAnswersOfBoth(mortal, other, load, System.nanoTime());
        long killing = System.nanoTime();
        NODES.kill(mortal);
        long killed = System.nanoTime();
        load.await(200, it -> it.servedBy(NginxOfThePage.address(other)), killed);
        long starting = System.nanoTime();
        NODES.start(mortal);
        Outage outage = new Outage(killing, killed, starting, System.nanoTime());
        awaitAnswersOfBoth(mortal, other, load, outage.started());
        return outage;
    }

    private static void awaitAnswersOfBoth(Node one, Node other, Load load, long since) {
        load.await(100, it -> it.servedBy(NginxOfThePage.address(one)), since);
        load.await(100, it -> it.servedBy(NginxOfThePage.address(other)), since);
    }

    private static void print(Load load, Outage outage, int rooms) {
        System.out.print(
                new LoadTable(Map.of(NginxOfThePage.address(TOMEE), "tomee", NginxOfThePage.address(PAYARA), "payara"))
                        .from(Long.MIN_VALUE, "both serve")
                        .from(outage.killing(), "payara is killed")
                        .from(outage.starting(), "payara starts")
                        .from(outage.started(), "both serve again")
                        .of(load.asked()));
        System.out.printf(
                "%d requests, %d of them under way during the kill; %d failed; %d rooms for %d keys%n",
                load.asked().size(),
                outage.underWay(load.asked()).size(),
                load.failed().size(),
                rooms,
                load.keys());
    }

    @Test
    @Order(3)
    void killedNode_losesNothingThatItHasAnswered() {
        Client killed = client(TOMEE, TwoNodes.LIVE);
        Client killedOffline = client(TOMEE, TwoNodes.OFFLINE);
        List<String> tokens = new ArrayList<>();
        List<String> rooms = new ArrayList<>();
        List<String> offlineRooms = new ArrayList<>();
        IntStream.range(0, 20).forEach(any -> {
            tokens.add(killed.token());
            rooms.add(create(killed, tokens.get(any)).text("roomId"));
            offlineRooms.add(create(killedOffline, tokens.get(any)).text("roomId"));
        });

        NODES.kill(TOMEE);

        Client left = client(PAYARA, TwoNodes.LIVE);
        Client leftOffline = client(PAYARA, TwoNodes.OFFLINE);
        assertThat(tokens)
                .allSatisfy(token -> assertThat(create(left, token).status()).isEqualTo(200));
        assertThat(rooms)
                .allSatisfy(room ->
                        assertThat(validate(left, tokens.get(0), room).status()).isEqualTo(200));
        assertThat(offlineRooms)
                .allSatisfy(room -> assertThat(
                                validate(leftOffline, tokens.get(0), room).status())
                        .isEqualTo(200));
    }
}
