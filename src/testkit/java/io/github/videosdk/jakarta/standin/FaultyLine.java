package io.github.videosdk.jakarta.standin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/**
 * A line to the stand-in on real sockets, one request per connection, plain or with TLS. Below HTTP everything can go
 * wrong with it that can go wrong with a line.
 */
public final class FaultyLine implements AutoCloseable {

    private static final int MILLIS_UNTIL_FULL = 50;

    private final URI standIn;
    private final Optional<SSLContext> tls;
    private final Socket reservation = new Socket();
    private volatile ServerSocket server = reusing();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final AtomicInteger calls = new AtomicInteger();
    private final Queue<LineFault> faults = new ConcurrentLinkedQueue<>();
    private final Queue<SSLContext> identities = new ConcurrentLinkedQueue<>();
    private final Queue<Socket> open = new ConcurrentLinkedQueue<>();
    private volatile LineFault lasting = LineFault.none();
    private volatile boolean healed;

    private FaultyLine(VideoSdkStandIn standIn, Optional<SSLContext> tls) throws IOException {
        this.standIn = standIn.uri();
        this.tls = tls;
        reservation.setReuseAddress(true);
        reservation.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    }

    /** One that refuses connections until it listens. */
    public static FaultyLine refusing(VideoSdkStandIn standIn) {
        try {
            return new FaultyLine(standIn, Optional.empty());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static FaultyLine plain(VideoSdkStandIn standIn) {
        return refusing(standIn).listen();
    }

    /** One that proves to be who that context says. */
    public static FaultyLine secured(VideoSdkStandIn standIn, SSLContext identity) {
        try {
            return new FaultyLine(standIn, Optional.of(identity)).listen();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One that lets connections wait unanswered, not even refused, until it listens. */
    public static FaultyLine blackHole(VideoSdkStandIn standIn) {
        FaultyLine line = refusing(standIn);
        try {
            line.server.bind(line.reservation.getLocalSocketAddress(), 1);
            line.fillTheBacklog();
            return line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Named, not numbered, where there is a certificate to be checked. */
    public URI uri() {
        return URI.create((tls.isPresent() ? "https://localhost:" : "http://127.0.0.1:") + reservation.getLocalPort());
    }

    /** How many requests have been read. */
    public int calls() {
        return calls.get();
    }

    /** Queues a fault for one request each. */
    public FaultyLine next(LineFault... coming) {
        faults.addAll(List.of(coming));
        return this;
    }

    /** Strikes every request for which none is queued. */
    public FaultyLine always(LineFault fault) {
        lasting = fault;
        return this;
    }

    /** Queues whom to be taken for by one connection each. */
    public FaultyLine nextIdentity(SSLContext... coming) {
        identities.addAll(List.of(coming));
        return this;
    }

    public FaultyLine listen() {
        healed = true;
        try {
            if (!server.isBound()) {
                server.bind(reservation.getLocalSocketAddress());
            }
            List.copyOf(open).forEach(FaultyLine::closeQuietly);
            start(this::accept);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Refuses connections until it listens again; those that there are end. */
    public void refuse() {
        try {
            closeQuietly(server);
            server = reusing();
            open.forEach(FaultyLine::closeQuietly);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public boolean refuses() {
        return !server.isBound();
    }

    @Override
    public void close() {
        closing.countDown();
        closeQuietly(server);
        closeQuietly(reservation);
        open.forEach(FaultyLine::closeQuietly);
    }

    private void fillTheBacklog() throws IOException {
        try {
            while (!healed) {
                Socket filling = new Socket();
                open.add(filling);
                filling.connect(reservation.getLocalSocketAddress(), MILLIS_UNTIL_FULL);
            }
        } catch (SocketTimeoutException full) {
            // which is what was wanted
        }
    }

    private void accept() {
        ServerSocket listening = server;
        try {
            while (true) {
                Socket client = listening.accept();
                open.add(client);
                start(() -> serve(client));
            }
        } catch (IOException closed) {
            // which is how it ends
        }
    }

    private void serve(Socket client) {
        try (client;
                Socket secured = secured(client)) {
            LineCall call = LineCall.read(secured, standIn, closing);
            calls.incrementAndGet();
            LineFault fault = faults.poll();
            (fault == null ? lasting : fault).strike(call);
        } catch (IOException gone) {
            // the client has had enough, which some faults are about
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            open.remove(client);
        }
    }

    private Socket secured(Socket client) throws IOException {
        if (tls.isEmpty()) {
            return client;
        }
        SSLContext identity = Optional.ofNullable(identities.poll()).orElse(tls.get());
        SSLSocket secured = (SSLSocket) identity.getSocketFactory().createSocket(client, null, true);
        secured.setUseClientMode(false);
        return secured;
    }

    private static ServerSocket reusing() throws IOException {
        ServerSocket server = new ServerSocket();
        server.setReuseAddress(true);
        return server;
    }

    private static void start(Runnable task) {
        Thread thread = new Thread(task, "faulty-line");
        thread.setDaemon(true);
        thread.start();
    }

    private static void closeQuietly(AutoCloseable closeable) {
        try {
            closeable.close();
        } catch (Exception alreadyGone) {
            // nothing is lost
        }
    }
}
