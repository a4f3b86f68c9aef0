package io.github.videosdk.jakarta.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.videosdk.jakarta.matrix.HostShape;
import java.net.URL;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.OperateOnDeployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two hosts on one server, each with an account and a path of its own, know nothing of each other. */
@HostShape("two WARs with keys and paths of their own")
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class TwoHostsIT {

    private static final String SECRET_OF_SCHOOL = "secret-of-the-school-0123456789abcdef";
    private static final String SECRET_OF_CLINIC = "secret-of-the-clinic-0123456789abcdef";

    @ArquillianResource
    @OperateOnDeployment("school")
    URL school;

    @ArquillianResource
    @OperateOnDeployment("clinic")
    URL clinic;

    @Deployment(name = "school", testable = false)
    static WebArchive school() {
        return host("school", "key-of-the-school", SECRET_OF_SCHOOL);
    }

    @Deployment(name = "clinic", testable = false)
    static WebArchive clinic() {
        return host("clinic", "key-of-the-clinic", SECRET_OF_CLINIC);
    }

    private static WebArchive host(String name, String key, String secret) {
        return HostWar.named(
                name,
                Map.of(
                        "videosdk.mode",
                        "offline",
                        "videosdk.api-key",
                        key,
                        "videosdk.secret",
                        secret,
                        "videosdk.path",
                        "/" + name + "-meetings"));
    }

    private String tokenOfSchool() {
        return new Client(school).get("school-meetings/get-token").text("token");
    }

    private String tokenOfClinic() {
        return new Client(clinic).get("clinic-meetings/get-token").text("token");
    }

    @Test
    void tokens_bearTheKeyOfTheirHost() {
        assertThat(Jwt.claimsIn(tokenOfSchool())).containsEntry("apikey", "key-of-the-school");
        assertThat(Jwt.claimsIn(tokenOfClinic())).containsEntry("apikey", "key-of-the-clinic");
    }

    @Test
    void tokenOfOneHost_opensThatOneOnly() {
        String body = "{\"token\":\"" + tokenOfSchool() + "\"}";

        assertThat(new Client(school)
                        .postJson("school-meetings/create-meeting", body)
                        .status())
                .isEqualTo(200);
        assertThat(new Client(clinic)
                        .postJson("clinic-meetings/create-meeting", body)
                        .status())
                .isEqualTo(401);
    }

    @Test
    void pathOfOneHost_isNotThereInTheOther() {
        assertThat(new Client(school).get("clinic-meetings/get-token").status()).isEqualTo(404);
        assertThat(new Client(clinic).get("school-meetings/get-token").status()).isEqualTo(404);
    }
}
