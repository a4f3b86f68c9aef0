package io.github.videosdk.jakarta.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.videosdk.jakarta.endpoint.FakeRequest;
import io.github.videosdk.jakarta.endpoint.Problem;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenWishTest {

    @Test
    void noParameters_isNoWish() {
        assertThat(wish(new FakeRequest())).isEqualTo(new TokenWish(Optional.empty(), Optional.empty()));
    }

    @Test
    void emptyParameters_areNone() {
        FakeRequest request = new FakeRequest()
                .parameter("roomId", "")
                .parameter("participantId", "")
                .parameter("peerId", "");
        assertThat(wish(request)).isEqualTo(new TokenWish(Optional.empty(), Optional.empty()));
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

    private static void assertRefused(FakeRequest request, String named) {
        Problem problem = Refusals.of(() -> wish(request));
        assertThat(problem.status()).isEqualTo(400);
        assertThat(problem.detail()).contains(named);
    }

    private static TokenWish wish(FakeRequest request) {
        return TokenWish.in(request.build());
    }
}
