package io.github.videosdk.jakarta.servlet;

import io.github.videosdk.jakarta.config.VideoSdkConfig;
import io.github.videosdk.jakarta.config.VideoSdkConfig.Enabled;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import java.util.EnumSet;

/**
 * Opens the endpoints when the application starts. The web fragment in this JAR names it; an application that is
 * {@code metadata-complete}, or whose ordering shuts that fragment out, names it in its own {@code web.xml}. Naming it
 * twice does no harm.
 */
public class VideoSdkListener implements ServletContextListener {

    private static final String FILTER = "videosdk-jakarta";

    /** For the container. */
    public VideoSdkListener() {}

    /**
     * Registers the filter, or fails the deployment if the endpoints are demanded and the settings are wrong.
     *
     * @param event names the application
     */
    @Override
    public void contextInitialized(ServletContextEvent event) {
        // Not injected, so that it does not matter whether CDI starts before the listeners.
        VideoSdkConfig config = VideoSdkConfig.ofThisServer();
        if (config.enabled() == Enabled.TRUE) {
            config.requireUsable();
        }
        // Even when switched off: the application in this JAR makes the difference, whether it is wanted or not.
        JaxRsServlets.in(event.getServletContext()).completeHosts();
        if (config.enabled() == Enabled.FALSE || open(config, event.getServletContext())) {
            StartLog.write(config, event.getServletContext().getContextPath());
        }
    }

    /** Once, even if we are named twice. */
    private static boolean open(VideoSdkConfig config, ServletContext context) {
        Routes routes = new Routes(config.endpoints());
        FilterRegistration.Dynamic filter = context.addFilter(FILTER, new VideoSdkFilter(config, routes));
        if (filter == null) {
            return false;
        }
        filter.setAsyncSupported(true);
        filter.addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), true, routes.urlPatterns());
        PublicPaths.claim(context, routes, config.access().isRestricted());
        JaxRsServlets.in(context).addOurs();
        VideoSdkServlet.standIn(context);
        return true;
    }
}
