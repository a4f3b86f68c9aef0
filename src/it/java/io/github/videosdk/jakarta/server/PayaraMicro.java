package io.github.videosdk.jakarta.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Payara Micro, which takes deployments through a folder, too. Its own adapter starts a server per deployment, so no
 * application would have a neighbour.
 */
final class PayaraMicro implements Server {

    private final ServerConfiguration configuration;
    private final int port = FreePort.find();
    private ServerProcess process;
    private Autodeploy autodeploy;

    PayaraMicro(ServerConfiguration configuration) {
        this.configuration = configuration;
    }

    @Override
    public void start() throws IOException {
        Path root = configuration.work().resolve("root");
        Directories.copy(configuration.overlay(), root);
        autodeploy = new Autodeploy(Files.createDirectory(root.resolve("autodeploy")));
        process = ServerProcess.start(
                List.of(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-Xmx512m",
                        "-jar",
                        configuration.home().resolve("payara-micro.jar").toString(),
                        "--rootdir",
                        root.toString(),
                        "--port",
                        String.valueOf(port),
                        "--nohazelcast",
                        "--disablephonehome",
                        "--prebootcommandfile",
                        root.resolve("prebootcommands.txt").toString()),
                Map.of(),
                configuration.work().resolve("payara-micro.log"));
        process.await(line -> line.contains(" ready in "));
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public void deploy(Path war) throws IOException {
        autodeploy.deploy(war);
    }

    @Override
    public void undeploy(Path war) throws IOException {
        autodeploy.undeploy(war);
    }

    @Override
    public void close() {
        if (process != null) {
            process.close();
        }
    }
}
