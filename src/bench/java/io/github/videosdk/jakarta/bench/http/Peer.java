package io.github.videosdk.jakarta.bench.http;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A server that offers the same endpoints with other means, in a process of its own. */
public final class Peer implements AutoCloseable {

    public static final String EXPRESS = "Express";
    public static final String SPRING_BOOT = "Spring Boot";

    private final URI uri;
    private final BenchProcess process;

    private Peer(URI uri, BenchProcess process) {
        this.uri = uri;
        this.process = process;
    }

    /**
     * The one in {@code src/bench/express}, with what npm installs for it.
     *
     * @param directory where to install it
     * @param api of VideoSDK
     */
    static Peer express(Path directory, URI api) throws IOException {
        Path home = Directories.makeAnew(directory.resolve("express"));
        Directories.copy(Path.of("src/bench/express"), home);
        Path log = directory.resolve("logs/npm.log");
        run(List.of("npm", "ci", "--no-audit", "--no-fund", "--prefix", home.toString()), log);
        return start("express", List.of("node", home.resolve("server.js").toString()), directory, api);
    }

    /** The one that Maven has made of {@code src/bench/spring}. */
    static Peer springBoot(Path directory, URI api) throws IOException {
        String jar = directory.resolve("spring/target/spring.jar").toString();
        return start("spring", List.of(BenchProcess.java(), "-jar", jar), directory, api);
    }

    private static Peer start(String name, List<String> command, Path directory, URI api) throws IOException {
        int port = FreePort.find();
        Map<String, String> environment = new HashMap<>(Account.environmentOfSamples(api));
        environment.put("PORT", String.valueOf(port));
        environment.put("NODE_ENV", "production");
        BenchProcess process = BenchProcess.start(
                command, environment, directory.resolve("logs").resolve(name + ".log"));
        Peer peer = new Peer(URI.create("http://127.0.0.1:" + port + "/"), process);
        try {
            Asking.await(peer.uri("get-token"), process);
            return peer;
        } catch (IOException failed) {
            peer.close();
            throw failed;
        }
    }

    private static void run(List<String> command, Path log) throws IOException {
        Files.createDirectories(log.getParent());
        try {
            int status = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start()
                    .waitFor();
            if (status != 0) {
                throw new IOException(command + " ended with " + status + ", see " + log);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        }
    }

    public URI uri(String endpoint) {
        return uri.resolve(endpoint);
    }

    public BenchProcess process() {
        return process;
    }

    @Override
    public void close() {
        process.close();
    }
}
