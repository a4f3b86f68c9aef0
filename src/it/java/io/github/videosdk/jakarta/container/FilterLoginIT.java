package io.github.videosdk.jakarta.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.videosdk.jakarta.container.host.FilterLogin;
import io.github.videosdk.jakarta.container.host.LoginPolicy;
import java.net.URL;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A login that a filter of the host's has made is one, for a policy of the host's. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class FilterLoginIT {

    @ArquillianResource
    URL url;

    @Deployment(testable = false)
    static WebArchive host() {
        return HostWar.named(
                        "filter-login",
                        Map.of(
                                "videosdk.mode", "offline",
                                "videosdk.api-key", HostWar.API_KEY,
                                "videosdk.secret", HostWar.SECRET))
                .addClasses(FilterLogin.class, LoginPolicy.class);
    }

    @Test
    void policy_knowsWhoTheFilterHasLoggedIn() {
        Client client = new Client(url);

        assertThat(client.get("videosdk/get-token").status()).isEqualTo(403);
        assertThat(claims(client, "ann"))
                .containsEntry("participantId", "ann")
                .containsEntry("permissions", List.of("allow_join"));
        assertThat(claims(client, "teacher")).containsEntry("permissions", List.of("allow_mod"));
    }

    private static Map<String, Object> claims(Client client, String user) {
        return Jwt.claimsOf(client.get("videosdk/get-token", "X-User", user).text("token"));
    }
}
