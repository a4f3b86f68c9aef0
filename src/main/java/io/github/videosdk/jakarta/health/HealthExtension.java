package io.github.videosdk.jakarta.health;

import static java.lang.System.Logger.Level.DEBUG;

import io.github.videosdk.jakarta.config.VideoSdkConfig;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterTypeDiscovery;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;
import jakarta.enterprise.inject.spi.ProcessProducerMethod;

/**
 * Adds the readiness check where the server has MicroProfile Health. Public because servers demand it.
 *
 * <p>The check gets at its facts through here, because Payara and GlassFish take what an extension adds for an archive of
 * its own, which sees no bean of ours.
 */
public class HealthExtension implements Extension {

    private static final System.Logger LOG = System.getLogger(HealthExtension.class.getPackageName());

    private Bean<?> status;
    private boolean isHere;

    /** For the container. */
    public HealthExtension() {}

    /** In an EAR, TomEE has extensions of the application's look at each of its modules, too. */
    void meet(@Observes ProcessAnnotatedType<StatusProducer> ours) {
        isHere = true;
    }

    void addReadinessCheck(@Observes AfterTypeDiscovery types) {
        if (isHere && isHealthThere() && !isSwitchedOff()) {
            ReadinessCheck.addTo(types);
        }
    }

    /** Asked first, because WildFly warns of a class that cannot be linked, even if the error is caught. */
    private static boolean isHealthThere() {
        try {
            Class.forName("org.eclipse.microprofile.health.HealthCheck", false, HealthExtension.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException | LinkageError absent) {
            LOG.log(DEBUG, "no readiness check, because this server has no MicroProfile Health");
            return false;
        }
    }

    /** Then the health of the host has to be as without this library. */
    private static boolean isSwitchedOff() {
        return VideoSdkConfig.ofThisServerForRouting().enabled() == VideoSdkConfig.Enabled.FALSE;
    }

    void meet(@Observes ProcessProducerMethod<VideoSdkStatus, StatusProducer> producer) {
        status = producer.getBean();
    }

    VideoSdkStatus statusIn(BeanManager manager) {
        return (VideoSdkStatus)
                manager.getReference(status, VideoSdkStatus.class, manager.createCreationalContext(status));
    }
}
