package io.github.videosdk.jakarta.bench.http;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A Jakarta EE server as it comes, but for its port, with applications; in a process and a directory of its own. */
public final class Server implements AutoCloseable {

    private static final List<Brand> BRANDS = List.of(new WildFly(), new PayaraMicro(), new Tomee(), new Liberty());

    private final URI uri;
    private final BenchProcess process;
    private final Path work;

    private Server(URI uri, BenchProcess process, Path work) {
        this.uri = uri;
        this.process = process;
        this.work = work;
    }

    /** Of all servers, as {@code -Dservers} takes them. */
    public static List<String> names() {
        return BRANDS.stream().map(Brand::id).toList();
    }

    /**
     * Returns when all applications serve their pages.
     *
     * @param name one of {@link #names()}
     * @param directory where Maven has unpacked the servers to {@code servers}
     * @param environment for the server, besides ours
     * @param wars whose names are their context roots
     */
    public static Server start(String name, Path directory, Map<String, String> environment, List<Path> wars)
            throws IOException {
        int port = FreePort.find();
        Path work = Directories.makeAnew(directory.resolve("work").resolve(name));
        Brand.Launch launch = brand(name).prepare(directory.resolve("servers"), work, port, wars);
        Map<String, String> all = new HashMap<>(environment);
        all.putAll(launch.environment());
        all.put("JAVA_HOME", System.getProperty("java.home"));
        BenchProcess process = BenchProcess.start(
                launch.command(), all, directory.resolve("logs").resolve(name + ".log"));
        Server server = new Server(URI.create("http://127.0.0.1:" + port + "/"), process, work);
        server.await(wars);
        return server;
    }

    private static Brand brand(String name) {
        return BRANDS.stream()
                .filter(it -> it.id().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "no server " + name + ", but " + names().stream().collect(Collectors.joining(", "))));
    }

    private void await(List<Path> wars) throws IOException {
        try {
            for (Path war : wars) {
                Asking.await(application(contextRoot(war)), process);
            }
        } catch (IOException failed) {
            process.close();
            throw failed;
        }
    }

    private static String contextRoot(Path war) {
        return war.getFileName().toString().replaceFirst("\\.war$", "");
    }

    /** The root of that application, with a slash at its end. */
    public URI application(String contextRoot) {
        return uri.resolve(contextRoot + "/");
    }

    public BenchProcess process() {
        return process;
    }

    /** Ends the process, and removes all that the server has written but its output. */
    @Override
    public void close() throws IOException {
        process.close();
        Directories.remove(work);
    }
}
