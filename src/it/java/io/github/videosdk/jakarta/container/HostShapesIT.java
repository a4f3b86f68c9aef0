package io.github.videosdk.jakarta.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.videosdk.jakarta.container.Client.Answer;
import io.github.videosdk.jakarta.matrix.HostShape;
import io.github.videosdk.jakarta.matrix.KnownLimitException;
import io.github.videosdk.jakarta.matrix.NoSuchHostException;
import java.net.URL;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** In every shape of host our endpoints are there exactly once, and the host is as it would be without us. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class HostShapesIT {

    /** Where a host's JAX-RS set-up might publish our resources, too. */
    private static final List<String> ELSEWHERE = List.of(
            "get-token",
            "api/get-token",
            "rest/get-token",
            "videosdk-jakarta-internal",
            "videosdk-jakarta-get-token",
            "api/videosdk-jakarta-get-token",
            "rest/videosdk-jakarta-get-token",
            "videosdk-jakarta-internal/get-token",
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

    private void whileDeployed(String name, Consumer<Client> question) {
        new OnDemand(deployer, neighbour).whileDeployed(name, question);
    }

    @HostShape
    @ParameterizedTest(name = "{0}")
    @EnumSource(Shape.class)
    void endpointsAreThereOnce_andTheHostIsAsWithoutUs(Shape shape) {
        List<String> control = control(shape);

        whileDeployed(shape.withUs(), client -> {
            assertThat(hostAsSeenBy(client, shape)).isEqualTo(control);
            if (shape.hasNoEndpointsOn(System.getProperty("arquillian.launch"))) {
                assertThat(statusesOfALessonIn(client, shape)).containsExactly(503);
                assertThat(
                                ServerLog.isKnown()
                                        ? ServerLog.linesWith(
                                                "remove that attribute: with it some servers start no CDI")
                                        : 1)
                        .as("times that the log says what to do")
                        .isEqualTo(1);
                throw new KnownLimitException(shape.toString());
            }
            assertThat(statusesOfALessonIn(client, shape)).containsExactly(200, 200, 200, 404, 401, 401, 200);
            assertThat(ELSEWHERE)
                    .filteredOn(path -> !path.equals(shape.endpoints() + "get-token")
                            && !shape.hostPaths().contains(path))
                    .allSatisfy(path -> assertThat(client.get(path).status()).isNotEqualTo(200));
        });
    }

    @Tag("twice")
    @ParameterizedTest(name = "{0}")
    @EnumSource(Shape.class)
    void switchedOff_theHostIsAsWithoutUs(Shape shape) {
        List<String> control = control(shape);

        whileDeployed(
                shape.withUsSwitchedOff(),
                client -> assertThat(hostAsSeenBy(client, shape)).isEqualTo(control));
    }

    /** A host that does not even work without us is none that this server has; one that shows what it should evaluate does not. */
    private List<String> control(Shape shape) {
        try {
            deployer.deploy(shape.withoutUs());
        } catch (Exception refused) { // a checked one, which Arquillian does not declare
            throw new NoSuchHostException(shape.toString(), refused);
        }
        try {
            List<String> control = hostAsSeenBy(Client.of(neighbour, shape.withoutUs()), shape);
            if (control.stream().anyMatch(answer -> answer.contains(": 500 ") || answer.contains("#{"))) {
                throw new NoSuchHostException(shape.toString(), new IllegalStateException(control.toString()));
            }
            return control;
        } finally {
            deployer.undeploy(shape.withoutUs());
        }
    }

    /** What the host answers itself: status, type and body, of its pages and of what it does not have. */
    private static List<String> hostAsSeenBy(Client client, Shape shape) {
        List<String> paths = new ArrayList<>(List.of("", "index.html", "nothing-here"));
        paths.addAll(shape.hostPaths());
        return paths.stream()
                .map(path -> path + ": " + summary(client.get(path), shape))
                .toList();
    }

    /** Pages name the deployment, those for errors often a time as well; Jersey lists methods in any order. */
    private static String summary(Answer answer, Shape shape) {
        if (answer.status() != 200) {
            return answer.status() + " " + (answer.body().contains("<") ? "" : answer.body());
        }
        String page = answer.body().replaceAll("/" + shape.withUs() + "(-off|-control)?/", "/");
        return "200 " + answer.header("Content-Type") + " "
                + page.lines().sorted().toList();
    }

    /** Token, meeting, validation, an unknown meeting, no token, one in the URL, and one that is only asked about. */
    private static List<Integer> statusesOfALessonIn(Client client, Shape shape) {
        String base = shape.endpoints();
        Answer token = client.get(base + "get-token");
        if (token.status() != 200) {
            return List.of(token.status());
        }
        String form = "token=" + token.text("token");
        String[] type = {"Content-Type", "application/x-www-form-urlencoded"};
        Answer created = client.post(base + "create-meeting", form, type);
        if (created.status() != 200) {
            return List.of(200, created.status());
        }
        return List.of(
                200,
                200,
                client.post(base + "validate-meeting/" + created.text("meetingId"), form, type)
                        .status(),
                client.post(base + "validate-meeting/abcd-efgh-ijkl", form, type)
                        .status(),
                client.postNothing(base + "create-meeting").status(),
                statusOfATokenInTheUrl(client, base, type),
                client.send("HEAD", base + "get-token", BodyPublishers.noBody()).status());
    }

    /** Not a real one, which the server's access log would keep: what is read is refused otherwise than what is not there. */
    private static int statusOfATokenInTheUrl(Client client, String base, String... type) {
        Answer without = client.post(base + "create-meeting", "", type);
        Answer inUrl = client.post(base + "create-meeting?%74oken=a.b.c", "", type);
        assertThat(inUrl.body()).isEqualTo(without.body());
        return inUrl.status();
    }
}
