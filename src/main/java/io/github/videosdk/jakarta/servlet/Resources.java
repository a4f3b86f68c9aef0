package io.github.videosdk.jakarta.servlet;

import static java.lang.System.Logger.Level.DEBUG;
import static java.lang.System.Logger.Level.WARNING;

import io.github.videosdk.jakarta.ErrorCode;
import io.github.videosdk.jakarta.endpoint.Passage;
import io.github.videosdk.jakarta.endpoint.Problem;
import io.github.videosdk.jakarta.endpoint.ResourceDispatcher;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * The way to the JAX-RS resources: through the server's JAX-RS where that serves our application, and directly where it does
 * not or where the host would notice the forward. A forward ends the response, and what a filter of the host does to the
 * response after the chain would be lost.
 */
final class Resources {

    private static final System.Logger LOG = System.getLogger(Resources.class.getPackageName());

    /** Ours, and those that servers add to each application. These pass on all requests that are not for them. */
    private static final List<String> NOT_OF_THE_HOST = List.of(
            InternalPathFilter.class.getName(),
            "com.ibm.ws.security.jaspi.",
            "io.undertow.websockets.",
            "org.apache.tomcat.websocket.");

    private static final String JAX_RS = "jakarta.ws.rs.core.Application";

    private final ServletContext context;
    private final String path;
    private volatile Optional<ResourceDispatcher> direct = Optional.empty();
    private volatile boolean isInJaxRs;
    private volatile Problem unavailable;
    private boolean isStarted;

    /** For the endpoints that the application has at this path below its context root. */
    Resources(ServletContext context, String path) {
        this.context = context;
        this.path = path;
    }

    /** Called by each endpoint once all servlets and filters are registered. */
    synchronized void start() {
        if (!isStarted) {
            isStarted = true;
            isInJaxRs = JaxRsServlets.in(context).hasOurs() && !hostHasFilters();
            direct = find();
            direct.ifPresent(this::reportPolicy);
        }
    }

    /** Nothing that the log has to say is worth a deployment. */
    private void reportPolicy(ResourceDispatcher resources) {
        try {
            resources.reportPolicy(context);
        } catch (RuntimeException | LinkageError failed) {
            LOG.log(DEBUG, "no report of the policy", failed);
        }
    }

    private boolean hostHasFilters() {
        return context.getFilterRegistrations().values().stream()
                .map(filter -> String.valueOf(filter.getClassName()))
                .anyMatch(name -> NOT_OF_THE_HOST.stream().noneMatch(name::startsWith));
    }

    private Optional<ResourceDispatcher> find() {
        try {
            return Optional.of(CDI.current().select(ResourceDispatcher.class).get());
        } catch (RuntimeException | LinkageError unknown) {
            if (hasJaxRs()) {
                unavailable = Problems.withoutCdi();
                warn(
                        ErrorCode.NO_CDI,
                        "CDI does not know them. If the web.xml of the application is metadata-complete, remove that"
                                + " attribute: with it some servers start no CDI. A plain Tomcat or Jetty has none: add Weld to"
                                + " the application.");
            } else {
                unavailable = Problems.withoutJaxRs();
                warn(
                        ErrorCode.NO_JAX_RS,
                        "the server has no JAX-RS for this application. Open Liberty needs the feature restfulWS-3.0"
                                + " or newer, a plain Tomcat or Jetty RESTEasy in the application.");
            }
            LOG.log(DEBUG, "no resources", unknown);
            return Optional.empty();
        }
    }

    private static boolean hasJaxRs() {
        try {
            Class.forName(JAX_RS, false, Resources.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException | LinkageError absent) {
            return false;
        }
    }

    private void warn(ErrorCode code, String why) {
        LOG.log(
                WARNING,
                "{0}: VideoSDK''s endpoints answer 503 at {1}{2}/, because {3}",
                code,
                context.getContextPath(),
                path,
                why);
    }

    void answer(Passage passage, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        if (direct.isEmpty()) {
            unavailable.writeTo(response);
            return;
        }
        if (isInJaxRs && request.getDispatcherType() == DispatcherType.REQUEST) {
            forward(passage, request, response);
        } else {
            direct.get().dispatch(new PlainRequest(request), response);
        }
        keepAnswer(request);
    }

    private static void forward(Passage passage, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        request.getRequestDispatcher(passage.target()).forward(new PlainRequest(request), response);
    }

    /** Tomcat makes a page with a stack trace of it where a body broke off, whatever the resource has answered. */
    private static void keepAnswer(HttpServletRequest request) {
        request.removeAttribute(RequestDispatcher.ERROR_EXCEPTION);
    }
}
