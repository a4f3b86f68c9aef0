package io.github.videosdk.jakarta.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.videosdk.jakarta.endpoint.FakeRequest;
import io.github.videosdk.jakarta.rest.BareEndpoints.Answer;
import io.github.videosdk.jakarta.room.NewRoom;
import io.github.videosdk.jakarta.room.Room;
import io.github.videosdk.jakarta.room.Rooms;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    @Test
    void keyOfACaller_leadsToOneRoom_onThisApplicationAlone() {
        BareEndpoints endpoints = BareEndpoints.with(OFFLINE);
        String room = roomOf(endpoints.create(withKey("k").caller("ann"), body(endpoints)));
        assertThat(roomOf(endpoints.create(withKey("\"k\"").caller("ann"), body(endpoints))))
                .isEqualTo(room);
        assertThat(List.of(
                        room,
                        roomOf(endpoints.create(withKey("l").caller("ann"), body(endpoints))),
                        roomOf(endpoints.create(withKey("k").caller("bob"), body(endpoints))),
                        roomOf(endpoints.create(withKey("k"), body(endpoints))),
                        roomOf(endpoints.create(withKey("k").caller("ann").contextPath("/other"), body(endpoints)))))
                .doesNotHaveDuplicates();
    }

    @Test
    void keysOfTwoTokens_leadToTwoRooms() {
        BareEndpoints endpoints = BareEndpoints.with(OFFLINE);
        String one = "{\"token\":\"" + tokenOf("ann", endpoints) + "\"}";
        String other = "{\"token\":\"" + tokenOf("ann", endpoints) + "\"}";
        assertThat(roomOf(endpoints.create(withKey("k"), one))).isEqualTo(roomOf(endpoints.create(withKey("k"), one)));
        assertThat(roomOf(endpoints.create(withKey("k"), one)))
                .as("a client can pick the participant")
                .isNotEqualTo(roomOf(endpoints.create(withKey("k"), other)));
    }

    @Test
    void keysOfTwoTokensOfOneLogin_leadToOneRoom_whereTheParticipantIsTheLogin() {
        BareEndpoints endpoints = BareEndpoints.with(OFFLINE, "videosdk.access.participant-from-principal", "true");
        String one = "{\"token\":\"" + tokenOf("ann", endpoints) + "\"}";
        String other = "{\"token\":\"" + tokenOf("ann", endpoints) + "\"}";
        assertThat(roomOf(endpoints.create(withKey("k"), one)))
                .isEqualTo(roomOf(endpoints.create(withKey("k"), other)));
    }

    @Test
    void scopeOfTheSettings_isThatOfAllApplicationsThatHaveIt() {
        BareEndpoints endpoints = BareEndpoints.with(OFFLINE, "videosdk.idempotency.scope", "/school");
        String room = roomOf(endpoints.create(withKey("k").caller("ann").contextPath("/school-1.2"), body(endpoints)));
        assertThat(roomOf(endpoints.create(withKey("k").caller("ann").contextPath("/school-1.3"), body(endpoints))))
                .isEqualTo(room);
        assertThat(roomOf(BareEndpoints.with(OFFLINE)
                        .create(withKey("k").caller("ann").contextPath("/school"), body(endpoints))))
                .as("the operator has named that context path")
                .isEqualTo(room);
    }

    @Test
    void keyOfNobody_isRefused() {
        Answer answer = BareEndpoints.with(OFFLINE, TOKENLESS).create(withKey("k"), "");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().getString("detail")).contains("Idempotency-Key", "log in");
        assertThat(BareEndpoints.with(OFFLINE, TOKENLESS)
                        .create(withKey("k").caller("ann"), "")
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"geoFence":"us001"} | {"geoFence":"eu001"} | 422
            {"geoFence":"us001"} | {"region":"eu001"}   | 422
            {"geoFence":"eu001"} | {"geoFence":"eu001"} | 200
            {"geoFence":"EU001"} | {"geoFence":"eu001"} | 200
            {"geoFence":"us001"} | {}                   | 200
            {"geoFence":null}    | {"geoFence":"eu001"} | 200
            {"geoFence":["x"]}   | {"geoFence":"eu001"} | 200
            {"geoFence":""}      | {"geoFence":"eu001"} | 200
            {}                   | {"geoFence":"eu001"} | 200
            """)
    void keyThatLeadsToAMeetingOfAnotherRegion_isRefused(String reply, String wish, int status) {
        BareEndpoints endpoints = BareEndpoints.with(replying(reply));
        Answer answer = endpoints.create(endpoints.bearing(withKey("k")), wish);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.body().getString("code", ""))
                .isEqualTo(status == 422 ? "VIDEOSDK-IDEMPOTENCY-KEY-REUSED" : "");
        assertThat(endpoints.create(endpoints.bearing(new FakeRequest()), wish).status())
                .as("without a key")
                .isEqualTo(200);
    }

    @Test
    void disabledMeeting_isGone_andNotCreated() {
        BareEndpoints endpoints = BareEndpoints.with(replying("{\"disabled\":true,\"geoFence\":\"us001\"}"));
        for (FakeRequest request : new FakeRequest[] {withKey("k"), new FakeRequest()}) {
            Answer answer = endpoints.create(endpoints.bearing(request), "{\"geoFence\":\"eu001\"}");
            assertThat(answer.status()).isEqualTo(410);
            assertThat(answer.body().getString("code")).isEqualTo("VIDEOSDK-ROOM-DISABLED");
        }
    }

    private static FakeRequest withKey(String key) {
        return new FakeRequest().header("Idempotency-Key", key);
    }

    private static String body(BareEndpoints endpoints) {
        return "{\"token\":\"" + endpoints.token() + "\"}";
    }

    private static String tokenOf(String participant, BareEndpoints endpoints) {
        return endpoints
                .getToken(new FakeRequest().caller(participant).parameter("participantId", participant))
                .body()
                .getString("token");
    }

    private static String roomOf(Answer answer) {
        return answer.body().getString("roomId");
    }

    /** Whose rooms are their customRoomId. */
    private static final Rooms OFFLINE = new Rooms() {
        @Override
        public Room create(NewRoom wanted) {
            return new Room(
                    wanted.customRoomId().orElseThrow(),
                    Json.createObjectBuilder().build());
        }

        @Override
        public Room validate(String id) {
            throw new UnsupportedOperationException("validate");
        }
    };

    /** VideoSDK, which says this of every room besides its id. */
    private static Rooms replying(String json) {
        JsonObject reply = Json.createReader(new StringReader(json)).readObject();
        Room room = new Room("abcd-efgh-ijkl", reply);
        return new Rooms() {
            @Override
            public Room create(NewRoom wanted) {
                return room;
            }

            @Override
            public Room validate(String id) {
                return room;
            }
        };
    }
}
