package io.github.videosdk.jakarta.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.videosdk.jakarta.container.host.ForeignThreadServlet;
import java.net.URL;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

/** The settings are those of the application, whoever needs them first. */
@DisabledIfSystemProperty(
        named = "arquillian.launch",
        matches = "glassfish|glassfish8",
        disabledReason = "GlassFish lets no bean of an application be asked on such a thread (WELD-000229)")
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class ForeignThreadIT {

    @ArquillianResource
    URL url;

    @Deployment(testable = false)
    static WebArchive host() {
        return HostWar.named(
                        "foreign-thread",
                        Map.of(
                                "videosdk.mode",
                                "offline",
                                "videosdk.api-key",
                                HostWar.API_KEY,
                                "videosdk.secret",
                                HostWar.SECRET,
                                "videosdk.token.roles",
                                "rtc"))
                .addClass(ForeignThreadServlet.class);
    }

    @Test
    void threadThatSeesNoSettings_isNotTheOneThatReadsThem() {
        String token = new Client(url).get("foreign-thread").body();

        assertThat(Jwt.claimsOf(token)).containsEntry("roles", List.of("rtc"));
    }
}
