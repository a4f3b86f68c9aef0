package io.github.videosdk.jakarta.endpoint;

import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A response that keeps its headers, as far as tests without a container ask for it. */
public final class FakeResponse {

    private final Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    /** All headers, their values joined by commas. */
    public Map<String, String> headers() {
        Map<String, String> joined = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.forEach((name, values) -> joined.put(name, String.join(",", values)));
        return joined;
    }

    public HttpServletResponse build() {
        return (HttpServletResponse) Proxy.newProxyInstance(
                FakeResponse.class.getClassLoader(), new Class<?>[] {HttpServletResponse.class}, this::answer);
    }

    private Object answer(Object proxy, Method method, Object... arguments) {
        return switch (method.getName()) {
            case "containsHeader" -> headers.containsKey(arguments[0]);
            case "setHeader" ->
                headers.put((String) arguments[0], new ArrayList<>(Arrays.asList((String) arguments[1])));
            case "addHeader" ->
                headers.computeIfAbsent((String) arguments[0], name -> new ArrayList<>())
                        .add((String) arguments[1]);
            default -> throw new UnsupportedOperationException(method.toString());
        };
    }
}
