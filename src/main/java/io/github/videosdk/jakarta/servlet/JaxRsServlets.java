package io.github.videosdk.jakarta.servlet;

import io.github.videosdk.jakarta.endpoint.Passage;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The servlets that the server's JAX-RS has registered: one for our application, as a rule, and those of the host. They
 * need help where the host has declared {@code jakarta.ws.rs.core.Application} in web.xml and the JAX-RS is RESTEasy.
 */
final class JaxRsServlets {

    /** The name that the specification gives to the servlet of a default application. */
    private static final String HOSTS = "jakarta.ws.rs.core.Application";

    private static final String OUR_PATTERN = Passage.INTERNAL_PATH + "/*";
    private static final String RESTEASY = "org.jboss.resteasy.";
    private static final String APPLICATION = "jakarta.ws.rs.Application";
    private static final String PREFIX = "resteasy.servlet.mapping.prefix";
    private static final String SCANNED = "resteasy.scanned.resources";

    private final ServletContext context;

    private JaxRsServlets(ServletContext context) {
        this.context = context;
    }

    static JaxRsServlets in(ServletContext context) {
        return new JaxRsServlets(context);
    }

    boolean hasOurs() {
        return ours().isPresent();
    }

    private Optional<ServletRegistration> ours() {
        return registrations()
                .filter(servlet -> servlet.getMappings().contains(OUR_PATTERN))
                .findFirst();
    }

    /**
     * Open Liberty publishes our application, and then leaves the host's servlet without a class: it gets class and
     * parameters of ours, but for the application.
     */
    void completeHosts() {
        ServletRegistration hosts = context.getServletRegistration(HOSTS);
        if (hosts != null && hosts.getClassName() == null) {
            ours().filter(ours -> ours.getInitParameter(PREFIX) != null).ifPresent(ours -> complete(hosts, ours));
        }
    }

    private void complete(ServletRegistration hosts, ServletRegistration ours) {
        ServletRegistration.Dynamic completed = context.addServlet(HOSTS, ours.getClassName());
        completed.setAsyncSupported(true);
        // One by one, because those that the server has set remain.
        ours.getInitParameters().forEach((name, value) -> {
            if (!name.equals(APPLICATION)) {
                completed.setInitParameter(name, name.equals(PREFIX) ? prefixOf(hosts.getMappings()) : value);
            }
        });
    }

    private static String prefixOf(Collection<String> patterns) {
        return patterns.stream().findFirst().orElse("").replaceFirst("/\\*$", "");
    }

    /**
     * WildFly does not see our application, because the index of classes in this JAR leaves it out: otherwise WildFly
     * would deploy no host that has declared its own in web.xml. So it is added here, with the servlet class that WildFly
     * has given to the host.
     */
    void addOurs() {
        if (!hasOurs() && hasScannedOurs()) {
            dispatcher().ifPresent(dispatcher -> {
                ServletRegistration.Dynamic ours = context.addServlet(Passage.APPLICATION, dispatcher);
                ours.setAsyncSupported(true);
                ours.setLoadOnStartup(0);
                ours.setInitParameter(APPLICATION, Passage.APPLICATION);
                ours.setInitParameter(PREFIX, Passage.INTERNAL_PATH);
                ours.addMapping(OUR_PATTERN);
            });
        }
    }

    private boolean hasScannedOurs() {
        String scanned = context.getInitParameter(SCANNED);
        return scanned != null && scanned.contains(packageOf(Passage.APPLICATION));
    }

    private static String packageOf(String className) {
        return className.substring(0, className.lastIndexOf('.') + 1);
    }

    private Optional<String> dispatcher() {
        return registrations()
                .filter(servlet -> servlet.getName().equals(HOSTS) || servlet.getInitParameter(APPLICATION) != null)
                .map(servlet -> String.valueOf(servlet.getClassName()))
                .filter(name -> name.startsWith(RESTEASY))
                .findFirst();
    }

    private Stream<ServletRegistration> registrations() {
        return context.getServletRegistrations().values().stream().map(ServletRegistration.class::cast);
    }
}
