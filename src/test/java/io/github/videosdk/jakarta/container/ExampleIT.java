package io.github.videosdk.jakarta.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The example application, built by its own pom as a user would, in offline mode. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class ExampleIT {

    @ArquillianResource
    URL url;

    private Client client;

    @Deployment(testable = false)
    static WebArchive example() {
        return ShrinkWrap.createFromZipFile(WebArchive.class, HostWar.example());
    }

    @BeforeEach
    void connect() {
        client = new Client(url);
    }

    @Test
    void tokenThenMeetingThenValidation_goThrough() {
        String token = client.token();
        String meetingId = client.postJson("videosdk/create-meeting", "{\"token\":\"" + token + "\"}")
                .text("meetingId");

        Client.Answer validation =
                client.postJson("videosdk/validate-meeting/" + meetingId, "{\"token\":\"" + token + "\"}");

        assertThat(validation.status()).isEqualTo(200);
        assertThat(validation.text("meetingId")).isEqualTo(meetingId);
        assertThat(validation.text("roomId")).isEqualTo(meetingId);
    }

    @Test
    void meetingNobodyMade_isNotFound() {
        Client.Answer answer =
                client.postJson("videosdk/validate-meeting/abcd-efgh-ijkl", "{\"token\":\"" + client.token() + "\"}");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.header("Content-Type")).hasValue("application/problem+json");
    }

    @Test
    void anyOrigin_isAllowed() {
        assertThat(client.get("videosdk/get-token", "Origin", "https://elsewhere.example")
                        .header("Access-Control-Allow-Origin"))
                .hasValue("*");
    }

    @Test
    void hostsOwnEndpoint_usesTheInjectedIssuer() {
        Client.Answer answer = client.get("api/lobby/Zoe");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("participantId")).isEqualTo("Zoe");
        assertThat(answer.text("token")).matches("[\\w-]+\\.[\\w-]+\\.[\\w-]+");
    }

    @Test
    void hostsOwnPageAndPaths_stayAsTheyWere() {
        assertThat(client.get("").body()).contains("<!DOCTYPE html>");
        assertThat(client.get("api/get-token").status()).isEqualTo(404);
        assertThat(client.get("videosdk/unknown").status()).isEqualTo(404);
    }
}
