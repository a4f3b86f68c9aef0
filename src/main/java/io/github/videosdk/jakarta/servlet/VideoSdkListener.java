package io.github.videosdk.jakarta.servlet;

import io.github.videosdk.jakarta.config.VideoSdkConfig;
import io.github.videosdk.jakarta.config.VideoSdkConfig.Enabled;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import java.security.CodeSource;
import java.util.List;

/**
 * Opens the endpoints when the application starts. The web fragment in this JAR names it; an application that is
 * {@code metadata-complete}, or whose ordering shuts that fragment out, names it in its own {@code web.xml}. Naming it
 * twice does no harm.
 */
public class VideoSdkListener implements ServletContextListener {

    /** For the container. */
    public VideoSdkListener() {}

    /**
     * Registers the endpoints, or fails the deployment if they are demanded and the settings are wrong.
     *
     * @param event names the application
     */
    @Override
    public void contextInitialized(ServletContextEvent event) {
        // Not injected, so that it does not matter whether CDI starts before the listeners.
        VideoSdkConfig config = VideoSdkConfig.ofThisServerForRouting();
        if (config.enabled() == Enabled.TRUE) {
            config.requireUsable();
        }
        // Even when switched off: the application in this JAR makes the difference, whether it is wanted or not.
        JaxRsServlets.in(event.getServletContext()).completeHosts();
        if (config.enabled() == Enabled.FALSE) {
            StartLog.writeSwitchedOff();
        } else if (!isInApplication(event.getServletContext())) {
            StartLog.writeNotInWar();
        } else if (InternalPathFilter.addTo(event.getServletContext())) { // once, even if this listener is named twice
            open(config, event.getServletContext());
        }
    }

    /**
     * Whether the JAR belongs to this web application. From an EAR's {@code lib}, CDI would show it neither the
     * {@code TokenPolicy} nor the observers. An embedded server loads everything by the system class loader; Open Liberty
     * returns a wrapper from {@code getClassLoader()}, so there the JAR's location decides.
     */
    private static boolean isInApplication(ServletContext context) {
        ClassLoader ours = VideoSdkListener.class.getClassLoader();
        return ours == context.getClassLoader() || ours == ClassLoader.getSystemClassLoader() || isInWar();
    }

    private static boolean isInWar() {
        CodeSource source = VideoSdkListener.class.getProtectionDomain().getCodeSource();
        return source != null && String.valueOf(source.getLocation()).contains("/WEB-INF/");
    }

    private static void open(VideoSdkConfig config, ServletContext context) {
        List<String> taken = PublicPaths.claim(context, config);
        JaxRsServlets.in(context).addOurs();
        StartLog.write(config, context.getContextPath(), taken);
    }
}
