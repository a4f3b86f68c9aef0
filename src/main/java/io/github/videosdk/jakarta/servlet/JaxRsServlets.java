package io.github.videosdk.jakarta.servlet;

import io.github.videosdk.jakarta.endpoint.Passage;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A host may declare or map {@code jakarta.ws.rs.core.Application} in web.xml. With RESTEasy there is either that or an
 * {@code Application} that was found, so one of the two is missing, and gets the servlet class that the other has. WildFly
 * would not even deploy the host, so the index of classes in this JAR hides our application from it, and we add ours;
 * Open Liberty finds ours and leaves the host's servlet without a class.
 */
final class JaxRsServlets {

    /** How the JAX-RS specification calls the servlet of a default application. */
    private static final String HOSTS = "jakarta.ws.rs.core.Application";

    private static final String APPLICATION = "jakarta.ws.rs.Application";
    private static final String PREFIX = "resteasy.servlet.mapping.prefix";
    private static final String SCANNED = "resteasy.scanned.resources";

    private JaxRsServlets() {}

    static void complete(ServletContext context) {
        Optional<ServletRegistration> ours = registrations(context)
                .filter(servlet -> servlet.getMappings().contains(Passage.INTERNAL_PATH + "/*"))
                .findFirst();
        if (ours.isPresent()) {
            completeHosts(context, ours.get());
        } else {
            addOurs(context);
        }
    }

    private static void completeHosts(ServletContext context, ServletRegistration ours) {
        ServletRegistration hosts = context.getServletRegistration(HOSTS);
        boolean isWithoutClass = hosts != null && hosts.getClassName() == null && ours.getClassName() != null;
        if (isWithoutClass) {
            ServletRegistration.Dynamic completed = context.addServlet(HOSTS, ours.getClassName());
            completed.setAsyncSupported(true);
            // One by one, because those that the server has set remain.
            ours.getInitParameters().forEach((name, value) -> {
                if (!name.equals(APPLICATION)) {
                    completed.setInitParameter(name, name.equals(PREFIX) ? prefixOf(hosts.getMappings()) : value);
                }
            });
        }
    }

    private static String prefixOf(Collection<String> patterns) {
        return patterns.stream().findFirst().orElse("").replaceFirst("/\\*$", "");
    }

    private static void addOurs(ServletContext context) {
        if (hasScannedOurs(context)) {
            dispatcher(context).ifPresent(dispatcher -> {
                ServletRegistration.Dynamic ours = context.addServlet(Passage.APPLICATION, dispatcher);
                ours.setAsyncSupported(true);
                ours.setLoadOnStartup(0);
                ours.setInitParameter(APPLICATION, Passage.APPLICATION);
                ours.setInitParameter(PREFIX, Passage.INTERNAL_PATH);
                ours.addMapping(Passage.INTERNAL_PATH + "/*");
            });
        }
    }

    /** So the server has RESTEasy, and no servlet for what it has found. */
    private static boolean hasScannedOurs(ServletContext context) {
        String scanned = context.getInitParameter(SCANNED);
        return scanned != null && scanned.contains(packageOf(Passage.APPLICATION));
    }

    private static String packageOf(String className) {
        return className.substring(0, className.lastIndexOf('.') + 1);
    }

    private static Optional<String> dispatcher(ServletContext context) {
        return registrations(context)
                .filter(servlet -> servlet.getName().equals(HOSTS) || servlet.getInitParameter(APPLICATION) != null)
                .map(ServletRegistration::getClassName)
                .filter(name -> name != null)
                .findFirst();
    }

    private static Stream<ServletRegistration> registrations(ServletContext context) {
        return context.getServletRegistrations().values().stream().map(ServletRegistration.class::cast);
    }
}
