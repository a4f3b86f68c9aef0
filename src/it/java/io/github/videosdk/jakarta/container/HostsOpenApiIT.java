package io.github.videosdk.jakarta.container;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.github.videosdk.jakarta.container.host.HelloResource;
import io.github.videosdk.jakarta.container.host.HostsGetTokenResource;
import io.github.videosdk.jakarta.container.host.ScanningApplication;
import io.github.videosdk.jakarta.openapi.Contract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.jar.JarFile;
import org.jboss.arquillian.container.test.api.Deployer;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.OperateOnDeployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.asset.ByteArrayAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

/** On a server with MicroProfile OpenAPI: what a host's own document says. The build says where that server shows it. */
@EnabledIfSystemProperty(named = HostsOpenApiIT.PATH, matches = ".+")
@Tag("microprofile")
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class HostsOpenApiIT {

    static final String PATH = "videosdk.test.openapi";

    private static final String WITH_US = "openapi-with-us";
    private static final String WITHOUT_US = "openapi-without-us";

    private static final String OWN_CHOICE = "openapi-own-choice";
    private static final String OUR_APPLICATION = "io.github.videosdk.jakarta.rest.VideoSdkApplication";
    private static final String MERGED = "openapi-merged";

    @ArquillianResource
    Deployer deployer;

    @ArquillianResource
    @OperateOnDeployment(WITH_US)
    URL withUs;

    @ArquillianResource
    @OperateOnDeployment(WITHOUT_US)
    URL withoutUs;

    @Deployment(name = WITH_US, testable = false)
    static WebArchive host() {
        return HostWar.named(WITH_US, Map.of("videosdk.mode", "offline"))
                .addClasses(ScanningApplication.class, HelloResource.class);
    }

    @Deployment(name = WITHOUT_US, testable = false)
    static WebArchive control() {
        return HostWar.without(WITHOUT_US, Map.of()).addClasses(ScanningApplication.class, HelloResource.class);
    }

    @Deployment(name = OWN_CHOICE, testable = false, managed = false)
    static WebArchive hostThatLeavesAClassOfItsOwnOut() {
        return HostWar.named(
                        OWN_CHOICE,
                        Map.of(
                                "mp.openapi.scan.exclude.classes",
                                HostsGetTokenResource.class.getName() + "," + OUR_APPLICATION))
                .addClasses(ScanningApplication.class, HelloResource.class, HostsGetTokenResource.class);
    }

    /** As the page on OpenAPI says. */
    @Deployment(name = MERGED, testable = false, managed = false)
    static WebArchive hostThatTakesOurDocumentIn() {
        WebArchive host = HostWar.named(MERGED, Map.of("videosdk.mode", "offline"))
                .addClasses(ScanningApplication.class, HelloResource.class);
        ByteArrayAsset document = new ByteArrayAsset(ourDocument());
        return System.getProperty("arquillian.launch").equals("tomee")
                ? host.addAsManifestResource(document, "openapi.yaml")
                : host.addAsResource(document, "META-INF/openapi.yaml");
    }

    private static byte[] ourDocument() {
        try (JarFile jar = new JarFile(HostWar.jar())) {
            return jar.getInputStream(jar.getEntry(Contract.ENTRY)).readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void whileDeployed(String name, Consumer<String> question) {
        new OnDemand(deployer, withUs).whileDeployed(name, client -> question.accept(document(client)));
    }

    private static String document(URL host) {
        return document(new Client(host));
    }

    /** TomEE answers 500 to whoever accepts nothing in particular. */
    private static String document(Client client) {
        return client.get(System.getProperty(PATH), "Accept", "*/*").body();
    }

    /** As they are below the context root; a document of the whole server has that before them. */
    private static Map<String, JsonNode> pathsOf(String name, URL host) {
        try {
            JsonNode paths = new YAMLMapper().readTree(document(host)).path("paths");
            Map<String, JsonNode> ofThisHost = new TreeMap<>();
            names(paths).forEach(path -> {
                if (path.startsWith("/" + name + "/") || !path.startsWith("/openapi-")) {
                    ofThisHost.put(path.replaceFirst("^/" + name, ""), paths.get(path));
                }
            });
            return ofThisHost;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Set<String> names(JsonNode object) {
        Set<String> names = new TreeSet<>();
        Iterator<String> all = object.fieldNames();
        all.forEachRemaining(names::add);
        return names;
    }

    @Test
    void documentOfAHost_isTheSameAsWithoutUs() {
        Map<String, JsonNode> expected = pathsOf(WITHOUT_US, withoutUs);

        assertThat(expected).containsOnlyKeys("/api/hello");
        assertThat(pathsOf(WITH_US, withUs)).isEqualTo(expected);
        assertThat(document(withUs)).doesNotContain("videosdk-jakarta-", "videosdk/get-token");
    }

    /** Our JAR brings a value for the same key, which the page on OpenAPI says to repeat. */
    @Test
    void hostsOwnChoiceOfClasses_counts() {
        whileDeployed(
                OWN_CHOICE,
                document -> assertThat(document)
                        .contains("api/hello")
                        .doesNotContain("/get-token", "videosdk-jakarta-internal"));
    }

    @Test
    void hostThatTakesOurDocumentIn_showsBoth() {
        whileDeployed(
                MERGED,
                document -> assertThat(document)
                        .contains("api/hello")
                        .contains(
                                "/videosdk/get-token",
                                "/videosdk/create-meeting",
                                "/videosdk/validate-meeting/{meetingId}")
                        .contains("VideoSdkProblem")
                        .doesNotContain("videosdk-jakarta-"));
    }
}
