package io.github.videosdk.jakarta.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.videosdk.jakarta.container.Client.Answer;
import io.github.videosdk.jakarta.standin.VideoSdkStandIn;
import java.net.URI;
import java.net.URL;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What VideoSDK's own clients send, and what they read of the answer. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class OfficialClientsIT {

    private static final VideoSdkStandIn VIDEOSDK = VideoSdkStandIn.start(HostWar.API_KEY, HostWar.SECRET);
    private static final String[] JSON = {"Content-Type", "application/json"};
    private static final String[] FORM = {"Content-Type", "application/x-www-form-urlencoded"};

    @ArquillianResource
    URL url;

    private Client client;
    private String token;

    @Deployment(testable = false)
    static WebArchive host() {
        return HostWar.live(
                "clients",
                URI.create(VIDEOSDK.uri() + "/v2/"),
                Map.of(
                        "videosdk.path",
                        "/",
                        "videosdk.compatibility.aliases",
                        "true",
                        "videosdk.compatibility.tokenless-create",
                        "true"));
    }

    @BeforeEach
    void connect() {
        client = new Client(url);
        token = client.get("get-token").text("token");
    }

    @AfterAll
    static void stop() {
        VIDEOSDK.close();
    }

    private static String meetingIdOf(Answer answer) {
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        return answer.text("meetingId");
    }

    private String tokenAsJson() {
        return "{\"token\":\"" + token + "\"}";
    }

    @Test
    void currentClients_readToken() {
        assertThat(client.get("get-token").text("token")).isNotBlank();
        assertThat(client.get("get-token", JSON).text("token")).isNotBlank();
    }

    @Test
    void javaScriptAndReactAndReactNative_postJson() {
        String meetingId = meetingIdOf(client.post("create-meeting", tokenAsJson(), JSON));

        assertThat(meetingIdOf(client.post("validate-meeting/" + meetingId, tokenAsJson(), JSON)))
                .isEqualTo(meetingId);
    }

    @Test
    void android_postsForms() {
        String meetingId = meetingIdOf(client.post("create-meeting", "token=" + token, FORM));

        assertThat(meetingIdOf(client.post("validate-meeting/" + meetingId, "token=" + token, FORM)))
                .isEqualTo(meetingId);
    }

    @Test
    void flutter_postsAFormToAPathWithATrailingSlash() {
        String meetingId = meetingIdOf(client.post("create-meeting/", "token=" + token, FORM));

        assertThat(meetingIdOf(client.post("validate-meeting/" + meetingId, "token=" + token, FORM)))
                .isEqualTo(meetingId);
    }

    @Test
    void ios_postsJsonThatSaysItIsAForm() {
        String meetingId = meetingIdOf(client.post("create-meeting", tokenAsJson(), FORM));

        assertThat(meetingIdOf(client.post("validate-meeting/" + meetingId, tokenAsJson(), FORM)))
                .isEqualTo(meetingId);
    }

    @Test
    void react2021_createsWithNoBodyAtAll() {
        assertThat(meetingIdOf(client.postNothing("create-meeting"))).isNotBlank();
    }

    @Test
    void currentJavaScript_usesTheAliasesAndTheAuthorizationHeader() {
        String aliasToken = client.get("generateJWTToken").text("token");
        String[] headers = {"Content-Type", "application/json", "Authorization", aliasToken};

        String meetingId = meetingIdOf(client.post("createMeeting", "{\"token\":\"" + aliasToken + "\"}", headers));

        assertThat(meetingIdOf(client.postNothing("validatemeeting/" + meetingId, headers)))
                .isEqualTo(meetingId);
    }

    @Test
    void callersOfTheSampleServers_scopeATokenAndNameARegion() {
        String scoped = client.get("get-token?roomId=abcd-efgh-ijkl&peerId=joe").text("token");

        assertThat(Jwt.claimsOf(scoped))
                .containsEntry("roomId", "abcd-efgh-ijkl")
                .containsEntry("participantId", "joe");
        assertThat(client.post("create-meeting", "{\"token\":\"" + token + "\",\"region\":\"sg001\"}", JSON)
                        .text("roomId"))
                .isNotBlank();
        assertThat(client.get("get-token/").text("token")).isNotBlank();
        assertThat(client.post("validate-meeting/nobody-made-it/", tokenAsJson(), JSON)
                        .status())
                .isEqualTo(404);
    }
}
