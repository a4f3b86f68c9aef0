package io.github.videosdk.jakarta.remote;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A test double of VideoSDK over plain HTTP, which does to a request with {@code Upgrade} what such servers do. */
final class UpgradeServer implements AutoCloseable {

    private static final Pattern UPGRADE = Pattern.compile("(?im)^upgrade:");
    private static final Pattern LENGTH = Pattern.compile("(?im)^content-length: *(\\d+)");
    private static final String ROOM = "{\"roomId\":\"abcd-efgh-ijkl\"}";

    /** What becomes of a request with {@code Upgrade}. */
    enum Habit {
        /** uvicorn with httptools: the parser stops behind the head, and the application sees an empty body. */
        LOSES_THE_BODY,
        /** Node.js with a WebSocket library: the socket goes to a listener that knows no h2c and ends it. */
        CLOSES,
        /** A server behind which nobody speaks HTTP/2 after all. */
        SWITCHES_AND_IS_SILENT
    }

    /** A request as it came. */
    record Request(String head, String body) {}

    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final Habit habit;
    private final Queue<Request> requests = new ConcurrentLinkedQueue<>();
    private final Queue<Socket> silent = new ConcurrentLinkedQueue<>();

    private UpgradeServer(Habit habit) throws IOException {
        this.habit = habit;
        Thread thread = new Thread(this::serve, "upgrade-server");
        thread.setDaemon(true);
        thread.start();
    }

    static UpgradeServer thatOn(Habit habit) throws IOException {
        return new UpgradeServer(habit);
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getLocalPort());
    }

    List<Request> requests() {
        return List.copyOf(requests);
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Socket socket : silent) {
            socket.close();
        }
    }

    private void serve() {
        try {
            while (true) {
                serve(server.accept());
            }
        } catch (IOException closed) {
            // which is how it ends
        }
    }

    private void serve(Socket client) throws IOException {
        String head = head(client.getInputStream());
        if (!UPGRADE.matcher(head).find()) {
            answer(client, head, body(client.getInputStream(), head));
        } else if (habit == Habit.LOSES_THE_BODY) {
            answer(client, head, "");
        } else if (habit == Habit.CLOSES) {
            client.close();
        } else {
            write(client, "HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: h2c\r\n\r\n");
            silent.add(client);
        }
    }

    private void answer(Socket client, String head, String body) throws IOException {
        requests.add(new Request(head, body));
        write(client, "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: " + ROOM.length() + "\r\n\r\n" + ROOM);
        client.shutdownOutput();
        client.getInputStream().readAllBytes();
        client.close();
    }

    private static void write(Socket client, String text) throws IOException {
        client.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static String head(InputStream in) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        while (!bytes.toString(StandardCharsets.US_ASCII).endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                break;
            }
            bytes.write(next);
        }
        return bytes.toString(StandardCharsets.US_ASCII);
    }

    private static String body(InputStream in, String head) throws IOException {
        int length = LENGTH.matcher(head)
                .results()
                .map((MatchResult found) -> Integer.parseInt(found.group(1)))
                .findFirst()
                .orElse(0);
        return new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }
}
