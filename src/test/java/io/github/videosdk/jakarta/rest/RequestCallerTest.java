package io.github.videosdk.jakarta.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.videosdk.jakarta.access.Caller.Wish;
import io.github.videosdk.jakarta.endpoint.Endpoint;
import io.github.videosdk.jakarta.endpoint.FakeRequest;
import io.github.videosdk.jakarta.endpoint.Passage;
import io.github.videosdk.jakarta.token.AccessToken;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

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
                RequestCaller.of(passed(new FakeRequest().caller("zoe", "teacher"), false), Wish.CREATE_MEETING);
        assertThat(caller.principal()).hasValue("zoe");
        assertThat(caller.isInRole("teacher")).isTrue();
        assertThat(caller.isInRole("admin")).isFalse();
    }

    /** With a token of its own, a page could otherwise have its visitor's login make a meeting. */
    @ParameterizedTest
    @EnumSource(
            value = Wish.class,
            names = {"CREATE_MEETING", "VALIDATE_MEETING"})
    void loginOfWhoeverLooksAtAPageOfAnotherOrigin_countsForNothing(Wish wish) {
        RequestCaller caller = RequestCaller.of(passed(new FakeRequest().caller("zoe", "teacher"), true), wish);
        assertThat(caller.principal()).isEmpty();
        assertThat(caller.isInRole("teacher")).isFalse();
        assertThat(caller.showing(token("eve", "1")).owner(false)).hasValue("jti 1");
    }

    /** The page cannot read the answer. */
    @Test
    void loginCountsForAToken_whereverThePageIs() {
        RequestCaller caller = RequestCaller.of(passed(new FakeRequest().caller("zoe"), true), Wish.GET_TOKEN);
        assertThat(caller.principal()).hasValue("zoe");
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
    void login_owns_whateverTokenItShows() {
        RequestCaller login = caller("alice");
        assertThat(login.owner(false)).hasValue("login alice");
        assertThat(login.showing(token("bob", "1")).owner(true)).hasValue("login alice");
    }

    @Test
    void token_ownsWhereNobodyHasLoggedIn_andItsParticipantDoesNot() {
        assertThat(caller(null).showing(token("alice", "1")).owner(false)).hasValue("jti 1");
        assertThat(caller(null).showing(token(null, "2")).owner(true)).hasValue("jti 2");
    }

    @Test
    void tokenWithoutAnId_isKnownByAHash() {
        String owner = caller(null).showing(token(null, "")).owner(false).orElseThrow();
        assertThat(owner).startsWith("token ").doesNotContain("value");
        assertThat(caller(null).showing(token("alice", "")).owner(false).orElseThrow())
                .isNotEqualTo(owner);
    }

    @Test
    void participant_ownsOnlyWhereNoClientCanPickIt_andIsNoLoginOfThatName() {
        String owner = caller(null).showing(token("alice", "1")).owner(true).orElseThrow();
        assertThat(owner).isEqualTo("participant alice");
        assertThat(caller(null).showing(token("alice", "2")).owner(true)).hasValue(owner);
        assertThat(caller("alice").owner(true).orElseThrow()).isNotEqualTo(owner);
    }

    @Test
    void nobody_ownsNothing() {
        assertThat(caller(null).owner(false)).isEmpty();
        assertThat(caller(null).owner(true)).isEmpty();
    }

    private static RequestCaller caller(String login) {
        FakeRequest request = new FakeRequest();
        return RequestCaller.of(passed(login == null ? request : request.caller(login), false), Wish.CREATE_MEETING);
    }

    private static HttpServletRequest passed(FakeRequest fake, boolean crossSite) {
        HttpServletRequest request = fake.build();
        new Passage(Endpoint.CREATE_MEETING, Optional.empty()).leaveWith(request, crossSite);
        return request;
    }

    private static Optional<AccessToken> token(String participant, String id) {
        return Optional.of(new AccessToken(
                "value of " + participant,
                id,
                Set.of(),
                Set.of(),
                Optional.empty(),
                Optional.ofNullable(participant),
                Instant.EPOCH,
                Instant.EPOCH,
                Map.of()));
    }
}
