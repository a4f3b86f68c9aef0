package io.github.videosdk.jakarta.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.videosdk.jakarta.container.Client.Answer;
import io.github.videosdk.jakarta.container.host.HelloServlet;
import io.github.videosdk.jakarta.matrix.HostShape;
import java.io.File;
import java.net.URL;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.OperateOnDeployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** On a server that has no MicroProfile Config: one host that brings none either, and one that does. */
@Tag("bare")
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class WithoutMicroProfileConfigIT {

    @ArquillianResource
    @OperateOnDeployment("bare")
    URL bare;

    @ArquillianResource
    @OperateOnDeployment("equipped")
    URL equipped;

    @Deployment(name = "bare", testable = false)
    static WebArchive bareHost() {
        return HostWar.named("bare", Map.of("videosdk.mode", "offline")).addClass(HelloServlet.class);
    }

    @Deployment(name = "equipped", testable = false)
    static WebArchive equippedHost() {
        return HostWar.named("equipped", Map.of("videosdk.mode", "offline"))
                .addAsLibraries(new File(System.getProperty("videosdk.test.smallrye-config")).listFiles(File::isFile));
    }

    @HostShape("a server without MicroProfile Config: 503, and what to add")
    @Test
    void hostWithout_worksItselfAndIsToldOnceWhatToAdd() {
        Client client = new Client(bare);

        Answer first = client.get("videosdk/get-token");
        Answer second = client.postNothing("videosdk/create-meeting");

        assertThat(first.status()).isEqualTo(503);
        assertThat(first.text("detail")).contains("MicroProfile Config", "io.smallrye.config:smallrye-config");
        assertThat(second.status()).isEqualTo(503);
        assertThat(client.get("").body()).isEqualTo("the host's own page");
        assertThat(client.get("hello").body()).isEqualTo("hello of the servlet");
        assertThat(ServerLog.linesWith("This server has no MicroProfile Config"))
                .isEqualTo(1);
    }

    @HostShape("the same server, `smallrye-config` in the WAR")
    @Test
    void hostWithSmallRyeConfig_hasTheEndpoints() {
        Client client = new Client(equipped);

        Answer created = client.postJson("videosdk/create-meeting", "{\"token\":\"" + client.token() + "\"}");

        assertThat(created.status()).isEqualTo(200);
    }
}
