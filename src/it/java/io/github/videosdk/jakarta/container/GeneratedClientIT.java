package io.github.videosdk.jakarta.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A client that openapi-generator has made of the document (see {@code src/it/projects/openapi-client}), in a JVM of its own. One
 * server is enough: that all of them answer as the document says is {@link ContractIT}.
 */
@Tag("twice")
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class GeneratedClientIT {

    @ArquillianResource
    URL url;

    @Deployment(testable = false)
    static WebArchive host() {
        return HostWar.named("generated-client", Map.of("videosdk.mode", "offline"));
    }

    private static String run(String program, String argument) throws IOException {
        Path built = Path.of(System.getProperty("videosdk.test.openapi-client"));
        String classPath = built.resolve("classes") + File.pathSeparator + built.resolve("libraries") + "/*";
        Process client = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        classPath,
                        program,
                        argument)
                .redirectErrorStream(true)
                .start();
        return new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    @Test
    void generatedClient_makesAMeetingAndFindsIt() throws IOException {
        String application = url.toString().replaceFirst("/$", "");

        assertThat(run("io.github.videosdk.jakarta.client.MakeMeeting", application))
                .matches("made (\\S+)\\Rfound \\1\\Rrefused 404\\R");
    }
}
