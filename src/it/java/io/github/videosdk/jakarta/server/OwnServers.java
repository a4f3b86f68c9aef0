package io.github.videosdk.jakarta.server;

import java.util.Map;
import java.util.function.Function;
import org.jboss.arquillian.container.spi.client.container.DeployableContainer;
import org.jboss.arquillian.core.spi.LoadableExtension;

/** Stays out of the way where {@code arquillian.launch} names a server that has an adapter that serves. */
final class OwnServers implements LoadableExtension {

    private static final Map<String, Function<ServerConfiguration, Server>> SERVERS = Map.of(
            "glassfish", GlassFish::new,
            "glassfish8", GlassFish::new,
            "payara-micro", PayaraMicro::new,
            "payara-micro7", PayaraMicro::new,
            "tomcat10", EmbeddedServer::tomcat,
            "tomcat11", EmbeddedServer::tomcat,
            "tomee-embedded", EmbeddedServer::tomee,
            "tomee-embedded-bare", EmbeddedServer::tomee);

    @Override
    public void register(ExtensionBuilder builder) {
        if (SERVERS.containsKey(launched())) {
            builder.service(DeployableContainer.class, ServerContainer.class);
        }
    }

    static Server launchedWith(ServerConfiguration configuration) {
        return SERVERS.get(launched()).apply(configuration);
    }

    private static String launched() {
        return System.getProperty("arquillian.launch", "");
    }
}
