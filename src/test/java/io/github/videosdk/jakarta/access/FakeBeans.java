package io.github.videosdk.jakarta.access;

import jakarta.enterprise.inject.AmbiguousResolutionException;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** What CDI knows of the policies of a host. */
final class FakeBeans {

    private final Map<Bean<?>, Supplier<TokenPolicy>> policies = new LinkedHashMap<>();
    private final Map<Bean<?>, Supplier<TokenPolicy>> qualified = new LinkedHashMap<>();

    FakeBeans with(Class<?> beanClass, Supplier<TokenPolicy> policy) {
        policies.put(bean(beanClass), policy);
        return this;
    }

    FakeBeans withQualified(Class<?> beanClass) {
        qualified.put(bean(beanClass), () -> null);
        return this;
    }

    BeanManager manager() {
        return (BeanManager) Proxy.newProxyInstance(
                BeanManager.class.getClassLoader(), new Class<?>[] {BeanManager.class}, this::answer);
    }

    private Object answer(Object proxy, Method method, Object... arguments) {
        return switch (method.getName()) {
            case "getBeans" -> ((Object[]) arguments[1]).length == 0 ? policies.keySet() : all().keySet();
            case "resolve" -> resolve((Set<?>) arguments[0]);
            case "createCreationalContext" -> null;
            case "getReference" -> policies.get(arguments[0]).get();
            default -> throw new UnsupportedOperationException(method.toString());
        };
    }

    private Map<Bean<?>, Supplier<TokenPolicy>> all() {
        Map<Bean<?>, Supplier<TokenPolicy>> all = new HashMap<>(policies);
        all.putAll(qualified);
        return all;
    }

    private static Object resolve(Set<?> beans) {
        if (beans.size() > 1) {
            throw new AmbiguousResolutionException();
        }
        return beans.stream().findFirst().orElse(null);
    }

    private static Bean<?> bean(Class<?> beanClass) {
        return (Bean<?>) Proxy.newProxyInstance(
                Bean.class.getClassLoader(),
                new Class<?>[] {Bean.class},
                (self, method, arguments) -> switch (method.getName()) {
                    case "getBeanClass" -> beanClass;
                    case "hashCode" -> System.identityHashCode(self);
                    case "equals" -> self == arguments[0];
                    default -> throw new UnsupportedOperationException(method.toString());
                });
    }
}
