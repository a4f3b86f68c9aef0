package io.github.videosdk.jakarta.endpoint;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.security.Principal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** A request as a container would hand it over, as far as tests without one ask for it. */
public final class FakeRequest {

    private final Map<String, String> headers = new HashMap<>();
    private final Map<String, String[]> parameters = new LinkedHashMap<>();
    private final Map<String, Object> attributes = new HashMap<>();
    private String query;
    private Principal principal;
    private Set<String> roles = Set.of();

    public FakeRequest header(String name, String value) {
        headers.put(name.toLowerCase(Locale.ROOT), value);
        return this;
    }

    public FakeRequest parameter(String name, String value) {
        parameters.put(name, new String[] {value});
        return this;
    }

    public FakeRequest query(String newQuery) {
        query = newQuery;
        return this;
    }

    public FakeRequest caller(String name, String... newRoles) {
        principal = () -> name;
        roles = Set.of(newRoles);
        return this;
    }

    public HttpServletRequest build() {
        return (HttpServletRequest) Proxy.newProxyInstance(
                FakeRequest.class.getClassLoader(), new Class<?>[] {HttpServletRequest.class}, this::answer);
    }

    private Object answer(Object proxy, Method method, Object... arguments) {
        return switch (method.getName()) {
            case "getHeader" -> headers.get(((String) arguments[0]).toLowerCase(Locale.ROOT));
            case "getContentType" -> headers.get("content-type");
            case "getParameter" -> firstOf(parameters.get(arguments[0]));
            case "getParameterMap" -> parameters;
            case "getQueryString" -> query;
            case "getAttribute" -> attributes.get(arguments[0]);
            case "setAttribute" -> attributes.put((String) arguments[0], arguments[1]);
            case "getUserPrincipal" -> principal;
            case "isUserInRole" -> roles.contains(arguments[0]);
            case "getRemoteAddr" -> "203.0.113.7";
            default -> throw new UnsupportedOperationException(method.toString());
        };
    }

    private static String firstOf(String... values) {
        return values == null ? null : values[0];
    }
}
