package io.github.videosdk.jakarta.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a host's own constraint names get-token itself, our setting, which would let any login in, takes nothing from it. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class ConstraintWithRolesIT {

    @ArquillianResource
    URL url;

    @Deployment(testable = false)
    static WebArchive host() {
        return HostWar.named(
                        "both",
                        Map.of(
                                "videosdk.mode", "offline",
                                "videosdk.access.allowed-roles", "**",
                                "videosdk.compatibility.aliases", "true"))
                .setWebXML(WebXml.NONE
                        .constraint("/videosdk/get-token", "teacher")
                        .constraint("/videosdk/get-token/", "teacher")
                        .constraint("/videosdk/generateJWTToken", "teacher")
                        .constraint("/videosdk/generateJWTToken/", "teacher")
                        .basicLogin("teacher", "student")
                        .asset());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "videosdk/get-token",
                "videosdk/get-token/",
                "videosdk/generateJWTToken",
                "videosdk/generateJWTToken/"
            })
    void roleOfTheConstraint_isDemanded(String path) {
        Client client = new Client(url);

        assertThat(client.get(path).status()).isEqualTo(401);
        assertThat(client.get(path, "Authorization", Client.basicLogin("student"))
                        .status())
                .isEqualTo(403);
        assertThat(client.get(path, "Authorization", Client.basicLogin("teacher"))
                        .status())
                .isEqualTo(200);
    }
}
