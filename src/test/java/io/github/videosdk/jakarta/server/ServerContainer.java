package io.github.videosdk.jakarta.server;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jboss.arquillian.container.spi.client.container.DeployableContainer;
import org.jboss.arquillian.container.spi.client.container.DeploymentException;
import org.jboss.arquillian.container.spi.client.container.LifecycleException;
import org.jboss.arquillian.container.spi.client.protocol.ProtocolDescription;
import org.jboss.arquillian.container.spi.client.protocol.metadata.HTTPContext;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.arquillian.container.spi.client.protocol.metadata.Servlet;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.container.LibraryContainer;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** Arquillian's view of a {@link Server}. */
final class ServerContainer implements DeployableContainer<ServerConfiguration> {

    /** The in-container tests run in this servlet of {@code arquillian-protocol-servlet-jakarta}. */
    private static final String TEST_RUNNER = "ArquillianServletRunnerEE9";

    private ServerConfiguration configuration;
    private Server server;

    @Override
    public Class<ServerConfiguration> getConfigurationClass() {
        return ServerConfiguration.class;
    }

    @Override
    public ProtocolDescription getDefaultProtocol() {
        return new ProtocolDescription("Servlet 5.0");
    }

    @Override
    public void setup(ServerConfiguration configuration) {
        this.configuration = configuration;
    }

    @Override
    public void start() throws LifecycleException {
        server = OwnServers.launchedWith(configuration);
        try {
            Directories.makeAnew(configuration.work());
            Files.createDirectory(uploads());
            server.start();
        } catch (IOException failed) {
            server.close();
            throw new LifecycleException("The server does not start", failed);
        }
    }

    @Override
    public void stop() {
        server.close();
    }

    @Override
    public ProtocolMetaData deploy(Archive<?> archive) throws DeploymentException {
        try {
            server.deploy(export(archive));
        } catch (IOException refused) {
            throw new DeploymentException(archive.getName() + " is not deployed", refused);
        }
        String contextRoot = "/" + archive.getName().replaceFirst("\\.[ew]ar$", "");
        return new ProtocolMetaData()
                .addContext(new HTTPContext("127.0.0.1", server.port()).add(new Servlet(TEST_RUNNER, contextRoot)));
    }

    @Override
    public void undeploy(Archive<?> archive) throws DeploymentException {
        try {
            server.undeploy(uploads().resolve(archive.getName()));
        } catch (IOException failed) {
            throw new DeploymentException(archive.getName() + " is not undeployed", failed);
        }
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
        complete.as(ZipExporter.class).exportTo(file.toFile(), true);
        return file;
    }

    private static LibraryContainer<?> withLibraries(Archive<?> archive) {
        boolean isEar = archive.getName().endsWith(".ear");
        return isEar ? archive.as(EnterpriseArchive.class) : archive.as(WebArchive.class);
    }
}
