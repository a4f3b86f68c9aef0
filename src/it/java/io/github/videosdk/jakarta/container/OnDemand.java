package io.github.videosdk.jakarta.container;

import java.net.URL;
import java.util.function.Consumer;
import org.jboss.arquillian.container.test.api.Deployer;

/** Applications that are deployed for one question, beside a neighbour whose address Arquillian knows. */
record OnDemand(Deployer deployer, URL neighbour) {

    /** The server is the same for all; only the context root differs, and is called like the deployment. */
    void whileDeployed(String name, Consumer<Client> question) {
        deployer.deploy(name);
        try {
            question.accept(Client.of(neighbour, name));
        } finally {
            deployer.undeploy(name);
        }
    }
}
