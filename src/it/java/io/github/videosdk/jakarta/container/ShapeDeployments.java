package io.github.videosdk.jakarta.container;

import java.util.ArrayList;
import java.util.List;
import org.jboss.arquillian.container.spi.client.deployment.DeploymentDescription;
import org.jboss.arquillian.container.test.impl.client.deployment.AnnotationDeploymentScenarioGenerator;
import org.jboss.arquillian.container.test.spi.client.deployment.DeploymentScenarioGenerator;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.jboss.arquillian.test.spi.TestClass;
import org.jboss.shrinkwrap.api.Archive;

/** Offers every {@link Shape} to the tests of shapes, to be deployed when a test wants it. */
public final class ShapeDeployments extends AnnotationDeploymentScenarioGenerator {

    /** Arquillian finds it as a service. */
    public static final class Extension implements LoadableExtension {
        @Override
        public void register(ExtensionBuilder builder) {
            builder.override(
                    DeploymentScenarioGenerator.class,
                    AnnotationDeploymentScenarioGenerator.class,
                    ShapeDeployments.class);
        }
    }

    @Override
    public List<DeploymentDescription> generate(TestClass testClass) {
        List<DeploymentDescription> deployments = new ArrayList<>(super.generate(testClass));
        if (testClass.getJavaClass() == HostShapesIT.class) {
            for (Shape shape : Shape.values()) {
                deployments.add(onDemand(shape.withUs(), shape.warWithUs()));
                deployments.add(onDemand(shape.withUsSwitchedOff(), shape.warWithUsSwitchedOff()));
                deployments.add(onDemand(shape.withoutUs(), shape.warWithoutUs()));
            }
        }
        return deployments;
    }

    private static DeploymentDescription onDemand(String name, Archive<?> archive) {
        return new DeploymentDescription(name, archive).shouldBeManaged(false).shouldBeTestable(false);
    }
}
