package io.github.videosdk.jakarta.server;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** GlassFish 7, or 8 that needs a newer Java than our tests, in a fresh copy of its domain. */
final class GlassFish implements Server {

    private static final int JAVA = Integer.getInteger("videosdk.test.java");

    private final ServerConfiguration configuration;
    private ServerProcess process;
    private GlassFishDomain domain;
    private Autodeploy autodeploy;

    GlassFish(ServerConfiguration configuration) {
        this.configuration = configuration;
    }

    @Override
    public void start() throws IOException {
        Path home = configuration.home();
        Path domains = configuration.work().resolve("domains");
        domain = GlassFishDomain.copyOf(
                home.resolve("domains/domain1"), configuration.overlay(), domains.resolve("domain1"));
        autodeploy = new Autodeploy(domain.autodeploy());
        process = ServerProcess.start(
                List.of(
                        home.resolve("bin/asadmin").toString(),
                        "start-domain",
                        "--verbose",
                        "--domaindir",
                        domains.toString(),
                        "domain1"),
                Map.of("AS_JAVA", Jdk.ofVersion(JAVA).toString()),
                configuration.work().resolve("glassfish.log"));
        process.await(line -> line.contains("startup time"));
    }

    @Override
    public int port() {
        return domain.httpPort();
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
