package io.github.videosdk.jakarta.server;

import java.io.IOException;
import org.jboss.arquillian.container.spi.client.container.DeployableContainer;
import org.jboss.arquillian.container.spi.client.container.DeploymentException;
import org.jboss.arquillian.container.spi.client.container.LifecycleException;
import org.jboss.arquillian.container.spi.client.protocol.ProtocolDescription;
import org.jboss.arquillian.container.spi.client.protocol.metadata.HTTPContext;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.arquillian.container.spi.client.protocol.metadata.Servlet;
import org.jboss.shrinkwrap.api.Archive;

/** Arquillian's view of a {@link Server}. */
final class ServerContainer implements DeployableContainer<ServerConfiguration> {

    /** The in-container tests run in this servlet of {@code arquillian-protocol-servlet-jakarta}. */
    private static final String TEST_RUNNER = "ArquillianServletRunnerEE9";

    private ServerConfiguration configuration;
    private Node node;

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
        node = new Node(OwnServers.launchedWith(configuration), configuration);
        try {
            node.start();
        } catch (IOException failed) {
            throw new LifecycleException("The server does not start", failed);
        }
    }

    @Override
    public void stop() {
        node.close();
    }

    @Override
    public ProtocolMetaData deploy(Archive<?> archive) throws DeploymentException {
        try {
            node.deploy(archive);
        } catch (IOException refused) {
            throw new DeploymentException(archive.getName() + " is not deployed", refused);
        }
        String contextRoot = "/" + archive.getName().replaceFirst("\\.[ew]ar$", "");
        return new ProtocolMetaData()
                .addContext(new HTTPContext("127.0.0.1", node.port()).add(new Servlet(TEST_RUNNER, contextRoot)));
    }

    @Override
    public void undeploy(Archive<?> archive) throws DeploymentException {
        try {
            node.undeploy(archive);
        } catch (IOException failed) {
            throw new DeploymentException(archive.getName() + " is not undeployed", failed);
        }
    }
}
