package io.github.videosdk.jakarta.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.videosdk.jakarta.endpoint.FakeRequest;
import io.github.videosdk.jakarta.rest.BareEndpoints.Answer;
import io.github.videosdk.jakarta.token.AccessToken;
import org.junit.jupiter.api.Test;

class GetTokenResourceTest {

    private static final String FROM_PRINCIPAL = "videosdk.access.participant-from-principal";

    @Test
    void tokenNamesTheLogin_whereTheSettingsSaySo_whateverTheClientPicks() {
        AccessToken token = BareEndpoints.with(FROM_PRINCIPAL, "true")
                .tokenFor(new FakeRequest().caller("ann").parameter("participantId", "bob"));
        assertThat(token.participantId()).hasValue("ann");
    }

    @Test
    void participantFromPrincipalWithoutALogin_isAskedToLogIn() {
        BareEndpoints endpoints = BareEndpoints.with(FROM_PRINCIPAL, "true");
        assertLoginDemanded(endpoints.getToken(new FakeRequest()));
        assertLoginDemanded(endpoints.getToken(new FakeRequest().parameter("participantId", "bob")));
        assertLoginDemanded(endpoints.getToken(new FakeRequest().parameter("peerId", "bob")));
    }

    private static void assertLoginDemanded(Answer answer) {
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.body().getString("code")).isEqualTo("VIDEOSDK-LOGIN-DEMANDED");
        assertThat(answer.challenge()).hasValue("Bearer realm=\"videosdk\"");
    }
}
