package io.github.videosdk.jakarta.bench.http;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

final class Tomee implements Brand {

    @Override
    public String id() {
        return "tomee";
    }

    @Override
    public Launch prepare(Path unpacked, Path work, int port, List<Path> wars) throws IOException {
        Path home = Directories.named("apache-tomee-", unpacked);
        Directories.copy(home.resolve("conf"), work.resolve("conf"));
        for (String directory : List.of("logs", "temp", "webapps", "work")) {
            Files.createDirectory(work.resolve(directory));
        }
        listenOn(port, work.resolve("conf/server.xml"));
        for (Path war : wars) {
            Files.copy(war, work.resolve("webapps").resolve(war.getFileName()));
        }
        return new Launch(
                List.of("bash", home.resolve("bin/catalina.sh").toString(), "run"),
                Map.of("CATALINA_HOME", home.toString(), "CATALINA_BASE", work.toString()));
    }

    private static void listenOn(int port, Path configuration) throws IOException {
        String anywhere = Files.readString(configuration);
        String here = anywhere.replace(
                        "<Connector port=\"8080\"", "<Connector address=\"127.0.0.1\" port=\"" + port + "\"")
                .replace("<Server port=\"8005\"", "<Server port=\"-1\"");
        Files.writeString(configuration, here);
    }
}
