package io.github.videosdk.jakarta.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.videosdk.jakarta.container.Client.Answer;
import io.github.videosdk.jakarta.container.host.ClosingPolicy;
import io.github.videosdk.jakarta.container.host.SchoolPolicy;
import io.github.videosdk.jakarta.standin.VideoSdkStandIn;
import java.net.URL;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.OperateOnDeployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A host's own {@code TokenPolicy}, which is one of its CDI beans, has the last word at every endpoint. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class OwnPolicyIT {

    private static final VideoSdkStandIn VIDEOSDK = VideoSdkStandIn.start(HostWar.API_KEY, HostWar.SECRET);

    @ArquillianResource
    @OperateOnDeployment("school-policy")
    URL url;

    @ArquillianResource
    @OperateOnDeployment("closed-by-alternative")
    URL closed;

    private Client client;

    @Deployment(name = "school-policy", testable = false)
    static WebArchive host() {
        return HostWar.live("school-policy", VIDEOSDK.uri(), Map.of()).addClass(SchoolPolicy.class);
    }

    /** CDI selects an alternative of a beans.xml for the classes of the WAR only. */
    @Deployment(name = "closed-by-alternative", testable = false)
    static WebArchive hostThatSelectsAnAlternative() {
        return HostWar.named("closed-by-alternative", Map.of("videosdk.mode", "offline"))
                .addClasses(SchoolPolicy.class, ClosingPolicy.class)
                .addAsWebInfResource(new StringAsset("""
                        <beans xmlns="https://jakarta.ee/xml/ns/jakartaee" version="3.0" bean-discovery-mode="annotated">
                          <alternatives><class>%s</class></alternatives>
                        </beans>
                        """.formatted(ClosingPolicy.class.getName())), "beans.xml");
    }

    @BeforeEach
    void connect() {
        client = new Client(url);
    }

    @AfterAll
    static void stop() {
        VIDEOSDK.close();
    }

    private String tokenOf(String participant) {
        return client.get("videosdk/get-token?participantId=" + participant).text("token");
    }

    private Answer create(String token, String more, String... headers) {
        return client.post("videosdk/create-meeting", "{\"token\":\"" + token + "\"" + more + "}", headers);
    }

    private Answer validate(String meetingId, String token) {
        return client.postJson("videosdk/validate-meeting/" + meetingId, "{\"token\":\"" + token + "\"}");
    }

    @Test
    void alternativeThatTheHostSelects_decides() {
        assertThat(new Client(closed)
                        .get("videosdk/get-token?participantId=joe")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void policy_grantsPermissionsRolesRoomParticipantAndLifetime() {
        Map<String, Object> claims = Jwt.claimsOf(
                client.get("videosdk/get-token?participantId=joe&roomId=7b").text("token"));

        assertThat(claims)
                .containsEntry("permissions", List.of("ask_join"))
                .containsEntry("roles", List.of("rtc"))
                .containsEntry("roomId", "class-7b")
                .containsEntry("participantId", "joe");
        assertThat((Long) claims.get("exp") - (Long) claims.get("iat")).isEqualTo(300);
    }

    @Test
    void callerWhomThePolicyRefuses_getsNoToken() {
        assertThat(client.get("videosdk/get-token?participantId=expelled").status())
                .isEqualTo(403);
        assertThat(client.get("videosdk/get-token").status()).isEqualTo(403);
    }

    @Test
    void customRoomId_countsOnlyIfThePolicyAllows() {
        String token = tokenOf("joe");
        int before = VIDEOSDK.requests().size();

        assertThat(create(token, ",\"customRoomId\":\"staff-room\"").status()).isEqualTo(403);
        assertThat(VIDEOSDK.requests()).hasSize(before);
        assertThat(create(token, ",\"customRoomId\":\"class-7b\"").text("customRoomId"))
                .isEqualTo("class-7b");
    }

    @Test
    void meetingThatThePolicyKeepsSecret_isNotValidated() {
        String token = tokenOf("joe");

        assertThat(validate("staff-room", token).status()).isEqualTo(403);
    }

    @Test
    void idempotencyKeyOfOneCaller_neverReachesTheRoomOfAnother() {
        String joes = tokenOf("joe");
        String[] key = {"Content-Type", "application/json", "Idempotency-Key", "lesson-1"};

        String room = create(joes, "", key).text("roomId");

        assertThat(create(joes, "", key).text("roomId")).isEqualTo(room);
        assertThat(create(tokenOf("ann"), "", key).text("roomId")).isNotEqualTo(room);
        assertThat(create(tokenOf("joe"), "", key).text("roomId"))
                .as("anybody may have asked for a token of that name")
                .isNotEqualTo(room);
    }

    @Test
    void idThatAnIdempotencyKeyLeadsTo_findsNoRoom() {
        String token = tokenOf("joe");
        Answer made = create(token, "", "Content-Type", "application/json", "Idempotency-Key", "lesson-2");

        assertThat(validate(made.text("roomId"), token).status()).isEqualTo(200);
        assertThat(validate(made.text("customRoomId"), token).status()).isEqualTo(404);
    }
}
