package io.github.videosdk.jakarta.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.videosdk.jakarta.container.Client.Answer;
import io.github.videosdk.jakarta.container.host.FilterKind;
import io.github.videosdk.jakarta.container.host.ForwardingServlet;
import io.github.videosdk.jakarta.container.host.GuardRegistration;
import io.github.videosdk.jakarta.container.host.HelloServlet;
import io.github.videosdk.jakarta.container.host.KindsOfFilter;
import io.github.videosdk.jakarta.matrix.HostShape;
import java.net.URL;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.OperateOnDeployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Filters of a host have the effect on our endpoints that they have on a resource of the host. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class HostFiltersIT {

    private static final String KIND = "X-Kind";

    @ArquillianResource
    @OperateOnDeployment("filters")
    URL filters;

    @ArquillianResource
    @OperateOnDeployment("guarded")
    URL guarded;

    @ArquillianResource
    @OperateOnDeployment("restricted-forward")
    URL restrictedForward;

    @Deployment(name = "filters", testable = false)
    static WebArchive hostWithFilters() {
        return HostWar.named("filters", Map.of("videosdk.mode", "offline"))
                .addClasses(FilterKind.class, KindsOfFilter.class, HelloServlet.class);
    }

    @Deployment(name = "guarded", testable = false)
    static WebArchive hostWithAGuardOfAFragment() {
        return HostWar.named("guarded", Map.of("videosdk.mode", "offline"))
                .addAsLibrary(ShrinkWrap.create(JavaArchive.class, "zz-guard.jar")
                        .addClass(GuardRegistration.class)
                        .addAsManifestResource(
                                new StringAsset("""
                                        <web-fragment xmlns="https://jakarta.ee/xml/ns/jakartaee" version="5.0">
                                          <name>zz_guard</name>
                                          <listener><listener-class>%s</listener-class></listener>
                                        </web-fragment>
                                        """.formatted(GuardRegistration.class.getName())), "web-fragment.xml"));
    }

    @Deployment(name = "restricted-forward", testable = false)
    static WebArchive hostThatForwards() {
        return HostWar.named(
                        "restricted-forward",
                        Map.of("videosdk.mode", "offline", "videosdk.access.allowed-roles", "teacher"))
                .addClass(ForwardingServlet.class)
                .setWebXML(WebXml.NONE.basicLogin("teacher", "student").asset());
    }

    @HostShape
    @ParameterizedTest(name = "{0}")
    @EnumSource(FilterKind.class)
    void filter_worksOnOurEndpointsAsOnTheHostsOwnResource(FilterKind kind) {
        Client client = new Client(filters);
        Answer control = client.get("hello", KIND, kind.name());
        Answer token = client.get("videosdk/get-token", KIND, kind.name());
        String form = "token=" + token.text("token");
        String[] headers = {"Content-Type", "application/x-www-form-urlencoded", KIND, kind.name()};
        Answer created = client.post("videosdk/create-meeting", form, headers);
        Answer validated = client.post("videosdk/validate-meeting/" + created.text("meetingId"), form, headers);
        Answer refused = client.postNothing("videosdk/create-meeting", KIND, kind.name());

        assertThat(control.body()).isEqualTo("hello of the servlet");
        assertThat(validated.text("roomId")).isEqualTo(created.text("roomId"));
        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.text("code")).isEqualTo("VIDEOSDK-TOKEN-ABSENT");
        assertThat(new Answer[] {control, token, created, validated, refused})
                .allSatisfy(answer -> assertThat(marksOf(answer)).isEqualTo(marksOf(control)));
    }

    /** What the filter has set once the resource was done. */
    private static String marksOf(Answer answer) {
        return answer.header("ETag").map(length -> "ETag").orElse("")
                + answer.header("X-Written").orElse("")
                + answer.header("X-Afterwards").orElse("");
    }

    @HostShape("a guard that another fragment registers by code")
    @Test
    void guardOfAnotherFragment_comesBeforeOurEndpoints() {
        Client client = new Client(guarded);
        assertThat(client.get("index.html").status()).isEqualTo(403);
        assertThat(client.get("videosdk/get-token").status()).isEqualTo(403);
        assertThat(client.postNothing("videosdk/create-meeting").status()).isEqualTo(403);
        assertThat(client.get("videosdk/get-token", "X-Password", "open").status())
                .isEqualTo(200);
    }

    /** The container applies no constraint to a forward. */
    @HostShape("a forward from an open path to ours, which asks for a login")
    @Test
    void forward_needsTheLoginAndTheRole() {
        Client client = new Client(restrictedForward);
        assertThat(client.get("forward/get-token").status()).isEqualTo(401);
        assertThat(client.get("forward/get-token", "Authorization", Client.basicLogin("student"))
                        .status())
                .isIn(401, 403);
        assertThat(client.get("videosdk/get-token", "Authorization", Client.basicLogin("teacher"))
                        .status())
                .isEqualTo(200);
    }
}
