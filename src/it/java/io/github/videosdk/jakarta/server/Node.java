package io.github.videosdk.jakarta.server;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.asset.FileAsset;
import org.jboss.shrinkwrap.api.container.LibraryContainer;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** A {@link Server} and its directories. It can be started again, at the same port. */
public final class Node implements AutoCloseable {

    private static final String BEANS_XML = "WEB-INF/beans.xml";

    private final Server server;
    private final ServerConfiguration configuration;
    private boolean startedBefore;

    Node(Server server, ServerConfiguration configuration) {
        this.server = server;
        this.configuration = configuration;
    }

    /** One that Arquillian does not know of. The build has to have the server itself. */
    public static Node ofTomeeEmbedded() {
        ServerConfiguration configuration = configuration("server/target", "node-of-tomee-embedded");
        configuration.setLibraries(System.getProperty("videosdk.test.smallrye-config"));
        return new Node(EmbeddedServer.tomee(configuration), configuration);
    }

    /** Likewise. */
    public static Node ofPayaraMicro() {
        ServerConfiguration configuration = configuration(".", "node-of-payara-micro");
        configuration.setOverlay(System.getProperty("videosdk.test.overlay"));
        return new Node(new PayaraMicro(configuration), configuration);
    }

    private static ServerConfiguration configuration(String home, String work) {
        Path build = Path.of(System.getProperty("videosdk.test.work"));
        ServerConfiguration configuration = new ServerConfiguration();
        configuration.setHome(build.resolve(home).toString());
        configuration.setWork(build.resolve(work).toString());
        return configuration;
    }

    /** Returns when it takes deployments, with none. */
    public void start() throws IOException {
        try {
            if (startedBefore) {
                keepLogs();
            }
            startedBefore = true;
            Directories.makeAnew(configuration.work());
            Files.createDirectory(uploads());
            server.start();
        } catch (IOException failed) {
            server.close();
            throw failed;
        }
    }

    public int port() {
        return server.port();
    }

    public URL url() {
        return Loopback.url(port());
    }

    /** At the context root that the archive's name says. */
    public void deploy(Archive<?> archive) throws IOException {
        server.deploy(export(archive));
    }

    void undeploy(Archive<?> archive) throws IOException {
        server.undeploy(uploads().resolve(archive.getName()));
    }

    /** By a signal that no process can catch. */
    @Override
    public void close() {
        server.close();
    }

    @Override
    public String toString() {
        return configuration.work().getFileName().toString();
    }

    /** For the rest of the build, which looks at everything that its servers have logged. */
    private void keepLogs() throws IOException {
        Path work = configuration.work();
        Path kept = work.resolveSibling(work.getFileName() + "-before");
        Directories.makeAnew(kept);
        Files.move(work, kept.resolve(work.getFileName()));
    }

    private Path uploads() {
        return configuration.work().resolve("uploads");
    }

    private Path export(Archive<?> archive) {
        Path file = uploads().resolve(archive.getName());
        Archive<?> complete = archive.shallowCopy();
        if (configuration.libraries() != null) {
            withLibraries(complete)
                    .addAsLibraries(configuration.libraries().toFile().listFiles(File::isFile));
        }
        if (configuration.beansXml() != null && complete instanceof WebArchive war && !war.contains(BEANS_XML)) {
            war.add(new FileAsset(configuration.beansXml().toFile()), BEANS_XML);
        }
        complete.as(ZipExporter.class).exportTo(file.toFile(), true);
        return file;
    }

    private static LibraryContainer<?> withLibraries(Archive<?> archive) {
        boolean isEar = archive.getName().endsWith(".ear");
        return isEar ? archive.as(EnterpriseArchive.class) : archive.as(WebArchive.class);
    }
}
