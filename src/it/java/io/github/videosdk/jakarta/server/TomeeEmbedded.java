package io.github.videosdk.jakarta.server;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** TomEE embedded in the program of {@code src/it/tomee-embedded/server}, which obeys lines. */
final class TomeeEmbedded implements Server {

    private static final String ANSWER = "answer: ";
    private static final String DONE = ANSWER + "done";

    private final ServerConfiguration configuration;
    private final int port = FreePort.find();
    private ServerProcess process;

    TomeeEmbedded(ServerConfiguration configuration) {
        this.configuration = configuration;
    }

    @Override
    public void start() throws IOException {
        Path home = configuration.home();
        process = ServerProcess.start(
                List.of(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-cp",
                        home.resolve("classes") + File.pathSeparator + home.resolve("lib/*"),
                        "io.github.videosdk.jakarta.server.Main",
                        String.valueOf(port),
                        configuration.work().resolve("tomee").toString()),
                Map.of(),
                configuration.work().resolve("tomee-embedded.log"));
        awaitDone();
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public void deploy(Path war) throws IOException {
        process.say("deploy " + war);
        awaitDone();
    }

    @Override
    public void undeploy(Path war) throws IOException {
        process.say("undeploy " + war);
        awaitDone();
    }

    private void awaitDone() throws IOException {
        String answer = process.await(line -> line.startsWith(ANSWER));
        if (!answer.equals(DONE)) {
            throw new IOException(answer);
        }
    }

    @Override
    public void close() {
        if (process != null) {
            process.close();
        }
    }
}
