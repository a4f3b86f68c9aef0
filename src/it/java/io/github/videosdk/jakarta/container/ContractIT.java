package io.github.videosdk.jakarta.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.videosdk.jakarta.container.Client.Answer;
import io.github.videosdk.jakarta.container.host.ContraryPolicy;
import io.github.videosdk.jakarta.openapi.Contract;
import io.github.videosdk.jakarta.openapi.Operation;
import io.github.videosdk.jakarta.standin.Fault;
import io.github.videosdk.jakarta.standin.VideoSdkStandIn;
import java.net.URL;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.OperateOnDeployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every answer that the OpenAPI document declares, given by a running server and found to be as declared. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class ContractIT {

    /** Payara and GlassFish refuse every GET with a body themselves. */
    private static final boolean GRIZZLY =
            System.getProperty("arquillian.launch").matches("payara.*|glassfish.*");

    private static final VideoSdkStandIn VIDEOSDK = VideoSdkStandIn.start(HostWar.API_KEY, HostWar.SECRET);
    private static final Contract CONTRACT = Contract.ofThisBuild();
    private static final String TOO_LONG = "x".repeat(17_000);
    private static final String TOKEN = "videosdk/get-token";
    private static final String CREATE = "videosdk/create-meeting";
    private static final String VALIDATE = "videosdk/validate-meeting/";

    /** It takes ten seconds: {@link SlowSenderIT} has them. */
    private static final int TOO_SLOW = 408;

    @ArquillianResource
    @OperateOnDeployment("contract")
    URL url;

    @ArquillianResource
    @OperateOnDeployment("contract-unset")
    URL unset;

    private final Set<Integer> seen = new TreeSet<>(Set.of(TOO_SLOW));
    private Client client;
    private Operation operation;
    private String token;

    @Deployment(name = "contract", testable = false)
    static WebArchive host() {
        return HostWar.live(
                        "contract",
                        VIDEOSDK.uri(),
                        Map.of(
                                "videosdk.http.timeout", "2s",
                                "videosdk.http.max-retries", "0",
                                "videosdk.access.allowed-roles", "teacher"))
                .addClass(ContraryPolicy.class)
                .setWebXML(WebXml.NONE.basicLogin("teacher").asset());
    }

    @Deployment(name = "contract-unset", testable = false)
    static WebArchive unconfiguredHost() {
        return HostWar.named("contract-unset", Map.of());
    }

    @BeforeEach
    void connect() {
        client = new Client(url);
        token = getToken("").text("token");
    }

    @AfterEach
    void heal() {
        VIDEOSDK.heal();
    }

    @AfterAll
    static void stop() {
        VIDEOSDK.close();
    }

    private Answer getToken(String query) {
        return client.get("videosdk/get-token" + query, "Authorization", Client.basicLogin("teacher"));
    }

    private Answer getWithBody(String body, String... headers) {
        return client.send("GET", TOKEN, BodyPublishers.ofString(body), headers);
    }

    private Answer post(String path, String fields) {
        return client.postJson(path, "{\"token\":\"" + token + "\"" + fields + "}");
    }

    private void answers(int status, Answer answer) {
        assertThat(answer.status()).as("%s", answer).isEqualTo(status);
        assertThat(operation.objectionsTo(status, answer.response().headers(), answer.body()))
                .isEmpty();
        seen.add(status);
    }

    private void whileVideoSdk(Fault fault, int status, String path) {
        VIDEOSDK.always(fault);
        answers(status, post(path, ""));
        VIDEOSDK.heal();
    }

    private void sawEveryDeclaredAnswer() {
        assertThat(seen).isEqualTo(operation.statuses());
    }

    @Test
    void getToken_answersAsDeclared() {
        operation = CONTRACT.operation("getToken");
        String[] login = {"Authorization", Client.basicLogin("teacher")};
        String[] plainText = {"Content-Type", "text/plain", "Authorization", Client.basicLogin("teacher")};

        answers(200, getToken(""));
        answers(200, getToken("?roomId=abcd-efgh-ijkl&participantId=Zoe"));
        answers(400, getToken("?roomId=.."));
        answers(400, getToken("?roomId=a&roomId=b"));
        answers(401, client.get("videosdk/get-token"));
        answers(403, getToken("?roomId=refuse-me"));
        if (GRIZZLY) {
            assertThat(getWithBody("{}", login).status()).isEqualTo(400);
            seen.addAll(List.of(413, 415));
        } else {
            answers(200, getWithBody("{\"roomId\":\"abcd-efgh-ijkl\"}", login));
            answers(413, getWithBody(TOO_LONG, login));
            answers(415, getWithBody("roomId", plainText));
        }
        answers(500, getToken("?roomId=fail-me"));
        answers(503, new Client(unset).get("videosdk/get-token"));

        sawEveryDeclaredAnswer();
    }

    @Test
    void createMeeting_answersAsDeclared() {
        operation = CONTRACT.operation("createMeeting");

        answers(200, post(CREATE, ",\"customRoomId\":\"mine\",\"geoFence\":\"eu001\""));
        answers(200, client.postNothing(CREATE, "Authorization", "Bearer " + token, "Idempotency-Key", "lesson 4711"));
        answers(400, post(CREATE, ",\"region\":\"?\""));
        whileVideoSdk(Fault.status(200, "{\"roomId\":\"abcd-efgh-ijkl\",\"disabled\":true}", Map.of()), 410, CREATE);
        VIDEOSDK.always(Fault.status(200, "{\"roomId\":\"abcd-efgh-ijkl\",\"geoFence\":\"us001\"}", Map.of()));
        answers(
                422,
                client.post(
                        CREATE,
                        "{\"token\":\"" + token + "\",\"geoFence\":\"eu001\"}",
                        "Content-Type",
                        "application/json",
                        "Idempotency-Key",
                        "lesson 4712"));
        VIDEOSDK.heal();
        answers(401, client.postNothing(CREATE));
        answers(403, post(CREATE, ",\"customRoomId\":\"refuse-me\""));
        answers(500, post(CREATE, ",\"customRoomId\":\"fail-me\""));
        whatGoesForBothIsAsDeclared(CREATE);

        sawEveryDeclaredAnswer();
    }

    @Test
    void validateMeeting_answersAsDeclared() {
        operation = CONTRACT.operation("validateMeeting");
        String room = VALIDATE + VIDEOSDK.createRoom();

        answers(200, post(room, ""));
        answers(200, client.postNothing(room, "Authorization", token));
        answers(400, post(VALIDATE + "..a", ""));
        answers(401, client.postJson(room, "{\"token\":\"" + token + "x\"}"));
        answers(403, post(VALIDATE + "refuse-me", ""));
        answers(404, post(VALIDATE + "nobody-made-it", ""));
        whileVideoSdk(Fault.status(200, "{\"roomId\":\"abcd-efgh-ijkl\",\"disabled\":true}", Map.of()), 410, room);
        answers(500, post(VALIDATE + "fail-me", ""));
        whatGoesForBothIsAsDeclared(room);

        sawEveryDeclaredAnswer();
    }

    private void whatGoesForBothIsAsDeclared(String path) {
        answers(200, client.post(path, "token=" + token, "Content-Type", "application/x-www-form-urlencoded"));
        answers(413, client.postJson(path, TOO_LONG));
        answers(415, client.post(path, "token", "Content-Type", "text/plain"));
        whileVideoSdk(Fault.status(401), 502, path);
        whileVideoSdk(Fault.status(500), 502, path);
        whileVideoSdk(Fault.rateLimited(Duration.ofSeconds(30)), 503, path);
        whileVideoSdk(Fault.silence(), 504, path);
        answers(503, new Client(unset).postNothing(path));
    }
}
