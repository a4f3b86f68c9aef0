package io.github.videosdk.jakarta.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.videosdk.jakarta.endpoint.Endpoint;
import io.github.videosdk.jakarta.endpoint.FakeRequest;
import io.github.videosdk.jakarta.endpoint.Limits;
import io.github.videosdk.jakarta.endpoint.Passage;
import io.github.videosdk.jakarta.endpoint.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenWishTest {

    private static final TokenWish NONE = new TokenWish(Optional.empty(), Optional.empty());

    @Test
    void noParameters_isNoWish() {
        assertThat(wish(new FakeRequest())).isEqualTo(NONE);
    }

    @Test
    void emptyParameters_areNone() {
        FakeRequest request = new FakeRequest()
                .parameter("roomId", "")
                .parameter("participantId", "")
                .parameter("peerId", "");
        assertThat(wish(request)).isEqualTo(NONE);
    }

    @Test
    void roomAndParticipant_areWished() {
        FakeRequest request =
                new FakeRequest().parameter("roomId", "abcd-efgh-ijkl").parameter("participantId", "Zoë 7");
        assertThat(wish(request)).isEqualTo(new TokenWish(Optional.of("abcd-efgh-ijkl"), Optional.of("Zoë 7")));
    }

    @Test
    void peerId_isTheParticipant() {
        assertThat(wish(new FakeRequest().parameter("peerId", "p")).participantId())
                .hasValue("p");
        assertThat(wish(new FakeRequest().parameter("peerId", "p").parameter("participantId", "p"))
                        .participantId())
                .hasValue("p");
        assertThat(wish(new FakeRequest().parameter("peerId", "p").parameter("participantId", ""))
                        .participantId())
                .hasValue("p");
    }

    @Test
    void twoDifferentParticipants_areRefused() {
        assertRefused(new FakeRequest().parameter("peerId", "p").parameter("participantId", "q"), "peerId");
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "..", "a/b", "a b", "ä", "a\n"})
    void malformedRoomId_isRefused(String roomId) {
        assertRefused(new FakeRequest().parameter("roomId", roomId), "roomId");
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "\t", "a\u0000b", "a\nb", "\u0085", "a\ud83d", "\ude00a"})
    void blankOrUnprintableParticipant_isRefused(String participantId) {
        assertRefused(new FakeRequest().parameter("participantId", participantId), "participantId");
    }

    @Test
    void participantOfMoreThan128Characters_isRefused() {
        assertThat(wish(new FakeRequest().parameter("participantId", "p".repeat(128)))
                        .participantId())
                .isPresent();
        assertRefused(new FakeRequest().parameter("participantId", "p".repeat(129)), "participantId");
    }

    @ParameterizedTest
    @ValueSource(strings = {"roomId", "participantId", "peerId"})
    void nameThatIsThereTwice_isRefusedUnlessBothSayTheSame(String name) {
        assertRefused(new FakeRequest().parameter(name, "a", "b"), name);
        assertRefused(new FakeRequest().parameter(name, "", "a", "b"), name);
        assertThat(wish(new FakeRequest().parameter(name, "a", "", "a")))
                .isEqualTo(wish(new FakeRequest().parameter(name, "a")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "meetingId",
                "meeting_id",
                "MEETINGID",
                "roomid",
                "RoomId",
                "room_id",
                "room-id",
                "roomId[]",
                "roomId[0]",
                " roomId",
                "customRoomId",
                "participant_id",
                "participantId[]",
                "peerid"
            })
    void nameThatAlsoMeansAScope_isRefused(String name) {
        assertRefused(new FakeRequest().parameter(name, "a"), "use exactly roomId, participantId or peerId");
        assertRefused(
                new FakeRequest().body("{\"" + name + "\":\"a\"}"), "use exactly roomId, participantId or peerId");
        assertRefused(new FakeRequest().body("{\"" + name + "\":7}"), "use exactly roomId, participantId or peerId");
        assertThat(wish(new FakeRequest().parameter(name, ""))).isEqualTo(NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lang", "id", "token", "room", "user", "roomIds", "permissions"})
    void otherName_isIgnored(String name) {
        assertThat(wish(new FakeRequest().parameter(name, "a"))).isEqualTo(NONE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/json | {\"roomId\":\"abcd-efgh-ijkl\",\"peerId\":\"p\"}",
                "'' | {\"roomId\":\"abcd-efgh-ijkl\",\"participantId\":\"p\",\"x\":[1]}",
                "application/x-www-form-urlencoded | roomId=abcd-efgh-ijkl&peerId=p",
                "application/x-www-form-urlencoded | {\"roomId\":\"abcd-efgh-ijkl\",\"peerId\":\"p\"}"
            })
    void bodyOfAGet_countsLikeTheQuery(String type, String body) {
        TokenWish wanted = new TokenWish(Optional.of("abcd-efgh-ijkl"), Optional.of("p"));
        assertThat(wish(new FakeRequest().header("Content-Type", type).body(body)))
                .isEqualTo(wanted);
        assertThat(wish(new FakeRequest()
                        .header("Content-Type", type)
                        .body(body)
                        .length(-1)
                        .header("Transfer-Encoding", "chunked")))
                .isEqualTo(wanted);
        assertThat(wish(new FakeRequest()
                        .header("Content-Type", type)
                        .body(body)
                        .length(-1)
                        .protocol("HTTP/2.0")))
                .isEqualTo(wanted);
    }

    @Test
    void bodyThatNamesNothing_isNoWish() {
        assertThat(wish(new FakeRequest().body("{}"))).isEqualTo(NONE);
        assertThat(wish(new FakeRequest().body("{\"roomId\":null,\"peerId\":\"\"}")))
                .isEqualTo(NONE);
        assertThat(wish(new FakeRequest().length(0).header("Content-Type", "application/json")))
                .isEqualTo(NONE);
    }

    /** Tomcat drops what it cannot decode, and whatever comes after the thousandth parameter. */
    @Test
    void parameterOfTheQueryThatTheServerHasLost_isWished() {
        assertThat(wish(new FakeRequest().query("a&a&roomId=abc&peerId=Zo%C3%AB")))
                .isEqualTo(new TokenWish(Optional.of("abc"), Optional.of("Zoë")));
        assertRefused(new FakeRequest().query("room_id=abc"), "roomid");
    }

    @Test
    void queryThatTheServerCannotParse_isRefused() {
        assertRefused(new FakeRequest().query("=1").parametersThatThrow(), "cannot parse");
    }

    @Test
    void queryAndBodyThatDiffer_areRefused() {
        assertRefused(new FakeRequest().parameter("roomId", "a").body("{\"roomId\":\"b\"}"), "roomId");
        assertRefused(new FakeRequest().parameter("participantId", "a").body("{\"peerId\":\"b\"}"), "peerId");
        assertThat(wish(new FakeRequest().parameter("roomId", "a").body("{\"roomId\":\"a\"}"))
                        .roomId())
                .hasValue("a");
        assertThat(wish(new FakeRequest().parameter("roomId", "a").body("{\"peerId\":\"p\"}")))
                .isEqualTo(new TokenWish(Optional.of("a"), Optional.of("p")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"roomId\":7}",
                "{\"roomId\":[\"a\"]}",
                "{\"roomId\":\" \"}",
                "{\"peerId\":{\"id\":\"p\"}}",
                "{\"roomId\":\"a\",\"roomId\":\"b\"}",
                "[]",
                "roomId=a",
                "{"
            })
    void bodyOfAGetThatIsMalformed_isRefused(String body) {
        assertThat(Refusals.of(() -> wish(new FakeRequest().body(body))).status())
                .isEqualTo(400);
    }

    @Test
    void bodyOfAGet_isLimitedLikeAnyOther() {
        String large = "{\"x\":\"" + "x".repeat(Limits.BODY_BYTES) + "\"}";
        assertThat(Refusals.of(() -> wish(new FakeRequest().body(large))).status())
                .isEqualTo(413);
        assertThat(Refusals.of(() -> wish(new FakeRequest()
                                .header("Content-Type", "text/plain")
                                .body("{\"roomId\":\"a\"}")))
                        .status())
                .isEqualTo(415);
    }

    @Test
    void bodyThatCannotBeReadAnyMore_isRefused() {
        assertRefused(new FakeRequest().length(20), "cannot be read");
        assertRefused(new FakeRequest().length(20).bodyThatTheHostHasTaken(), "cannot be read");
        FakeRequest chunked =
                new FakeRequest().header("Transfer-Encoding", "chunked").bodyThatTheHostHasTaken();
        assertRefused(chunked, "cannot be read");
        assertThat(wish(new FakeRequest().bodyThatTheHostHasTaken())).isEqualTo(NONE);
    }

    private static void assertRefused(FakeRequest request, String named) {
        Problem problem = Refusals.of(() -> wish(request));
        assertThat(problem.status()).isEqualTo(400);
        assertThat(problem.detail()).contains(named);
    }

    private static TokenWish wish(FakeRequest request) {
        HttpServletRequest passed = request.build();
        new Passage(Endpoint.GET_TOKEN, Optional.empty()).leaveWith(passed, false);
        return TokenWish.in(passed, Submission.inGet(passed));
    }
}
