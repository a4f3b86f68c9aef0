package io.github.videosdk.jakarta.remote;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;

/** An HTTP proxy on a free port, one request per connection. It refuses tunnels, unless it is there for them. */
final class HttpProxy implements AutoCloseable {

    private static final String CRLF = "\r\n";
    private static final String CHALLENGE = "HTTP/1.1 407 Proxy Authentication Required" + CRLF
            + "Proxy-Authenticate: Basic realm=\"proxy\"" + CRLF + "Content-Length: 0" + CRLF + "Connection: close"
            + CRLF + CRLF;
    private static final String NO_TUNNEL =
            "HTTP/1.1 403 Forbidden" + CRLF + "Content-Length: 0" + CRLF + "Connection: close" + CRLF + CRLF;

    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final Optional<String> credentials;
    private final boolean tunnels;
    private final Queue<Socket> tunnelled = new ConcurrentLinkedQueue<>();
    private final Queue<Head> seen = new ConcurrentLinkedQueue<>();

    /** The lines of a request before its body. */
    record Head(List<String> lines) {

        String requestLine() {
            return lines.get(0);
        }

        Optional<String> header(String name) {
            String prefix = name.toLowerCase(Locale.ROOT) + ":";
            return lines.stream()
                    .skip(1)
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(prefix))
                    .map(line -> line.substring(prefix.length()).strip())
                    .findFirst();
        }
    }

    private HttpProxy(Optional<String> credentials, boolean tunnels) throws IOException {
        this.credentials = credentials;
        this.tunnels = tunnels;
        inBackground(this::serve);
    }

    static HttpProxy open() throws IOException {
        return new HttpProxy(Optional.empty(), false);
    }

    /** Lets tunnels through, one at a time. */
    static HttpProxy tunneling() throws IOException {
        return new HttpProxy(Optional.empty(), true);
    }

    /** Lets nobody through but that {@code user:password}. */
    static HttpProxy demanding(String userAndPassword) throws IOException {
        return new HttpProxy(Optional.of(userAndPassword), false);
    }

    String address() {
        return "127.0.0.1:" + server.getLocalPort();
    }

    List<Head> seen() {
        return List.copyOf(seen);
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Socket end : tunnelled) {
            end.close();
        }
    }

    private void serve() {
        try {
            while (true) {
                try (Socket client = server.accept()) {
                    serve(client);
                }
            }
        } catch (IOException closed) {
            // which is how it ends
        }
    }

    private void serve(Socket client) throws IOException {
        Head head = head(client.getInputStream());
        seen.add(head);
        byte[] body = client.getInputStream()
                .readNBytes(Integer.parseInt(head.header("Content-Length").orElse("0")));
        OutputStream out = client.getOutputStream();
        if (!isAllowed(head)) {
            out.write(CHALLENGE.getBytes(StandardCharsets.US_ASCII));
        } else if (head.requestLine().startsWith("CONNECT ") && tunnels) {
            tunnel(head.requestLine().split("[ :]"), client);
        } else if (head.requestLine().startsWith("CONNECT ")) {
            out.write(NO_TUNNEL.getBytes(StandardCharsets.US_ASCII));
        } else {
            forward(head, body, out);
        }
    }

    private void tunnel(String[] request, Socket client) throws IOException {
        try (Socket origin = new Socket(request[1], Integer.parseInt(request[2]))) {
            tunnelled.addAll(List.of(client, origin));
            client.getOutputStream().write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            inBackground(() -> copy(origin, client));
            copy(client, origin);
        }
    }

    private static void copy(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException closed) {
            // which is how a tunnel ends
        }
    }

    private static void inBackground(Runnable task) {
        Thread thread = new Thread(task, "http-proxy");
        thread.setDaemon(true);
        thread.start();
    }

    private boolean isAllowed(Head head) {
        return credentials
                .map(wanted -> "Basic " + Base64.getEncoder().encodeToString(wanted.getBytes(StandardCharsets.UTF_8)))
                .map(wanted -> head.header("Proxy-Authorization")
                        .filter(wanted::equals)
                        .isPresent())
                .orElse(true);
    }

    private static void forward(Head head, byte[] body, OutputStream out) throws IOException {
        String[] parts = head.requestLine().split(" ");
        URI target = URI.create(parts[1]);
        String headers = head.lines().stream()
                .skip(1)
                .filter(line ->
                        !line.toLowerCase(Locale.ROOT).matches("(proxy-.*|connection|upgrade|http2-settings):.*"))
                .map(line -> line + CRLF)
                .collect(Collectors.joining());
        String forwarded =
                parts[0] + " " + target.getRawPath() + " HTTP/1.1" + CRLF + headers + "Connection: close" + CRLF + CRLF;
        try (Socket origin = new Socket(target.getHost(), target.getPort())) {
            origin.getOutputStream().write(forwarded.getBytes(StandardCharsets.ISO_8859_1));
            origin.getOutputStream().write(body);
            origin.getInputStream().transferTo(out);
        }
    }

    private static Head head(InputStream in) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        while (!bytes.toString(StandardCharsets.ISO_8859_1).endsWith(CRLF + CRLF)) {
            int next = in.read();
            if (next < 0) {
                break;
            }
            bytes.write(next);
        }
        return new Head(
                Arrays.asList(bytes.toString(StandardCharsets.ISO_8859_1).split(CRLF)));
    }
}
