package io.github.videosdk.jakarta.endpoint;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A response that keeps what it is given, as far as tests without a container ask for it. */
public final class FakeResponse {

    private final Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Body body = new Body();
    private int status = 200;

    public int status() {
        return status;
    }

    public String body() {
        return body.bytes.toString(StandardCharsets.UTF_8);
    }

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
            case "setHeader" -> set((String) arguments[0], (String) arguments[1]);
            case "setContentType" -> set("Content-Type", (String) arguments[0]);
            case "setStatus" -> status = (int) arguments[0];
            case "getOutputStream" -> body;
            case "addHeader" ->
                headers.computeIfAbsent((String) arguments[0], name -> new ArrayList<>())
                        .add((String) arguments[1]);
            default -> throw new UnsupportedOperationException(method.toString());
        };
    }

    private Object set(String name, String value) {
        return headers.put(name, new ArrayList<>(List.of(value)));
    }

    private static final class Body extends ServletOutputStream {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        @Override
        public void write(int octet) {
            bytes.write(octet);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException("setWriteListener");
        }
    }
}
