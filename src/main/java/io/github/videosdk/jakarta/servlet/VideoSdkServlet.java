package io.github.videosdk.jakarta.servlet;

import static java.lang.System.Logger.Level.DEBUG;
import static java.lang.System.Logger.Level.WARNING;

import io.github.videosdk.jakarta.ErrorCode;
import io.github.videosdk.jakarta.endpoint.Passage;
import io.github.videosdk.jakarta.endpoint.ResourceDispatcher;
import jakarta.enterprise.inject.ResolutionException;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * Stands where the server's JAX-RS should have put our application and has not, because the host has switched off the
 * scanning of JARs: by {@code metadata-complete}, or by an ordering that leaves our fragment out. The JAX-RS of TomEE is
 * no servlet but comes before all of them, so there this one is in place always and reached only if it has to be.
 *
 * <p>The web fragment declares it on every server, at a path that leads nowhere: WildFly warns of an application that has
 * resources and no servlet at all. Public because servers demand it.
 */
public class VideoSdkServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final System.Logger LOG = System.getLogger(VideoSdkServlet.class.getPackageName());
    private static final String NAME = "videosdk-jakarta";

    private transient Optional<ResourceDispatcher> dispatcher = Optional.empty();

    /** For the container. */
    public VideoSdkServlet() {}

    static void standIn(ServletContext context) {
        if (!JaxRsServlets.in(context).hasOurs()) {
            registration(context).addMapping(Passage.INTERNAL_PATH + "/*");
        }
    }

    private static ServletRegistration registration(ServletContext context) {
        ServletRegistration declared = context.getServletRegistration(NAME);
        return declared == null ? register(context) : declared;
    }

    private static ServletRegistration register(ServletContext context) {
        ServletRegistration.Dynamic servlet = context.addServlet(NAME, new VideoSdkServlet());
        servlet.setAsyncSupported(true);
        servlet.setLoadOnStartup(1);
        return servlet;
    }

    @Override
    public void init() {
        try {
            dispatcher =
                    Optional.of(CDI.current().select(ResourceDispatcher.class).get());
        } catch (IllegalStateException | ResolutionException noCdi) {
            LOG.log(
                    WARNING,
                    "{0}: VideoSDK''s endpoints answer 503 at {1}, because CDI does not know them there. If its web.xml is"
                            + " metadata-complete, remove that: with it this server starts no CDI for the application.",
                    ErrorCode.NO_CDI,
                    getServletContext().getContextPath());
            LOG.log(DEBUG, "no CDI", noCdi);
        }
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (Passage.of(request).isEmpty()) {
            Problems.notFound().writeTo(response);
        } else if (dispatcher.isPresent()) {
            dispatcher.get().dispatch(request, response);
        } else {
            Problems.withoutCdi().writeTo(response);
        }
    }
}
