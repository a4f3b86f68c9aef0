package io.github.videosdk.jakarta.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.videosdk.jakarta.UpstreamException;
import io.github.videosdk.jakarta.UpstreamException.Kind;
import io.github.videosdk.jakarta.remote.LiveAccount;
import io.github.videosdk.jakarta.standin.Fault;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class RemoteRoomsCreateTest {

    private static final NewRoom MINE =
            NewRoom.builder().customRoomId("mine").geoFence("eu001").build();

    @RegisterExtension
    private final LiveAccount account = new LiveAccount();

    @Test
    void retrySafe_roomWithoutId_getsAFreshUuid() {
        Rooms rooms = retrySafe();
        Room one = rooms.create();
        Room other = rooms.create();
        assertThat(one.customRoomId()).isPresent().isNotEqualTo(other.customRoomId());
        assertThat(UUID.fromString(one.customRoomId().orElseThrow()).version()).isEqualTo(4);
        assertThat(sent(0)).isEqualTo(object("customRoomId", one.customRoomId().orElseThrow()));
        assertThat(account.standIn().roomCount()).isEqualTo(2);
    }

    @Test
    void notRetrySafe_roomWithoutId_staysWithoutOne() {
        Room room = notRetrySafe().create();
        assertThat(sent(0)).isEmpty();
        assertThat(room.customRoomId()).isEmpty();
        assertThat(room.roomId()).matches("[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{4}");
        assertThat(room.isDisabled()).isFalse();
    }

    @Test
    void everythingThatWasAskedFor_isPassedOn_andComesBack() {
        Room room = retrySafe()
                .create(NewRoom.builder()
                        .customRoomId("mine")
                        .geoFence("eu001")
                        .webhook(URI.create("https://host.example/hook"), List.of("recording-*"))
                        .option("autoCloseConfig", object("type", "session-ends"))
                        .build());
        assertThat(sent(0))
                .containsOnlyKeys("customRoomId", "geoFence", "webhook", "autoCloseConfig")
                .containsEntry("autoCloseConfig", object("type", "session-ends"));
        assertThat(room.customRoomId()).hasValue("mine");
        assertThat(room.json()).containsKeys("roomId", "userId", "createdAt", "links");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"roomId\":null}",
                "{\"roomId\":7}",
                "{\"roomId\":1e999999999}",
                "{\"roomId\":NaN}",
                "{\"roomId\":[\"abcd-efgh-ijkl\"]}",
                "{\"roomId\":\" \"}",
                "{\"roomId\":\"\\ud800\"}",
                "{\"roomId\":\"abcd\\udc00\"}"
            })
    void replyWithoutAnIdThatAClientCouldUse_isFailing(String reply) {
        account.standIn().always(Fault.status(200, reply, Map.of()));
        Rooms rooms = new RemoteRooms(account.api("http.max-retries", "0"), true);
        for (Supplier<Room> call : List.<Supplier<Room>>of(rooms::create, () -> rooms.validate("mine"))) {
            UpstreamException failure = catchThrowableOfType(UpstreamException.class, call::get);
            assertThat(failure).as(reply).isNotNull();
            assertThat(failure.kind()).isEqualTo(Kind.FAILING);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"roomId\":\"abcd-efgh-ijkl\",\"n\":1e999999999}",
                "{\"roomId\":\"other\",\"roomId\":\"abcd-efgh-ijkl\"}",
                "{\"roomId\":\"abcd-efgh-ijkl\",\"links\":\"\\ud800\",\"disabled\":\"no\"}"
            })
    void replyThatIsOddElsewhere_isARoom(String reply) {
        account.standIn().always(Fault.status(200, reply, Map.of()));
        assertThat(retrySafe().create().roomId()).isEqualTo("abcd-efgh-ijkl");
        assertThat(retrySafe().validate("mine").isDisabled()).isFalse();
    }

    @Test
    void sameCustomRoomIdTwice_isOneRoom() {
        Rooms rooms = retrySafe();
        assertThat(rooms.create(MINE)).isEqualTo(rooms.create(MINE));
        assertThat(account.standIn().roomCount()).isEqualTo(1);
    }

    static Stream<Named<Fault>> lostReplies() {
        return Stream.of(
                Named.of("connection dropped", Fault.dropConnection().afterEffect()),
                Named.of("502", Fault.status(502).afterEffect()),
                Named.of("429", Fault.status(429).afterEffect()),
                Named.of("page of a proxy", Fault.html().afterEffect()));
    }

    @ParameterizedTest
    @MethodSource("lostReplies")
    void retrySafe_replyLostAfterTheEffect_isOneRoom(Fault fault) {
        account.standIn().next(fault);
        Room room = retrySafe().create();
        assertThat(account.calls()).containsExactly("POST /v2/rooms", "POST /v2/rooms");
        assertThat(sent(1)).isEqualTo(sent(0)).containsKey("customRoomId");
        assertThat(account.standIn().roomCount()).isEqualTo(1);
        assertThat(room.customRoomId()).hasValue(sent(0).getString("customRoomId"));
    }

    @ParameterizedTest
    @MethodSource("lostReplies")
    void notRetrySafe_replyLostAfterTheEffect_isNotRepeated_unlessTheRoomHasAnId(Fault fault) {
        account.standIn().next(fault);
        Rooms rooms = notRetrySafe();
        assertThatThrownBy(rooms::create).isInstanceOf(UpstreamException.class);
        assertThat(account.calls()).hasSize(1);
        account.standIn().next(fault);
        assertThat(rooms.create(MINE).customRoomId()).hasValue("mine");
        assertThat(account.standIn().roomCount()).isEqualTo(2);
    }

    @Test
    void conflictAfterARetry_theRoomThatIsThere_isTheAnswer() {
        account.standIn().next(Fault.status(503).afterEffect(), Fault.status(409));
        Room room = retrySafe().create(MINE);
        assertThat(account.calls()).containsExactly("POST /v2/rooms", "POST /v2/rooms", "GET /v2/rooms/validate/mine");
        assertThat(room.customRoomId()).hasValue("mine");
        assertThat(account.standIn().roomCount()).isEqualTo(1);
    }

    @Test
    void conflictOverARoomThatVideoSdkThenDoesNotKnow_staysAConflict() {
        account.standIn().next(Fault.status(409));
        UpstreamException failure =
                catchThrowableOfType(UpstreamException.class, () -> retrySafe().create(MINE));
        assertThat(failure).as("what Rooms.create documents").isNotNull();
        assertThat(failure.kind()).isEqualTo(Kind.REJECTED);
        assertThat(failure.status()).isEqualTo(409);
    }

    @Test
    void conflictOverARoomWithoutId_isRejected() {
        account.standIn().next(Fault.status(409));
        UpstreamException failure = catchThrowableOfType(
                UpstreamException.class, () -> notRetrySafe().create());
        assertThat(failure.status()).isEqualTo(409);
        assertThat(account.calls()).containsExactly("POST /v2/rooms");
    }

    @Test
    void conflictLateInTheCall_leavesOnlyTheRestOfTheDeadline() {
        Duration deadline = Duration.ofSeconds(2);
        account.standIn().next(Fault.rateLimited(Duration.ofSeconds(1)), Fault.status(409), Fault.silence());
        Rooms rooms = new RemoteRooms(account.api("http.timeout", deadline.toString()), true);
        long start = System.nanoTime();
        UpstreamException failure = catchThrowableOfType(UpstreamException.class, () -> rooms.create(MINE));
        Duration elapsed = Duration.ofNanos(System.nanoTime() - start);
        assertThat(failure.kind()).isEqualTo(Kind.TOO_SLOW);
        assertThat(elapsed).isBetween(deadline, deadline.plus(deadline.dividedBy(10)));
    }

    @Test
    void replyWithoutARoomId_isAFailureLikeAnyOther_andTriedAgain() {
        Fault withoutRoomId = Fault.status(200, "{\"roomId\":7}", Map.of());
        account.standIn().next(withoutRoomId);
        Rooms rooms = retrySafe();
        assertThat(account.standIn().hasRoom(rooms.create().roomId())).isTrue();
        account.standIn().always(withoutRoomId);
        UpstreamException failure = catchThrowableOfType(UpstreamException.class, rooms::create);
        assertThat(failure.kind()).isEqualTo(Kind.FAILING);
        assertThat(account.calls()).hasSize(2 + 3);
    }

    private Rooms retrySafe() {
        return new RemoteRooms(account.api(), account.config().isRetrySafe());
    }

    private Rooms notRetrySafe() {
        return new RemoteRooms(
                account.api(), account.config("rooms.retry-safe", "false").isRetrySafe());
    }

    private JsonObject sent(int number) {
        try (JsonReader reader = Json.createReader(
                new StringReader(account.standIn().requests().get(number).body()))) {
            return reader.readObject();
        }
    }

    private static JsonObject object(String name, String value) {
        return Json.createObjectBuilder().add(name, value).build();
    }
}
