package io.github.videosdk.jakarta.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.videosdk.jakarta.container.Client.Answer;
import io.github.videosdk.jakarta.matrix.HostShape;
import java.net.URL;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A host that guards our path by a role of its own, in web.xml, and sets nothing of ours. */
@HostShape("a constraint on our path that asks for a role")
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class RoleConstraintIT {

    @ArquillianResource
    URL url;

    @Deployment(testable = false)
    static WebArchive host() {
        return HostWar.named("teachers", Map.of("videosdk.mode", "offline"))
                .setWebXML(WebXml.NONE
                        .constraint("/videosdk/*", "teacher")
                        .basicLogin("teacher", "student")
                        .asset());
    }

    private Answer getToken(String... headers) {
        return new Client(url).get("videosdk/get-token", headers);
    }

    @Test
    void noLogin_isChallenged() {
        Answer answer = getToken();

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).get().asString().startsWith("Basic");
    }

    @Test
    void loginWithoutTheRole_isRefused() {
        assertThat(getToken("Authorization", Client.basicLogin("student")).status())
                .isEqualTo(403);
    }

    @Test
    void loginWithTheRole_getsATokenThatMakesAMeeting() {
        Client client = new Client(url);
        String teacher = Client.basicLogin("teacher");
        String token = getToken("Authorization", teacher).text("token");

        Answer created = client.post(
                "videosdk/create-meeting",
                "{\"token\":\"" + token + "\"}",
                "Authorization",
                teacher,
                "Content-Type",
                "application/json");

        assertThat(created.status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"videosdk/create-meeting", "videosdk/validate-meeting/abcd-efgh-ijkl"})
    void otherEndpointsWithoutLogin_areChallengedToo(String path) {
        assertThat(new Client(url).postNothing(path).status()).isEqualTo(401);
    }

    @Test
    void hostsOwnPage_isOpenAsBefore() {
        assertThat(new Client(url).get("").body()).isEqualTo("the host's own page");
    }
}
