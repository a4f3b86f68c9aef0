package io.github.videosdk.jakarta.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.videosdk.jakarta.container.host.InjectingServlet;
import io.github.videosdk.jakarta.matrix.HostShape;
import io.github.videosdk.jakarta.matrix.NoSuchHostException;
import java.net.URL;
import java.util.Map;
import java.util.function.Consumer;
import org.jboss.arquillian.container.test.api.Deployer;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.OperateOnDeployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A host that is packaged as an EAR. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class EarIT {

    /** In the {@code lib} of the EAR, because Payara does not look into its WARs. */
    private static final JavaArchive SETTINGS = ShrinkWrap.create(JavaArchive.class, "settings.jar")
            .addAsResource(
                    new StringAsset("videosdk.mode=offline\nvideosdk.api-key=" + HostWar.API_KEY + "\nvideosdk.secret="
                            + HostWar.SECRET + "\n"),
                    "META-INF/microprofile-config.properties");

    /** Without it, and with our JAR elsewhere, this WAR has no bean and WildFly gives it no injection. */
    private static final StringAsset USES_CDI = new StringAsset("""
            <beans xmlns="https://jakarta.ee/xml/ns/jakartaee" version="3.0" bean-discovery-mode="annotated"/>
            """);

    @ArquillianResource
    Deployer deployer;

    @ArquillianResource
    @OperateOnDeployment("neighbour")
    URL neighbour;

    @Deployment(name = "neighbour", testable = false)
    static WebArchive neighbour() {
        return HostWar.named("neighbour", Map.of("videosdk.mode", "offline"));
    }

    @Deployment(name = "without-us", managed = false, testable = false)
    static EnterpriseArchive withoutUs() {
        return ear("without-us", war("without-us").deleteClass(InjectingServlet.class));
    }

    @Deployment(name = "jar-in-war", managed = false, testable = false)
    static EnterpriseArchive jarInWar() {
        return ear("jar-in-war", war("jar-in-war").addAsLibrary(HostWar.jar()));
    }

    @Deployment(name = "jar-in-ear", managed = false, testable = false)
    static EnterpriseArchive jarInEar() {
        return ear("jar-in-ear", war("jar-in-ear")).addAsLibrary(HostWar.jar());
    }

    private static WebArchive war(String name) {
        return ShrinkWrap.create(WebArchive.class, name + ".war")
                .addClass(InjectingServlet.class)
                .addAsWebInfResource(USES_CDI, "beans.xml")
                .addAsWebResource(new StringAsset("the host's own page"), "index.html");
    }

    private static EnterpriseArchive ear(String contextRoot, WebArchive war) {
        return ShrinkWrap.create(EnterpriseArchive.class, contextRoot + ".ear")
                .addAsModule(war)
                .addAsLibrary(SETTINGS)
                .setApplicationXML(new StringAsset("""
                        <application xmlns="https://jakarta.ee/xml/ns/jakartaee" version="9">
                          <module>
                            <web>
                              <web-uri>%s</web-uri>
                              <context-root>/%s</context-root>
                            </web>
                          </module>
                        </application>
                        """.formatted(war.getName(), contextRoot)));
    }

    private void whileDeployed(String name, Consumer<Client> question) {
        new OnDemand(deployer, neighbour).whileDeployed(name, question);
    }

    /** Payara Micro does not. */
    @BeforeEach
    void serverTakesEars() {
        try {
            deployer.deploy("without-us");
        } catch (Exception refused) { // a checked one, which Arquillian does not declare
            throw new NoSuchHostException("an EAR", refused);
        }
        deployer.undeploy("without-us");
    }

    @HostShape("an EAR with the JAR in its WAR")
    @Test
    void jarInTheWar_endpointsAndInjectionWork() {
        whileDeployed("jar-in-war", client -> {
            assertThat(Jwt.claimsOf(client.token())).containsEntry("apikey", HostWar.API_KEY);
            assertThat(Jwt.claimsOf(client.get("own-token").body())).containsEntry("apikey", HostWar.API_KEY);
            assertThat(client.get("").body()).isEqualTo("the host's own page");
        });
    }

    /** TomEE and Payara find the fragment there, too, but no endpoint may open where the policy of the WAR is not seen. */
    @HostShape("an EAR with the JAR in `lib`, for injection")
    @Test
    void jarInTheLibOfTheEar_injectionWorks_andNoEndpointOpens() {
        whileDeployed("jar-in-ear", client -> {
            assertThat(Jwt.claimsOf(client.get("own-token").body())).containsEntry("apikey", HostWar.API_KEY);
            assertThat(client.get("videosdk/get-token").status()).isEqualTo(404);
            assertThat(client.get("").body()).isEqualTo("the host's own page");
        });
    }
}
