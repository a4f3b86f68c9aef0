package io.github.videosdk.jakarta.bench.http;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

final class WildFly implements Brand {

    @Override
    public String id() {
        return "wildfly";
    }

    @Override
    public Launch prepare(Path unpacked, Path work, int port, List<Path> wars) throws IOException {
        Path home = Directories.named("wildfly-", unpacked);
        Directories.copy(home.resolve("standalone"), work);
        for (Path war : wars) {
            Files.copy(war, work.resolve("deployments").resolve(war.getFileName()));
        }
        return new Launch(
                List.of(
                        "bash",
                        home.resolve("bin/standalone.sh").toString(),
                        "-Djboss.server.base.dir=" + work,
                        "-Djboss.http.port=" + port,
                        "-Djboss.https.port=" + FreePort.find(),
                        "-Djboss.management.http.port=" + FreePort.find()),
                Map.of());
    }
}
