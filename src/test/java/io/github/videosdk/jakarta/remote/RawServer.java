package io.github.videosdk.jakarta.remote;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A free port that refuses connections until it is told what to answer each of them with, in raw bytes. */
final class RawServer implements AutoCloseable {

    private final Socket reservation = new Socket();
    private final ServerSocket server = new ServerSocket();
    private final Queue<Socket> connections = new ConcurrentLinkedQueue<>();

    private RawServer() throws IOException {
        reservation.setReuseAddress(true);
        reservation.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    }

    static RawServer refusing() throws IOException {
        return new RawServer();
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + reservation.getLocalPort());
    }

    /** Listens from now on; after an answer of nothing at all the connection stays open. */
    void answer(String bytes) throws IOException {
        server.setReuseAddress(true);
        server.bind(reservation.getLocalSocketAddress());
        Thread thread = new Thread(() -> serve(bytes), "raw-server");
        thread.setDaemon(true);
        thread.start();
    }

    /** Waits until every client so far has hung up; false when time ran out first. */
    boolean awaitHangUp(Duration atMost) throws IOException {
        try {
            for (Socket connection : connections) {
                connection.setSoTimeout((int) atMost.toMillis());
                connection.getInputStream().transferTo(OutputStream.nullOutputStream());
            }
            return !connections.isEmpty();
        } catch (SocketTimeoutException stillThere) {
            return false;
        } catch (SocketException reset) {
            return true;
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        reservation.close();
        for (Socket connection : connections) {
            connection.close();
        }
    }

    private void serve(String bytes) {
        try {
            while (true) {
                Socket connection = server.accept();
                connections.add(connection);
                serve(connection, bytes);
            }
        } catch (IOException closed) {
            // which is how it ends
        }
    }

    private static void serve(Socket connection, String bytes) throws IOException {
        if (bytes.isEmpty()) {
            return;
        }
        InputStream in = connection.getInputStream();
        in.read(new byte[16 * 1024]);
        OutputStream out = connection.getOutputStream();
        out.write(bytes.getBytes(StandardCharsets.UTF_8));
        out.flush();
        connection.shutdownOutput();
    }
}
