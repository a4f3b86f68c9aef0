package io.github.videosdk.jakarta.bench.http;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

final class Liberty implements Brand {

    private static final String CONFIGURATION = """
            <server>
              <featureManager>
                <feature>webProfile-10.0</feature>
                <feature>mpConfig-3.1</feature>
              </featureManager>
              <httpEndpoint id="defaultHttpEndpoint" host="127.0.0.1" httpPort="%d" httpsPort="-1"/>
            </server>
            """;

    @Override
    public String id() {
        return "liberty";
    }

    @Override
    public Launch prepare(Path unpacked, Path work, int port, List<Path> wars) throws IOException {
        Path server = work.resolve("servers/bench");
        Path deployments = Files.createDirectories(server.resolve("dropins"));
        Files.writeString(server.resolve("server.xml"), CONFIGURATION.formatted(port));
        for (Path war : wars) {
            Files.copy(war, deployments.resolve(war.getFileName()));
        }
        return new Launch(
                List.of("bash", unpacked.resolve("wlp/bin/server").toString(), "run", "bench"),
                Map.of("WLP_USER_DIR", work.toString()));
    }
}
