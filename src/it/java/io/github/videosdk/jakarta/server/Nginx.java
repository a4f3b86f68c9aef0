package io.github.videosdk.jakarta.server;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** nginx as Debian packages it, in one process, with all that it writes in one directory. */
public final class Nginx implements AutoCloseable {

    /** The header that names the nodes that a request was passed to, in that order. */
    public static final String UPSTREAM = "X-Upstream";

    private static final String CONFIGURATION = """
            daemon off;
            master_process off;
            pid nginx.pid;
            error_log stderr notice;
            events {}
            http {
                access_log off;
                client_body_temp_path client-body;
                proxy_temp_path proxy;
                fastcgi_temp_path fastcgi;
                uwsgi_temp_path uwsgi;
                scgi_temp_path scgi;
                add_header %s $upstream_addr always;
            %s
            }
            """;

    private final ServerProcess process;
    private final int port;

    private Nginx(ServerProcess process, int port) {
        this.process = process;
        this.port = port;
    }

    /**
     * Aborts the test where there is no nginx, and fails it there in CI.
     *
     * @param blocks what belongs in its {@code http} block, for the port of 127.0.0.1 that it is to listen on
     */
    public static Nginx start(IntFunction<String> blocks) throws IOException {
        Path program = find();
        int port = FreePort.find();
        Path directory = Path.of(System.getProperty("videosdk.test.work"), "nginx-work");
        Directories.makeAnew(directory);
        Path configuration = Files.writeString(
                directory.resolve("nginx.conf"), CONFIGURATION.formatted(UPSTREAM, blocks.apply(port)));
        ServerProcess process = ServerProcess.start(
                List.of(program.toString(), "-p", directory + "/", "-c", configuration.toString(), "-e", "stderr"),
                Map.of(),
                directory.resolve("nginx.log"));
        try {
            process.await(line -> line.contains("event method"));
        } catch (IOException failed) {
            process.close();
            throw failed;
        }
        return new Nginx(process, port);
    }

    private static Path find() {
        Optional<Path> program = Stream.concat(
                        Arrays.stream(System.getenv("PATH").split(File.pathSeparator)), Stream.of("/usr/sbin"))
                .map(directory -> Path.of(directory, "nginx"))
                .filter(Files::isExecutable)
                .findFirst();
        String advice = "nginx is absent: apt-get install nginx-light";
        if ("true".equals(System.getenv("CI"))) {
            Assertions.assertTrue(program.isPresent(), advice);
        }
        Assumptions.assumeTrue(program.isPresent(), advice);
        return program.orElseThrow();
    }

    public URL url() {
        return Loopback.url(port);
    }

    @Override
    public void close() {
        process.close();
    }
}
