package io.github.videosdk.jakarta.bench.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;

/** The host application as a file to deploy: its classes, a page, settings, and our JAR or not. */
public final class HostWar {

    private static final String PACKAGE = "io/github/videosdk/jakarta/bench/http/host/";
    private static final List<String> CLASSES =
            List.of("HostApplication.class", "ConstantResource.class", "AuditResource.class", "ByHandResource.class");
    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="en">
              <head><meta charset="utf-8"><title>Host</title></head>
              <body><h1>The host's own page</h1></body>
            </html>
            """;

    private HostWar() {}

    /**
     * Writes it.
     *
     * @param directory where; an application of that name that is there already is replaced
     * @param contextRoot its name, too
     * @param settings for {@code microprofile-config.properties}
     * @param jar ours
     */
    public static Path write(Path directory, String contextRoot, Map<String, String> settings, Optional<Path> jar)
            throws IOException {
        Path exploded = Directories.makeAnew(directory.resolve(contextRoot));
        Files.writeString(exploded.resolve("index.html"), PAGE);
        Path classes = exploded.resolve("WEB-INF/classes");
        writeClasses(classes);
        writeSettings(classes, settings);
        if (jar.isPresent()) {
            Path libraries = Files.createDirectories(exploded.resolve("WEB-INF/lib"));
            Files.copy(jar.get(), libraries.resolve(jar.get().getFileName()));
        }
        return pack(exploded, directory.resolve(contextRoot + ".war"));
    }

    private static void writeClasses(Path classes) throws IOException {
        for (String name : CLASSES) {
            Path target = classes.resolve(PACKAGE + name);
            Files.createDirectories(target.getParent());
            try (InputStream bytes = HostWar.class.getClassLoader().getResourceAsStream(PACKAGE + name)) {
                Files.copy(bytes, target);
            }
        }
    }

    private static void writeSettings(Path classes, Map<String, String> settings) throws IOException {
        Path file = classes.resolve("META-INF/microprofile-config.properties");
        Files.createDirectories(file.getParent());
        Files.writeString(
                file,
                settings.entrySet().stream()
                        .map(setting -> setting.getKey() + "=" + setting.getValue() + "\n")
                        .collect(Collectors.joining()));
    }

    private static Path pack(Path exploded, Path war) throws IOException {
        int status = ToolProvider.findFirst("jar")
                .orElseThrow(() -> new IOException("this needs a JDK, with its tool jar"))
                .run(System.out, System.err, "--create", "--file=" + war, "-C", exploded.toString(), ".");
        if (status != 0) {
            throw new IOException("jar ended with " + status);
        }
        return war;
    }
}
