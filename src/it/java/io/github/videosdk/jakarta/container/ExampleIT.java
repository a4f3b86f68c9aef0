package io.github.videosdk.jakarta.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

/** The example application, built by its own pom as a user would, in offline mode, by its teacher. */
@DisabledIfSystemProperty(
        named = "videosdk.test.lacks",
        matches = "Jakarta Security",
        disabledReason = "no Jakarta Security is started there: whoever wants in is refused, with 403")
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class ExampleIT {

    @ArquillianResource
    URL url;

    private Client client;
    private String cookie;

    @Deployment(testable = false)
    static WebArchive example() {
        return ExampleWar.named("example", Map.of("videosdk.cors.allowed-origins", "*"));
    }

    @BeforeEach
    void logIn() {
        client = new Client(url);
        cookie = ExampleLogin.cookieOf(url, "ada", "engine");
    }

    private Client.Answer get(String path, String... headers) {
        return client.get(
                path,
                Stream.concat(Stream.of("Cookie", cookie), Stream.of(headers)).toArray(String[]::new));
    }

    private String token() {
        return get("videosdk/get-token").text("token");
    }

    @Test
    void tokenThenMeetingThenValidation_goThrough() {
        String token = token();
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
                client.postJson("videosdk/validate-meeting/abcd-efgh-ijkl", "{\"token\":\"" + token() + "\"}");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.header("Content-Type")).hasValue("application/problem+json");
    }

    @Test
    void anyOrigin_isAllowed() {
        assertThat(get("videosdk/get-token", "Origin", "https://elsewhere.example")
                        .header("Access-Control-Allow-Origin"))
                .hasValue("*");
    }

    @Test
    void hostsOwnEndpoint_usesTheInjectedIssuer() {
        Client.Answer answer = get("api/lobby/Zoe");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("participantId")).isEqualTo("Zoe");
        assertThat(answer.text("token")).matches("[\\w-]+\\.[\\w-]+\\.[\\w-]+");
    }

    @Test
    void hostsOwnPageAndPaths_stayAsTheyWere() {
        assertThat(get("").body()).contains("<!DOCTYPE html>");
        assertThat(get("api/get-token").status()).isEqualTo(404);
        assertThat(client.get("videosdk/unknown").status()).isEqualTo(404);
    }

    @Test
    void whoIsNotLoggedIn_getsTheLoginPageAndNothingElse() {
        for (String path :
                List.of("", "index.html", "calls.html", "api/classroom", "api/lobby/x", "videosdk/get-token")) {
            Client.Answer answer = client.get(path);

            assertThat(answer.status()).as(path).isEqualTo(302);
            assertThat(answer.header("Location")).as(path).get().asString().endsWith("/login.html");
        }
        assertThat(client.get("login.html").body()).contains("j_security_check");
    }

    @Test
    void student_getsATokenForAClassOnly_andOpensNone() {
        String student = ExampleLogin.cookieOf(url, "ben", "pencil");
        Client.Answer forAClass = client.get("videosdk/get-token?roomId=abcd-efgh-ijkl", "Cookie", student);

        assertThat(client.get("videosdk/get-token", "Cookie", student).status()).isEqualTo(403);
        assertThat(client.get("api/lobby/x", "Cookie", student).status()).isEqualTo(403);
        assertThat(Jwt.claimsIn(forAClass.text("token")))
                .containsEntry("participantId", "ben")
                .containsEntry("roomId", "abcd-efgh-ijkl")
                .containsEntry("permissions", List.of("ask_join"));
        assertThat(client.postNothing("videosdk/create-meeting", "Authorization", forAClass.text("token"))
                        .status())
                .isEqualTo(403);
    }
}
