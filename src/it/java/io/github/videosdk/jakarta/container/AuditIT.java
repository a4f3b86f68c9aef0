package io.github.videosdk.jakarta.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.videosdk.jakarta.container.Client.Answer;
import io.github.videosdk.jakarta.container.host.AuditKeeper;
import io.github.videosdk.jakarta.container.host.FailingAuditKeeper;
import io.github.videosdk.jakarta.container.host.ScanningApplication;
import java.net.URL;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.OperateOnDeployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A host hears of tokens and rooms, and never hears the token. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class AuditIT {

    @ArquillianResource
    @OperateOnDeployment("audited")
    URL audited;

    @ArquillianResource
    @OperateOnDeployment("unaudited")
    URL unaudited;

    @ArquillianResource
    @OperateOnDeployment("failing")
    URL failing;

    @Deployment(name = "audited", testable = false)
    static WebArchive auditedHost() {
        return host("audited", "true");
    }

    @Deployment(name = "unaudited", testable = false)
    static WebArchive unauditedHost() {
        return host("unaudited", "false");
    }

    @Deployment(name = "failing", testable = false)
    static WebArchive failingHost() {
        return HostWar.named("failing", Map.of("videosdk.mode", "offline"))
                .addClasses(ScanningApplication.class, FailingAuditKeeper.class);
    }

    private static WebArchive host(String name, String audit) {
        return HostWar.named(name, Map.of("videosdk.mode", "offline", "videosdk.audit", audit))
                .addClasses(ScanningApplication.class, AuditKeeper.class);
    }

    private static List<String> eventsOf(Client client) {
        return client.get("api/audit").body().lines().toList();
    }

    @Test
    void tokenRoomAndRefusal_areReportedInTurnWithoutTheToken() {
        Client client = new Client(audited);
        int before = eventsOf(client).size();

        String token = client.get("videosdk/get-token?participantId=tom").text("token");
        Answer created = client.postJson("videosdk/create-meeting", "{\"token\":\"" + client.token() + "\"}");
        client.postJson("videosdk/create-meeting", "{\"token\":\"" + token + "x\"}");

        String jti = Jwt.claimsIn(token).get("jti").toString();
        List<String> events = eventsOf(client);
        assertThat(events.subList(before, events.size()))
                .satisfiesExactly(
                        event -> assertThat(event).startsWith("TokenIssued[").contains(jti, "tom", "ALLOW_JOIN"),
                        event -> assertThat(event).startsWith("TokenIssued["),
                        event -> assertThat(event).startsWith("RoomCreated[").contains(created.text("roomId")),
                        event -> assertThat(event).startsWith("TokenRefused[").contains("create-meeting", "signature"));
        assertThat(events).noneMatch(event -> event.contains(token) || event.contains(token.split("\\.")[2]));
    }

    @Test
    void asyncObserver_isToldToo() {
        Client client = new Client(audited);

        String jti = Jwt.claimsIn(client.token()).get("jti").toString();

        assertThat(Stream.generate(() -> client.get("api/audit/async").body())
                        .takeWhile(event -> !event.equals("null"))
                        .filter(event -> event.contains(jti))
                        .findFirst())
                .hasValueSatisfying(event -> assertThat(event).startsWith("TokenIssued["));
    }

    @Test
    void observersThatThrow_leaveTheAnswersAsTheyAre() {
        Client client = new Client(failing);

        String token = client.token();
        Answer created = client.postJson("videosdk/create-meeting", "{\"token\":\"" + token + "\"}");

        assertThat(created.status()).isEqualTo(200);
        assertThat(created.text("roomId")).isNotEmpty();
        assertThat(client.postNothing("videosdk/create-meeting").status()).isEqualTo(401);
    }

    @Test
    void switchedOff_nothingIsReported() {
        Client client = new Client(unaudited);

        client.postJson("videosdk/create-meeting", "{\"token\":\"" + client.token() + "\"}");
        client.postNothing("videosdk/create-meeting");

        assertThat(client.get("api/audit").status()).isEqualTo(200);
        assertThat(eventsOf(client)).isEmpty();
    }
}
