package io.github.videosdk.jakarta.server;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A server that comes as a library, in a program in {@code src/it} that obeys lines. */
final class EmbeddedServer implements Server {

    private static final String ANSWER = "answer: ";
    private static final String DONE = ANSWER + "done";

    private final String name;
    private final ServerConfiguration configuration;
    private final int port = FreePort.find();
    private ServerProcess process;

    private EmbeddedServer(String name, ServerConfiguration configuration) {
        this.name = name;
        this.configuration = configuration;
    }

    static EmbeddedServer tomee(ServerConfiguration configuration) {
        return new EmbeddedServer("tomee", configuration);
    }

    static EmbeddedServer tomcat(ServerConfiguration configuration) {
        return new EmbeddedServer("tomcat", configuration);
    }

    @Override
    public void start() throws IOException {
        Path home = configuration.home();
        process = ServerProcess.start(
                List.of(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        // As catalina.sh says, so that Tomcat can look for what an application leaves behind.
                        "--add-opens=java.base/java.lang=ALL-UNNAMED",
                        "--add-opens=java.base/java.io=ALL-UNNAMED",
                        "--add-opens=java.base/java.util=ALL-UNNAMED",
                        "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                        "--add-opens=java.rmi/sun.rmi.transport=ALL-UNNAMED",
                        "-cp",
                        home.resolve("classes") + File.pathSeparator + home.resolve("lib/*"),
                        "io.github.videosdk.jakarta.server.Main",
                        String.valueOf(port),
                        configuration.work().resolve(name).toString()),
                Map.of(),
                configuration.work().resolve(name + ".log"));
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
