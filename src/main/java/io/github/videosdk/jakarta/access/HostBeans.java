package io.github.videosdk.jakarta.access;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import java.util.Set;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/**
 * The policies of the application as the application itself sees them. CDI answers by archive: an alternative that the
 * {@code beans.xml} of the WAR selects is not selected for a library in it.
 */
final class HostBeans {

    private static final String OF_THE_APPLICATION = "java:comp/BeanManager";

    private final BeanManager manager;

    private HostBeans(BeanManager manager) {
        this.manager = manager;
    }

    /** Those of the application that this thread works for, or, on servers that do not bind its manager, ours. */
    static HostBeans orElse(BeanManager ours) {
        try {
            return new HostBeans(
                    new InitialContext().lookup(OF_THE_APPLICATION) instanceof BeanManager manager ? manager : ours);
        } catch (NamingException | RuntimeException | LinkageError notBound) {
            return new HostBeans(ours);
        }
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
