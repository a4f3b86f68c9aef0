package io.github.videosdk.jakarta.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.videosdk.jakarta.container.Client.Answer;
import io.github.videosdk.jakarta.container.host.HelloResource;
import java.net.URL;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jboss.arquillian.container.test.api.Deployer;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.OperateOnDeployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the settings do to the endpoints of a deployed application. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class SettingsIT {

    private static final List<String> INTERNAL = List.of(
            "videosdk-jakarta-internal",
            "videosdk-jakarta-internal/",
            "videosdk-jakarta-internal/videosdk-jakarta-get-token");

    @ArquillianResource
    Deployer deployer;

    @ArquillianResource
    @OperateOnDeployment("neighbour")
    URL neighbour;

    @Deployment(name = "neighbour", testable = false)
    static WebArchive neighbour() {
        return HostWar.named("neighbour", Map.of("videosdk.mode", "offline"));
    }

    @Deployment(name = "unset", managed = false, testable = false)
    static WebArchive nothingSet() {
        return HostWar.named("unset", Map.of());
    }

    /** Servers differ in what they make of both. */
    @Deployment(name = "unresolved", managed = false, testable = false)
    static WebArchive valuesThatAreNotThere() {
        return HostWar.named(
                "unresolved",
                Map.of(
                        "videosdk.api-key", "${no.such.value}",
                        "videosdk.secret", HostWar.SECRET,
                        "videosdk.access.allowed-roles", ""));
    }

    @Deployment(name = "demanded", managed = false, testable = false)
    static WebArchive demandedWithoutKeyAndSecret() {
        return HostWar.named("demanded", Map.of("videosdk.enabled", "true", "videosdk.token.ttl", "86400"));
    }

    @Deployment(name = "off", managed = false, testable = false)
    static WebArchive switchedOff() {
        return HostWar.named(
                        "off",
                        Map.of(
                                "videosdk.enabled", "false",
                                "videosdk.api-key", HostWar.API_KEY,
                                "videosdk.secret", HostWar.SECRET))
                .addClass(HelloResource.class)
                .setWebXML(WebXml.NONE.jaxRsServlet().jaxRsMapping("/rest/*").asset());
    }

    @Deployment(name = "some", managed = false, testable = false)
    static WebArchive onlyGetTokenBelowANestedPath() {
        return HostWar.named(
                "some",
                Map.of(
                        "videosdk.mode", "offline",
                        "videosdk.path", "/a/b/",
                        "videosdk.endpoints", "get-token",
                        "videosdk.cors.allowed-origins", "https://app.example.com"));
    }

    @Deployment(name = "restricted", managed = false, testable = false)
    static WebArchive forAnyLogin() {
        return HostWar.named(
                        "restricted",
                        Map.of(
                                "videosdk.mode", "offline",
                                "videosdk.access.allowed-roles", "teacher,student",
                                "videosdk.access.moderator-roles", "teacher",
                                "videosdk.access.participant-from-principal", "true"))
                .setWebXML(
                        WebXml.NONE.basicLogin("teacher", "student", "parent").asset());
    }

    private void whileDeployed(String name, Consumer<Client> question) {
        new OnDemand(deployer, neighbour).whileDeployed(name, question);
    }

    @Test
    void nothingSet_everyEndpointSaysWhatToSetAndTheHostWorks() {
        whileDeployed("unset", client -> {
            Answer answer = client.get("videosdk/get-token");

            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.text("detail"))
                    .contains("videosdk.api-key (VIDEOSDK_API_KEY)", "videosdk.secret (VIDEOSDK_SECRET)");
            assertThat(client.postNothing("videosdk/create-meeting").status()).isEqualTo(503);
            assertThat(client.postNothing("videosdk/validate-meeting/abc").status())
                    .isEqualTo(503);
            assertThat(client.get("").body()).isEqualTo("the host's own page");
        });
    }

    @Test
    void valuesThatAreNotThere_areNamedAndTheHostWorks() {
        whileDeployed("unresolved", client -> {
            Answer answer = client.get("videosdk/get-token");

            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.text("detail"))
                    .contains(
                            "videosdk.api-key (VIDEOSDK_API_KEY)",
                            "videosdk.access.allowed-roles (VIDEOSDK_ACCESS_ALLOWED_ROLES)");
            assertThat(client.get("").body()).isEqualTo("the host's own page");
        });
    }

    /** What the message says is asked in unit tests: not every server passes it on to who deploys. */
    @Test
    void demandedButNotSet_deploymentFailsAndTheNeighbourWorks() {
        assertThatThrownBy(() -> deployer.deploy("demanded")).isInstanceOf(Exception.class);

        assertThat(Client.of(neighbour, "demanded").get("videosdk/get-token").status())
                .isEqualTo(404);
        assertThat(new Client(neighbour).get("videosdk/get-token").status()).isEqualTo(200);
    }

    @Test
    void switchedOff_thereAreNoEndpoints() {
        whileDeployed("off", client -> {
            assertThat(client.get("videosdk/get-token").status()).isEqualTo(404);
            assertThat(INTERNAL)
                    .allSatisfy(path -> assertThat(client.get(path).status()).isEqualTo(404));
            assertThat(client.get("rest/hello").body()).isEqualTo("hello of the host");
            assertThat(client.get("").body()).isEqualTo("the host's own page");
        });
    }

    @Test
    void pathAndEndpoints_areServedAsSetAndNothingElse() {
        whileDeployed("some", client -> {
            assertThat(client.get("a/b/get-token").status()).isEqualTo(200);
            assertThat(client.get("videosdk/get-token").status()).isEqualTo(404);
            assertThat(client.postNothing("a/b/create-meeting").status()).isIn(404, 405);
            assertThat(INTERNAL)
                    .allSatisfy(path -> assertThat(client.get(path).status()).isEqualTo(404));
            assertThat(client.postNothing("videosdk-jakarta-internal/videosdk-jakarta-create-meeting")
                            .status())
                    .isEqualTo(404);
        });
    }

    /** Open Liberty and TomEE fail themselves when somebody asks them for a parameter of it. */
    @Test
    void malformedQuery_isTheCallersFault() {
        whileDeployed("some", client -> {
            String answer = client.getAsWritten("a/b/get-token?roomId=%zz");

            assertThat(answer).startsWith("HTTP/1.1 400");
        });
    }

    @Test
    void wrongMethod_isToldWhichOnesAreAllowed() {
        whileDeployed("some", client -> {
            Answer answer = client.postNothing("a/b/get-token");

            assertThat(answer.status()).isEqualTo(405);
            assertThat(answer.header("Allow")).hasValue("GET, HEAD, OPTIONS");
        });
    }

    @Test
    void origins_onlyTheOnesThatAreSetMayRead() {
        whileDeployed("some", client -> {
            Answer ours = client.get("a/b/get-token", "Origin", "https://app.example.com");
            Answer stranger = client.get("a/b/get-token", "Origin", "https://evil.example.com");

            assertThat(ours.header("Access-Control-Allow-Origin")).hasValue("https://app.example.com");
            assertThat(ours.header("Vary")).hasValue("Origin");
            assertThat(stranger.header("Access-Control-Allow-Origin")).isEmpty();
        });
    }

    @Test
    void restrictedAccess_theContainerChallengesAndRolesDecide() {
        whileDeployed("restricted", client -> {
            Answer nobody = client.get("videosdk/get-token");
            // What a client wishes for itself is not asked.
            Answer student = client.get(
                    "videosdk/get-token?permissions=allow_mod&roles=crawler",
                    "Authorization",
                    Client.basicLogin("student"));
            Answer teacher = client.get("videosdk/get-token", "Authorization", Client.basicLogin("teacher"));
            Answer parent = client.get("videosdk/get-token", "Authorization", Client.basicLogin("parent"));

            assertThat(nobody.status()).isEqualTo(401);
            assertThat(nobody.header("WWW-Authenticate")).get().asString().startsWith("Basic");
            assertThat(parent.status()).isEqualTo(403);
            assertThat(Jwt.claimsIn(student.text("token")))
                    .containsEntry("participantId", "student")
                    .hasEntrySatisfying("permissions", all -> assertThat(all).hasToString("[allow_join]"))
                    .containsEntry("roles", List.of("rtc"));
            assertThat(Jwt.claimsIn(teacher.text("token")))
                    .containsEntry("participantId", "teacher")
                    .hasEntrySatisfying("permissions", all -> assertThat(all).hasToString("[allow_join, allow_mod]"));
        });
    }
}
