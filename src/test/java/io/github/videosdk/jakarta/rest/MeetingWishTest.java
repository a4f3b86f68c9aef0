package io.github.videosdk.jakarta.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.videosdk.jakarta.endpoint.FakeRequest;
import io.github.videosdk.jakarta.endpoint.Problem;
import io.github.videosdk.jakarta.room.NewRoom;
import jakarta.servlet.http.HttpServletRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MeetingWishTest {

    private static final String API_KEY = "5c1b7a06-key";

    @Test
    void nothingWished_isARoomThatLeavesEverythingOpen() {
        assertThat(wish(new FakeRequest(), "{}").asRoom(key -> key).json()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"geoFence\":\"eu001\"} | {\"geoFence\":\"eu001\"}",
                "{\"region\":\"sg001\"} | {\"geoFence\":\"sg001\"}",
                "{\"region\":\"sg001\",\"geoFence\":\"eu001\"} | {\"geoFence\":\"eu001\"}",
                "{\"region\":\"sg001\",\"geoFence\":\"\"} | {\"geoFence\":\"sg001\"}",
                "{\"region\":\"\"} | {}",
                "{\"region\":null} | {}",
                "{\"customRoomId\":\"mine\"} | {\"customRoomId\":\"mine\"}",
                "{\"customRoomId\":\" \"} | {}",
                "{\"webhook\":{\"endPoint\":\"https://evil.example\"},\"autoCloseConfig\":\"x\"} | {}"
            })
    void wish_isPassedOnInTodaysNames_andNothingElseIs(String body, String room) {
        assertThat(wish(new FakeRequest(), body).asRoom(key -> key).json()).hasToString(room);
    }

    @Test
    void idempotencyKey_becomesTheIdOfTheRoom() {
        MeetingWish wish = wish(new FakeRequest().header("Idempotency-Key", "order 7"), "{\"region\":\"eu001\"}");
        NewRoom room = wish.asRoom(key -> "id of " + key);
        assertThat(room.customRoomId()).hasValue("id of order 7");
        assertThat(room.json().getString("geoFence")).isEqualTo("eu001");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "k | k",
                "\"k\" | k",
                "` \"k\" ` | k",
                "\"a b\" | a b",
                "\"a\\\"b\\\\c\" | a\"b\\c",
                "a\"b | a\"b",
                "a\\b | a\\b"
            })
    void keyInQuotationMarks_isTheKeyInside(String header, String key) {
        assertThat(wish(new FakeRequest().header("Idempotency-Key", header), "{}")
                        .idempotencyKey())
                .hasValue(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"", "\"k", "\"\"", "\"k\";a=1", "\"k\", \"l\"", "\"a\\b\"", "\"a\"b\"", "\"k\\\""})
    void brokenQuotation_isRefused(String header) {
        assertRefused(new FakeRequest().header("Idempotency-Key", header), "{}", "Idempotency-Key");
    }

    @Test
    void twoKeys_areRefusedUnlessTheyAreOne() {
        FakeRequest request = new FakeRequest().header("Idempotency-Key", "k");
        assertThat(wish(request.header("Idempotency-Key", "\"k\""), "{}").idempotencyKey())
                .hasValue("k");
        assertRefused(request.header("Idempotency-Key", "l"), "{}", "Idempotency-Key");
    }

    @Test
    void idempotencyKey_isNoWishForACustomRoomId() {
        assertThat(wish(new FakeRequest().header("Idempotency-Key", "order-7"), "{}")
                        .customRoomId())
                .as("what the policy is asked about")
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {".", "..", "a/b", "a b", "a%2Fb", "ä", ".a"})
    void customRoomIdWithUnsafeCharacters_isRefused(String id) {
        assertRefused(new FakeRequest(), "{\"customRoomId\":\"" + id + "\"}", "customRoomId");
    }

    @Test
    void customRoomIdOfMoreThan128Characters_isRefused() {
        assertThat(wish(new FakeRequest(), "{\"customRoomId\":\"" + "a".repeat(128) + "\"}")
                        .customRoomId())
                .isPresent();
        assertRefused(new FakeRequest(), "{\"customRoomId\":\"" + "a".repeat(129) + "\"}", "customRoomId");
    }

    /** Otherwise one could walk into the room of somebody else's key. */
    @Test
    void customRoomIdOfTheFormOfAnIdempotencyKey_isRefused() {
        String id = IdempotentRoomId.of(API_KEY, "/app", "zoe", "order-7");
        assertRefused(new FakeRequest(), "{\"customRoomId\":\"" + id + "\"}", "customRoomId");
    }

    @ParameterizedTest
    @ValueSource(strings = {"eu 001", "eu/001", "ü", "eu.001", "eu001\\n", "eu001-eu001-eu001-eu001-eu001-eu001"})
    void regionThatIsNoCode_isRefused(String region) {
        assertRefused(new FakeRequest(), "{\"region\":\"" + region + "\"}", "region");
        assertRefused(new FakeRequest(), "{\"geoFence\":\"" + region + "\"}", "geoFence");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ä", "a\nb", "a\u007f", "\t", "k\n"})
    void idempotencyKeyThatIsNotPrintable_isRefused(String key) {
        assertRefused(new FakeRequest().header("Idempotency-Key", key), "{}", "Idempotency-Key");
    }

    @Test
    void idempotencyKeyOfMoreThan255Characters_isRefused() {
        assertThat(wish(new FakeRequest().header("Idempotency-Key", "k".repeat(255)), "{}")
                        .idempotencyKey())
                .isPresent();
        assertRefused(new FakeRequest().header("Idempotency-Key", "k".repeat(256)), "{}", "Idempotency-Key");
    }

    @Test
    void twoNamesForTheRoom_areRefused() {
        FakeRequest request = new FakeRequest().header("Idempotency-Key", "order-7");
        assertRefused(request, "{\"customRoomId\":\"mine\"}", "Idempotency-Key");
    }

    private static void assertRefused(FakeRequest request, String body, String named) {
        Problem problem = Refusals.of(() -> wish(request, body));
        assertThat(problem.status()).isEqualTo(400);
        assertThat(problem.detail()).contains(named);
    }

    private static MeetingWish wish(FakeRequest fake, String body) {
        HttpServletRequest request = fake.body(body).build();
        return MeetingWish.in(request, Submission.in(request));
    }
}
