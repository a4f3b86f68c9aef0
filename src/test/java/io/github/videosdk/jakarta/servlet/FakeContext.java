package io.github.videosdk.jakarta.servlet;

import jakarta.servlet.ServletContext;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** An application as a container starts it, as far as tests without one ask for it. */
final class FakeContext {

    private final Map<String, FakeRegistration> servlets = new LinkedHashMap<>();
    private final Map<String, FakeRegistration> filters = new LinkedHashMap<>();
    private final Map<String, String> parameters = new HashMap<>();
    private ClassLoader loader = FakeContext.class.getClassLoader();

    FakeContext with(String parameter, String value) {
        parameters.put(parameter, value);
        return this;
    }

    /** Adds a servlet that web.xml or the server has declared; without a class where that is {@code null}. */
    FakeRegistration declare(String name, String className) {
        servlets.put(name, new FakeRegistration(name, className));
        return servlets.get(name);
    }

    /** What loads the classes of the application; unset, the loader of the tests. */
    FakeContext loadedBy(ClassLoader newLoader) {
        loader = newLoader;
        return this;
    }

    /** Adds a filter that the application or the server has registered. */
    FakeContext filter(String className) {
        filters.put(className, new FakeRegistration(className, className));
        return this;
    }

    Map<String, FakeRegistration> servlets() {
        return servlets;
    }

    Map<String, FakeRegistration> filters() {
        return filters;
    }

    ServletContext build() {
        return (ServletContext) Proxy.newProxyInstance(
                ServletContext.class.getClassLoader(), new Class<?>[] {ServletContext.class}, this::answer);
    }

    private Object answer(Object proxy, Method method, Object... arguments) {
        return switch (method.getName()) {
            case "getContextPath" -> "/context";
            case "getClassLoader" -> loader;
            case "getInitParameter" -> parameters.get(arguments[0]);
            case "getServletRegistration" ->
                servlets.containsKey(arguments[0]) ? servlets.get(arguments[0]).asServlet() : null;
            case "getServletRegistrations" ->
                servlets.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, entry -> entry.getValue().asServlet()));
            case "getFilterRegistrations" ->
                filters.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, entry -> entry.getValue().asFilter()));
            case "addServlet" -> {
                FakeRegistration added = add(servlets, (String) arguments[0], arguments[1]);
                yield added == null ? null : added.asServlet();
            }
            case "addFilter" -> {
                FakeRegistration added = add(filters, (String) arguments[0], arguments[1]);
                yield added == null ? null : added.asFilter();
            }
            default -> throw new UnsupportedOperationException(method.toString());
        };
    }

    private static Set<String> patterns(Map<String, FakeRegistration> declared) {
        return declared.values().stream()
                .flatMap(registration -> registration.mappings().stream())
                .collect(Collectors.toSet());
    }

    /** As the specification says: a declaration without a class is completed, and one with a class stays as it is. */
    private static FakeRegistration add(Map<String, FakeRegistration> declared, String name, Object classOrInstance) {
        FakeRegistration added = declared.computeIfAbsent(
                name, unknown -> new FakeRegistration(unknown, null, () -> patterns(declared)));
        if (added.className() != null) {
            return null;
        }
        return added.ofClass(
                classOrInstance instanceof String named
                        ? named
                        : classOrInstance.getClass().getName());
    }
}
