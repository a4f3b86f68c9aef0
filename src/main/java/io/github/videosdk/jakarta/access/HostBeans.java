package io.github.videosdk.jakarta.access;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.servlet.ServletContext;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/**
 * The policies of the application as the application itself sees them. CDI answers by archive: an alternative that the
 * {@code beans.xml} of the WAR selects is not selected for a library in it.
 */
final class HostBeans {

    private static final String OF_THE_APPLICATION = "java:comp/BeanManager";

    /** Where Weld leaves it on a plain Tomcat or Jetty, which bind none. */
    private static final String OF_WELD = "org.jboss.weld.environment.servlet." + BeanManager.class.getName();

    private final BeanManager manager;

    private HostBeans(BeanManager manager) {
        this.manager = manager;
    }

    /**
     * Those of the application that this thread works for, or, on servers that show its manager nowhere, ours.
     *
     * @param context of that application, asked for only where its manager is not bound
     */
    static HostBeans in(Supplier<ServletContext> context, BeanManager ours) {
        return new HostBeans(bound().or(() -> leftIn(context.get())).orElse(ours));
    }

    private static Optional<BeanManager> bound() {
        try {
            return manager(new InitialContext().lookup(OF_THE_APPLICATION));
        } catch (NamingException | RuntimeException | LinkageError notBound) {
            return Optional.empty();
        }
    }

    private static Optional<BeanManager> leftIn(ServletContext context) {
        return context == null ? Optional.empty() : manager(context.getAttribute(OF_WELD));
    }

    private static Optional<BeanManager> manager(Object found) {
        return found instanceof BeanManager manager ? Optional.of(manager) : Optional.empty();
    }

    /** The bean that decides, or {@code null} if there is none; two of them are an ambiguous resolution. */
    Bean<?> policy() {
        return manager.resolve(policies());
    }

    TokenPolicy make(Bean<?> policy) {
        return (TokenPolicy) manager.getReference(policy, TokenPolicy.class, manager.createCreationalContext(policy));
    }

    Set<Bean<?>> policies() {
        return manager.getBeans(TokenPolicy.class);
    }

    Set<Bean<?>> policiesWithAnyQualifier() {
        return manager.getBeans(TokenPolicy.class, Any.Literal.INSTANCE);
    }
}
