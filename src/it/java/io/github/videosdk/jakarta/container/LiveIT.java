package io.github.videosdk.jakarta.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.videosdk.jakarta.container.Client.Answer;
import io.github.videosdk.jakarta.standin.Fault;
import io.github.videosdk.jakarta.standin.Seen;
import io.github.videosdk.jakarta.standin.VideoSdkStandIn;
import java.net.URL;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Live mode against the stand-in for VideoSDK's API. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class LiveIT {

    private static final VideoSdkStandIn VIDEOSDK = VideoSdkStandIn.start(HostWar.API_KEY, HostWar.SECRET);

    @ArquillianResource
    URL url;

    private Client client;

    @Deployment(testable = false)
    static WebArchive host() {
        return HostWar.live(
                "live", VIDEOSDK.uri(), Map.of("videosdk.http.timeout", "2s", "videosdk.token.roles", "rtc"));
    }

    @BeforeEach
    void connect() {
        client = new Client(url);
    }

    @AfterEach
    void standInSawNothingThatWasNotAllowed() {
        VIDEOSDK.heal();
        assertThat(VIDEOSDK.complaints()).isEmpty();
    }

    @AfterAll
    static void stop() {
        VIDEOSDK.close();
    }

    private Answer create(String token, String more) {
        return client.postJson("videosdk/create-meeting", "{\"token\":\"" + token + "\"" + more + "}");
    }

    private Answer validate(String token, String id) {
        return client.postJson("videosdk/validate-meeting/" + id, "{\"token\":\"" + token + "\"}");
    }

    private static Seen lastRequest() {
        return VIDEOSDK.requests().get(VIDEOSDK.requests().size() - 1);
    }

    @Test
    void createdMeeting_isTheRoomOfVideoSdkUnderBothNames() {
        Answer created = create(client.token(), "");

        assertThat(created.status()).isEqualTo(200);
        assertThat(created.text("meetingId")).isEqualTo(created.text("roomId"));
        assertThat(created.json().has("createdAt")).isTrue();
        assertThat(created.header("Cache-Control")).hasValue("no-store");
        assertThat(created.header("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(validate(client.token(), created.text("roomId")).text("meetingId"))
                .isEqualTo(created.text("roomId"));
    }

    @Test
    void browsersToken_neverReachesVideoSdk() {
        String token = client.token();

        assertThat(create(token, "").status()).isEqualTo(200);

        assertThat(lastRequest().header("authorization")).isPresent().get().isNotEqualTo(token);
    }

    @Test
    void tokenThatIsNoGood_costsVideoSdkNothing() {
        int before = VIDEOSDK.requests().size();

        Answer answer = create(client.token() + "x", "");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).isPresent();
        assertThat(VIDEOSDK.requests()).hasSize(before);
    }

    @Test
    void regionOfOlderClients_becomesTheGeoFence() {
        assertThat(create(client.token(), ",\"region\":\"sg001\"").status()).isEqualTo(200);

        assertThat(lastRequest().body()).contains("\"geoFence\":\"sg001\"");
    }

    @Test
    void sameIdempotencyKey_givesTheSameMeeting() {
        String token = client.token();

        Answer first = client.postNothing("videosdk/create-meeting", "Authorization", token, "Idempotency-Key", "k-1");
        Answer again = client.postNothing("videosdk/create-meeting", "Authorization", token, "Idempotency-Key", "k-1");
        Answer other = client.postNothing("videosdk/create-meeting", "Authorization", token, "Idempotency-Key", "k-2");

        assertThat(again.text("roomId")).isEqualTo(first.text("roomId"));
        assertThat(other.text("roomId")).isNotEqualTo(first.text("roomId"));
    }

    @Test
    void replyThatGetsLost_makesNoSecondRoom() {
        int rooms = VIDEOSDK.roomCount();
        VIDEOSDK.next(Fault.dropConnection().afterEffect());

        assertThat(create(client.token(), "").status()).isEqualTo(200);

        assertThat(VIDEOSDK.roomCount()).isEqualTo(rooms + 1);
    }

    @Test
    void meetingThatVideoSdkDoesNotKnow_isNotFound() {
        assertThat(validate(client.token(), "abcd-efgh-ijkl").status()).isEqualTo(404);
    }

    @Test
    void videoSdkThatRefusesOurKey_isABadGatewayAndNotTheCallersFault() {
        VIDEOSDK.always(Fault.status(401));

        Answer answer = create(client.token(), "");

        assertThat(answer.status()).isEqualTo(502);
        assertThat(answer.text("statusCode")).isEqualTo("502");
        assertThat(answer.text("error")).isNotBlank();
    }

    @Test
    void videoSdkThatLimitsUsForLong_isUnavailableWithTheTimeToWait() {
        VIDEOSDK.always(Fault.rateLimited(java.time.Duration.ofSeconds(30)));

        Answer answer = create(client.token(), "");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).hasValue("30");
    }

    @Test
    void videoSdkThatStaysSilent_isAGatewayTimeoutWithinTheDeadline() {
        VIDEOSDK.always(Fault.silence());
        long start = System.nanoTime();

        Answer answer = create(client.token(), "");

        assertThat(answer.status()).isEqualTo(504);
        assertThat(System.nanoTime() - start).isLessThan(3_000_000_000L);
    }

    @Test
    void tokenForOneRoom_validatesThatRoomAndCreatesNone() {
        String room = create(client.token(), "").text("roomId");
        String other = create(client.token(), "").text("roomId");
        String scoped = client.get("videosdk/get-token?roomId=" + room).text("token");

        assertThat(validate(scoped, room).status()).isEqualTo(200);
        assertThat(validate(scoped, other).status()).isEqualTo(403);
        assertThat(create(scoped, "").status()).isEqualTo(403);
    }
}
