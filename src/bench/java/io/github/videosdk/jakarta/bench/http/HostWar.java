package io.github.videosdk.jakarta.bench.http;

import io.github.videosdk.jakarta.bench.http.host.AuditResource;
import io.github.videosdk.jakarta.bench.http.host.ByHandResource;
import io.github.videosdk.jakarta.bench.http.host.ConstantResource;
import io.github.videosdk.jakarta.bench.http.host.HostApplication;
import io.github.videosdk.jakarta.bench.http.host.LoggedResource;
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

    private static final List<Class<?>> CLASSES = List.of(
            HostApplication.class,
            ConstantResource.class,
            LoggedResource.class,
            AuditResource.class,
            ByHandResource.class);
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
        return write(directory, contextRoot, settings, jar, CLASSES);
    }

    /**
     * Another host.
     *
     * @param types its classes; without our JAR, they must do without it
     */
    public static Path write(
            Path directory, String contextRoot, Map<String, String> settings, Optional<Path> jar, List<Class<?>> types)
            throws IOException {
        Path exploded = Directories.makeAnew(directory.resolve(contextRoot));
        Files.writeString(exploded.resolve("index.html"), PAGE);
        Path classes = exploded.resolve("WEB-INF/classes");
        writeClasses(classes, types);
        writeSettings(classes, settings);
        if (jar.isPresent()) {
            Path libraries = Files.createDirectories(exploded.resolve("WEB-INF/lib"));
            Files.copy(jar.get(), libraries.resolve(jar.get().getFileName()));
        }
        return pack(exploded, directory.resolve(contextRoot + ".war"));
    }

    private static void writeClasses(Path classes, List<Class<?>> types) throws IOException {
        for (Class<?> type : types) {
            writeClass(classes, type);
            writeClasses(classes, List.of(type.getDeclaredClasses()));
        }
    }

    private static void writeClass(Path classes, Class<?> type) throws IOException {
        String name = type.getName().replace('.', '/') + ".class";
        Path target = classes.resolve(name);
        Files.createDirectories(target.getParent());
        try (InputStream bytes = type.getClassLoader().getResourceAsStream(name)) {
            Files.copy(bytes, target);
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
