package io.github.videosdk.jakarta.token;

import static io.github.videosdk.jakarta.token.TestAccount.issuer;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AccessTokenTest {

    @Test
    void tokenForNoRoom_isForEveryRoom() {
        assertThat(issuer().issue().isForAnotherRoomThan("abcd-efgh-ijkl")).isFalse();
        AccessToken ofParticipant =
                issuer().issue(TokenRequest.builder().participantId("fkd74h").build());
        assertThat(ofParticipant.isForAnotherRoomThan("abcd-efgh-ijkl")).isFalse();
    }

    @Test
    void tokenForOneRoom_isForThatOneToTheLetter() {
        AccessToken token =
                issuer().issue(TokenRequest.builder().roomId("abcd-efgh-ijkl").build());
        assertThat(token.isForAnotherRoomThan("abcd-efgh-ijkl")).isFalse();
        assertThat(token.isForAnotherRoomThan("ABCD-efgh-ijkl")).isTrue();
        assertThat(token.isForAnotherRoomThan("abcd-efgh-ijkl ")).isTrue();
        assertThat(token.isForAnotherRoomThan("")).isTrue();
    }
}
