package io.github.videosdk.jakarta.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.videosdk.jakarta.endpoint.FakeRequest;
import io.github.videosdk.jakarta.rest.BareEndpoints.Answer;
import io.github.videosdk.jakarta.room.Room;
import io.github.videosdk.jakarta.room.Rooms;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CreateMeetingResourceTest {

    private static final String[] TOKENLESS = {"videosdk.compatibility.tokenless-create", "true"};
    private static final String HOSTS_BEARER = "Bearer e30.eyJzdWIiOiJhbm4ifQ.c2ln";

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "{\"customRoomId\":\"mine\"}", "{\"token\":\"\"}", "{\"token\":null}"})
    void withoutAToken_noPageOfAnotherOriginMakesAMeeting_whateverTheBodyIs(String body) {
        BareEndpoints endpoints = BareEndpoints.with(replying("{}"), TOKENLESS);
        for (FakeRequest request : new FakeRequest[] {
            new FakeRequest(),
            new FakeRequest().caller("ann"),
            new FakeRequest().header("Authorization", HOSTS_BEARER),
            new FakeRequest().header("Authorization", "Basic dTpw")
        }) {
            Answer answer = endpoints.createFromAnotherSite(request, body);
            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.body().getString("code")).isEqualTo("VIDEOSDK-CROSS-SITE");
            assertThat(answer.body().getString("detail"))
                    .contains("videosdk.cors.allowed-origins (VIDEOSDK_CORS_ALLOWED_ORIGINS)", "proxy");
            assertThat(endpoints.create(request, body).status()).isEqualTo(200);
        }
    }

    @Test
    void token_isProofEnough_whereverThePageIs() {
        BareEndpoints endpoints = BareEndpoints.with(replying("{}"), TOKENLESS);
        assertThat(endpoints
                        .createFromAnotherSite(endpoints.bearing(new FakeRequest()), "")
                        .status())
                .isEqualTo(200);
        assertThat(endpoints
                        .createFromAnotherSite(new FakeRequest(), "{\"token\":\"" + endpoints.token() + "\"}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void withoutTheSetting_thereIsNoMeetingWithoutAToken_fromAnywhere() {
        BareEndpoints endpoints = BareEndpoints.with(replying("{}"));
        for (Answer answer : new Answer[] {
            endpoints.create(new FakeRequest(), ""),
            endpoints.createFromAnotherSite(new FakeRequest(), ""),
            endpoints.create(new FakeRequest().header("Authorization", HOSTS_BEARER), "")
        }) {
            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.body().getString("code")).isEqualTo("VIDEOSDK-TOKEN-ABSENT");
            assertThat(answer.challenge()).hasValue("Bearer realm=\"videosdk\"");
        }
    }

    @Test
    void tokenInTheBody_isAlwaysOurs() {
        BareEndpoints endpoints = BareEndpoints.with(replying("{}"), TOKENLESS);
        Answer answer = endpoints.create(new FakeRequest(), "{\"token\":\"opaque\"}");
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.body().getString("code")).isEqualTo("VIDEOSDK-TOKEN-MALFORMED");
    }

    @Test
    void callerWithoutALogin_isAskedForOneWhereTheSettingsDemandIt() {
        BareEndpoints endpoints = BareEndpoints.with(
                replying("{}"), TOKENLESS[0], TOKENLESS[1], "videosdk.access.allowed-roles", "teacher");
        assertThat(endpoints
                        .create(new FakeRequest(), "{\"customRoomId\":\"mine\"}")
                        .status())
                .isEqualTo(401);
        assertThat(endpoints.create(new FakeRequest().caller("ann"), "").status())
                .isEqualTo(403);
        assertThat(endpoints
                        .create(new FakeRequest().caller("ann", "teacher"), "")
                        .status())
                .isEqualTo(200);
    }

    /** VideoSDK, which says this of every room besides its id. */
    private static Rooms replying(String json) {
        JsonObject reply = Json.createReader(new StringReader(json)).readObject();
        Room room = new Room("abcd-efgh-ijkl", reply);
        return new Rooms() {
            @Override
            public Room create(io.github.videosdk.jakarta.room.NewRoom wanted) {
                return room;
            }

            @Override
            public Room validate(String id) {
                return room;
            }
        };
    }
}
