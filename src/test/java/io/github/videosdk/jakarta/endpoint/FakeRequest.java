package io.github.videosdk.jakarta.endpoint;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.ReadListener;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletMapping;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.MappingMatch;
import java.io.ByteArrayInputStream;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A request as a container would hand it over, as far as tests without one ask for it. */
public final class FakeRequest {

    private final Map<String, List<String>> headers = new HashMap<>();
    private final Map<String, String[]> parameters = new LinkedHashMap<>();
    private final Map<String, Object> attributes = new HashMap<>();
    private final List<String> forwards = new ArrayList<>();
    private String method = "GET";
    private String servletPath = "";
    private String matchValue = "";
    private String pathInfo;
    private DispatcherType dispatcherType = DispatcherType.REQUEST;
    private long length = -1;
    private Optional<Boolean> login = Optional.empty();
    private String query;
    private String protocol = "HTTP/1.1";
    private String contextPath = "/app";
    private Optional<byte[]> body = Optional.of(new byte[0]);
    private Principal principal;
    private Principal found;
    private boolean principalThrows;
    private boolean parametersThrow;
    private Set<String> roles = Set.of();

    public FakeRequest to(String newMethod, String path) {
        method = newMethod;
        servletPath = path;
        return this;
    }

    /** What the container has matched with the star of a mapping. */
    public FakeRequest matching(String rest) {
        matchValue = rest;
        return this;
    }

    public FakeRequest pathInfo(String rest) {
        pathInfo = rest;
        return this;
    }

    public FakeRequest dispatchedBy(DispatcherType type) {
        dispatcherType = type;
        return this;
    }

    public FakeRequest length(long bytes) {
        length = bytes;
        return this;
    }

    /** Whether the container finds a login when it is asked to; if this is never called, it knows no way to log in. */
    public FakeRequest login(boolean found) {
        login = Optional.of(found);
        return this;
    }

    /** The container finds this login when it is asked to. */
    public FakeRequest loginAs(String name) {
        found = () -> name;
        return login(true);
    }

    /** As Tomcat's do where it cannot parse the query. */
    public FakeRequest parametersThatThrow() {
        parametersThrow = true;
        return this;
    }

    /** As TomEE's MicroProfile JWT does where no token was shown. */
    public FakeRequest principalThatThrows() {
        principalThrows = true;
        return this;
    }

    public FakeRequest header(String name, String value) {
        headers.computeIfAbsent(name.toLowerCase(Locale.ROOT), unused -> new ArrayList<>())
                .add(value);
        return this;
    }

    public FakeRequest parameter(String name, String... values) {
        parameters.put(name, values);
        return this;
    }

    /** A body as HTTP/1.1 sends it, with its length. */
    public FakeRequest body(String text) {
        body = Optional.of(text.getBytes(StandardCharsets.UTF_8));
        return length(body.get().length);
    }

    /** As if a filter of the host had asked for the reader. */
    public FakeRequest bodyThatTheHostHasTaken() {
        body = Optional.empty();
        return this;
    }

    public FakeRequest protocol(String version) {
        protocol = version;
        return this;
    }

    public FakeRequest contextPath(String path) {
        contextPath = path;
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

    /** Where the request was forwarded to, in order. */
    public List<String> forwards() {
        return forwards;
    }

    private Object answer(Object proxy, Method asked, Object... arguments) throws ServletException {
        return switch (asked.getName()) {
            case "getMethod" -> method;
            case "getServletPath" -> servletPath;
            case "getHttpServletMapping" -> mapping();
            case "getPathInfo" -> pathInfo;
            case "getDispatcherType" -> dispatcherType;
            case "getContentLengthLong" -> length;
            case "authenticate" -> authenticate();
            case "getRequestDispatcher" -> new Forward((String) arguments[0]);
            case "getHeader" ->
                headers((String) arguments[0]).stream().findFirst().orElse(null);
            case "getHeaders" -> Collections.enumeration(headers((String) arguments[0]));
            case "getHeaderNames" -> Collections.enumeration(headers.keySet());
            case "getRequestURI" -> servletPath;
            case "getContentType" ->
                headers("Content-Type").stream().findFirst().orElse(null);
            case "getParameter" -> firstOf(parameters.get(arguments[0]));
            case "getParameterValues" -> parameters.get(arguments[0]);
            case "getProtocol" -> protocol;
            case "getInputStream" -> new Body(body.orElseThrow(() -> new IllegalStateException("reader in use")));
            case "getServletContext" -> context();
            case "getParameterMap" -> parameters();
            case "getQueryString" -> query;
            case "getAttribute" -> attributes.get(arguments[0]);
            case "setAttribute" -> attributes.put((String) arguments[0], arguments[1]);
            case "removeAttribute" -> attributes.remove((String) arguments[0]);
            case "getUserPrincipal" -> principal();
            case "isUserInRole" -> roles.contains(arguments[0]);
            case "getRemoteAddr" -> "203.0.113.7";
            default -> throw new UnsupportedOperationException(asked.toString());
        };
    }

    private boolean authenticate() throws ServletException {
        principal = found;
        return login.orElseThrow(() -> new ServletException("no login here"));
    }

    private Map<String, String[]> parameters() {
        if (parametersThrow) {
            throw new IllegalStateException("too many parameters");
        }
        return parameters;
    }

    private Principal principal() {
        if (principalThrows) {
            throw new IllegalStateException("no token was shown");
        }
        return principal;
    }

    private HttpServletMapping mapping() {
        return (HttpServletMapping) Proxy.newProxyInstance(
                FakeRequest.class.getClassLoader(), new Class<?>[] {HttpServletMapping.class}, (proxy, asked, none) -> {
                    if (asked.getName().equals("getMatchValue")) {
                        return matchValue;
                    }
                    if (asked.getName().equals("getMappingMatch")) {
                        return MappingMatch.PATH;
                    }
                    throw new UnsupportedOperationException(asked.toString());
                });
    }

    private List<String> headers(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
    }

    private ServletContext context() {
        return (ServletContext) Proxy.newProxyInstance(
                FakeRequest.class.getClassLoader(), new Class<?>[] {ServletContext.class}, (proxy, asked, none) -> {
                    if (asked.getName().equals("getContextPath")) {
                        return contextPath;
                    }
                    throw new UnsupportedOperationException(asked.toString());
                });
    }

    private static String firstOf(String... values) {
        return values == null ? null : values[0];
    }

    private static final class Body extends ServletInputStream {

        private final ByteArrayInputStream bytes;

        Body(byte[] bytes) {
            this.bytes = new ByteArrayInputStream(bytes);
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException("setReadListener");
        }
    }

    private final class Forward implements RequestDispatcher {

        private final String target;

        Forward(String target) {
            this.target = target;
        }

        @Override
        public void forward(ServletRequest request, ServletResponse response) {
            forwards.add(target);
        }

        @Override
        public void include(ServletRequest request, ServletResponse response) {
            throw new UnsupportedOperationException("include");
        }
    }
}
