package io.github.videosdk.jakarta.bench.growth;

import io.github.videosdk.jakarta.bench.growth.host.Greeting;
import io.github.videosdk.jakarta.bench.growth.host.GreetingResource;
import io.github.videosdk.jakarta.bench.http.Account;
import io.github.videosdk.jakarta.bench.http.Asking;
import io.github.videosdk.jakarta.bench.http.HostWar;
import io.github.videosdk.jakarta.bench.http.HttpForm;
import io.github.videosdk.jakarta.bench.http.Server;
import io.github.videosdk.jakarta.bench.http.host.HostApplication;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A server that was started with one application, the same host with our JAR or without, after some requests.
 *
 * @param serversFigure how long the server says that it took
 * @param cpu processor time from the start of the process to the first page
 * @param classes that are loaded
 * @param heapKilobytes that are reachable
 * @param metaspaceKilobytes for the classes
 */
record Deployment(Duration serversFigure, Duration cpu, long classes, double heapKilobytes, double metaspaceKilobytes) {

    private static final String NAME = "host";
    private static final List<Class<?>> HOST = List.of(HostApplication.class, GreetingResource.class, Greeting.class);

    static Deployment of(String server, boolean withUs, Path directory) throws IOException {
        Optional<Path> jar = withUs ? Optional.of(HttpForm.ourJar()) : Optional.empty();
        Path war = HostWar.write(directory.resolve("wars"), NAME, Map.of(), jar, HOST);
        try (Server running = Server.start(server, directory, Account.environment(), List.of(war))) {
            Duration cpu = running.process().cpuTime();
            use(running, withUs);
            Jvm jvm = new Jvm(running.process().jvm().pid());
            double heap = jvm.heap().kilobytes();
            return new Deployment(
                    StartLog.of(server).read(directory.resolve("logs/" + server + ".log")),
                    cpu,
                    jvm.classes(),
                    heap,
                    jvm.metaspaceKilobytes());
        }
    }

    /** What is made only when it is needed is there afterwards. */
    private static void use(Server server, boolean withUs) throws IOException {
        Asking.get(server.application(NAME).resolve("api/greeting"));
        if (withUs) {
            Asking.get(server.application(NAME).resolve("videosdk/get-token"));
        }
    }
}
