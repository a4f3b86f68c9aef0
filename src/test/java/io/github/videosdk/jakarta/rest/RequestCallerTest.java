package io.github.videosdk.jakarta.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.videosdk.jakarta.access.Caller.Wish;
import io.github.videosdk.jakarta.config.VideoSdkConfig;
import io.github.videosdk.jakarta.endpoint.FakeRequest;
import io.github.videosdk.jakarta.token.AccessToken;
import io.github.videosdk.jakarta.token.TokenRequest;
import io.github.videosdk.jakarta.token.Tokens;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RequestCallerTest {

    @Test
    void anonymousCaller_hasNoPrincipalAndNoRole() {
        RequestCaller caller = RequestCaller.of(new FakeRequest().build(), Wish.GET_TOKEN);
        assertThat(caller.principal()).isEmpty();
        assertThat(caller.isInRole("teacher")).isFalse();
        assertThat(caller.remoteAddress()).isEqualTo("203.0.113.7");
    }

    @Test
    void authenticatedCaller_isNamedAsTheContainerDoes() {
        RequestCaller caller =
                RequestCaller.of(new FakeRequest().caller("zoe", "teacher").build(), Wish.CREATE_MEETING);
        assertThat(caller.principal()).hasValue("zoe");
        assertThat(caller.isInRole("teacher")).isTrue();
        assertThat(caller.isInRole("admin")).isFalse();
    }

    @Test
    void wishes_addUp() {
        RequestCaller caller = RequestCaller.of(new FakeRequest().build(), Wish.CREATE_MEETING)
                .wishing(new TokenWish(Optional.of("room"), Optional.of("participant")))
                .wishing(new MeetingWish(Optional.of("mine"), Optional.empty(), Optional.empty()))
                .showing(Optional.empty());
        assertThat(caller.wish()).isEqualTo(Wish.CREATE_MEETING);
        assertThat(caller.roomId()).hasValue("room");
        assertThat(caller.participantId()).hasValue("participant");
        assertThat(caller.customRoomId()).hasValue("mine");
        assertThat(caller.about("other").roomId()).hasValue("other");
        assertThat(caller.about("other").customRoomId()).hasValue("mine");
    }

    @Test
    void loginAndParticipantOfTheSameName_areNotTheSameOwner() {
        RequestCaller anybody = RequestCaller.of(new FakeRequest().build(), Wish.CREATE_MEETING);
        RequestCaller login = RequestCaller.of(new FakeRequest().caller("alice").build(), Wish.CREATE_MEETING);
        Optional<AccessToken> alices = Optional.of(tokenOf("alice"));

        assertThat(login.owner()).isEqualTo(login.showing(alices).owner());
        assertThat(List.of(login.owner(), anybody.showing(alices).owner(), anybody.owner()))
                .doesNotHaveDuplicates();
        assertThat(anybody.showing(alices).owner())
                .isNotEqualTo(anybody.showing(Optional.of(tokenOf("bob"))).owner());
    }

    private static AccessToken tokenOf(String participant) {
        VideoSdkConfig config = VideoSdkConfig.of(
                Map.of("videosdk.api-key", "5c1b7a06-key", "videosdk.secret", "0123456789abcdef".repeat(4)));
        return Tokens.issuer(config)
                .issue(TokenRequest.builder().participantId(participant).build());
    }
}
