package io.github.videosdk.jakarta.servlet;

import jakarta.servlet.FilterRegistration;
import jakarta.servlet.ServletRegistration;
import jakarta.servlet.ServletSecurityElement;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** A servlet or a filter as a container has registered it, as far as tests without one ask for it. */
final class FakeRegistration {

    private final String name;
    private final Supplier<Set<String>> taken;
    private final Set<String> mappings = new LinkedHashSet<>();
    private final Map<String, String> parameters = new LinkedHashMap<>();
    private String className;
    private boolean async;
    private Integer loadOnStartup;
    private Collection<?> dispatcherTypes;
    private Boolean isMatchAfter;
    private ServletSecurityElement security;

    FakeRegistration(String name, String className) {
        this(name, className, Set::of);
    }

    /** One that must leave alone which patterns are taken. */
    FakeRegistration(String name, String className, Supplier<Set<String>> taken) {
        this.name = name;
        this.className = className;
        this.taken = taken;
    }

    FakeRegistration at(String... patterns) {
        mappings.addAll(List.of(patterns));
        return this;
    }

    FakeRegistration with(String parameter, String value) {
        parameters.put(parameter, value);
        return this;
    }

    FakeRegistration ofClass(String newClassName) {
        className = newClassName;
        return this;
    }

    String className() {
        return className;
    }

    Set<String> mappings() {
        return mappings;
    }

    Map<String, String> parameters() {
        return parameters;
    }

    boolean isAsync() {
        return async;
    }

    Integer loadOnStartup() {
        return loadOnStartup;
    }

    Collection<?> dispatcherTypes() {
        return dispatcherTypes;
    }

    Boolean isMatchAfter() {
        return isMatchAfter;
    }

    ServletSecurityElement security() {
        return security;
    }

    ServletRegistration.Dynamic asServlet() {
        return (ServletRegistration.Dynamic) as(ServletRegistration.Dynamic.class);
    }

    FilterRegistration.Dynamic asFilter() {
        return (FilterRegistration.Dynamic) as(FilterRegistration.Dynamic.class);
    }

    private Object as(Class<?> type) {
        return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, this::answer);
    }

    /** As the specification says: all of the patterns, or none if one is taken. */
    private Set<String> addMapping(String... patterns) {
        Set<String> conflicts = new LinkedHashSet<>(List.of(patterns));
        conflicts.retainAll(taken.get());
        if (conflicts.isEmpty()) {
            at(patterns);
        }
        return conflicts;
    }

    private Object answer(Object proxy, Method method, Object... arguments) {
        return switch (method.getName()) {
            case "getName" -> name;
            case "getClassName" -> className;
            case "getMappings" -> mappings;
            case "getInitParameter" -> parameters.get(arguments[0]);
            case "getInitParameters" -> parameters;
            case "setInitParameter" -> parameters.putIfAbsent((String) arguments[0], (String) arguments[1]) == null;
            case "setAsyncSupported" -> async = (boolean) arguments[0];
            case "setLoadOnStartup" -> loadOnStartup = (Integer) arguments[0];
            case "addMapping" -> addMapping((String[]) arguments[0]);
            case "addMappingForUrlPatterns" -> {
                dispatcherTypes = (Collection<?>) arguments[0];
                isMatchAfter = (Boolean) arguments[1];
                yield at((String[]) arguments[2]);
            }
            case "setServletSecurity" -> {
                security = (ServletSecurityElement) arguments[0];
                yield Set.of();
            }
            default -> throw new UnsupportedOperationException(method.toString());
        };
    }
}
