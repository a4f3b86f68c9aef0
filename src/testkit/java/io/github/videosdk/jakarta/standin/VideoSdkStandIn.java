package io.github.videosdk.jakarta.standin;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/**
 * VideoSDK's REST API v2 for one account, as far as it concerns rooms, on a free port of 127.0.0.1. It notes every
 * request, complains about undisciplined ones, and misbehaves as told.
 */
public final class VideoSdkStandIn implements AutoCloseable {

    /** In each reply about a room, where it tells of the account: no client may see it. */
    public static final String PRIVATE = "for-the-server-only-3f0e8a2c";

    private static final int BACKLOG = 1024;
    private static final Set<Integer> STATUSES_FOR_UNKNOWN = Set.of(400, 402, 404);

    private final HttpServer server;
    private final StandInThreads threads;
    private final URI uri;
    private final StandInRooms rooms;
    private final StandInRoutes routes;
    private final StandInFaults faults = new StandInFaults();
    private final StandInLog log = new StandInLog();
    private final AtomicBoolean closed = new AtomicBoolean();

    private VideoSdkStandIn(HttpServer server, String apiKey, String secret, Clock clock) {
        this.server = server;
        this.uri = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        this.threads = new StandInThreads("videosdk-stand-in-" + uri.getPort());
        this.rooms = new StandInRooms(clock);
        this.routes = new StandInRoutes(uri, new StandInTokenCheck(apiKey, secret, clock), rooms);
    }

    /** Starts one on the system's clock. */
    public static VideoSdkStandIn start(String apiKey, String secret) {
        return start(apiKey, secret, Clock.systemUTC());
    }

    /** Starts one whose token check and room dates follow that clock. */
    public static VideoSdkStandIn start(String apiKey, String secret, Clock clock) {
        VideoSdkStandIn standIn = new VideoSdkStandIn(bind(), apiKey, secret, clock);
        standIn.serve();
        return standIn;
    }

    /** Scheme, host and port, such as {@code http://127.0.0.1:40123}; the API is below {@code /v2}. */
    public URI uri() {
        return uri;
    }

    /** Every request so far, in order of arrival. */
    public List<Seen> requests() {
        return log.requests();
    }

    /** Waits until that many requests have arrived, answered or not; false when time ran out first. */
    public boolean awaitRequests(int count, Duration atMost) throws InterruptedException {
        return log.awaitRequests(count, atMost);
    }

    /** What clients did that a disciplined one would not; to be empty at the end of a test. */
    public List<String> complaints() {
        return log.complaints();
    }

    /** How many rooms exist, disabled ones included. */
    public int roomCount() {
        return rooms.count();
    }

    /** A room that somebody else has made; its id. */
    public String createRoom() {
        return rooms.create().roomId();
    }

    /** Whether a room goes by that id, its own or its maker's. */
    public boolean hasRoom(String id) {
        return rooms.byEitherId(id).isPresent();
    }

    /** From how many connections requests have arrived. */
    public int connectionCount() {
        return log.connectionCount();
    }

    /** Answers unknown rooms with 400, 402 or 404 and a JSON error; 404 is the default. */
    public void answerUnknownRoomsInJson(int status) {
        routes.answerUnknownRoomsWith(StandInAnswer.error(statusForUnknown(status), "Room not found"));
    }

    /** Answers unknown rooms with 400, 402 or 404 and a plain text. */
    public void answerUnknownRoomsInPlainText(int status) {
        routes.answerUnknownRoomsWith(StandInAnswer.plainText(statusForUnknown(status), "Room not found"));
    }

    /** Queues faults, one for each of the coming requests; undisciplined requests take none. */
    public void next(Fault... coming) {
        faults.next(List.of(coming));
    }

    /** Strikes every request for which no fault is queued, until healed. */
    public void always(Fault fault) {
        always(() -> fault);
    }

    /** The same with a fault that is chosen for each request. */
    public void always(Supplier<Fault> each) {
        faults.always(each);
    }

    /** Forgets all faults; silent connections are dropped, dribbling ones finish at once. */
    public void heal() {
        faults.heal();
    }

    /** Drops every connection, and returns when the stand-in's threads have ended. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            server.stop(0);
            threads.end();
        }
    }

    private static HttpServer bind() {
        // Without it an answer on a kept connection waits 40 ms for a delayed ACK. The JDK reads it once.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        try {
            InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
            return HttpServer.create(new InetSocketAddress(loopback, 0), BACKLOG);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int statusForUnknown(int status) {
        if (!STATUSES_FOR_UNKNOWN.contains(status)) {
            throw new IllegalArgumentException("VideoSDK answers unknown rooms with 400, 402 or 404, not " + status);
        }
        return status;
    }

    private void serve() {
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try {
            Seen request = read(exchange);
            int number = log.arrived(request, exchange.getRemoteAddress().getPort());
            answer(request, new StandInReply(exchange, status -> log.answered(number, status)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            log.complain("The stand-in itself failed: " + e);
            throw e;
        } finally {
            exchange.close();
        }
    }

    private static Seen read(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String query = exchange.getRequestURI().getRawQuery();
        String path = exchange.getRequestURI().getRawPath() + (query == null ? "" : "?" + query);
        return new Seen(exchange.getRequestMethod(), path, exchange.getRequestHeaders(), body, Seen.UNANSWERED);
    }

    private void answer(Seen request, StandInReply reply) throws IOException, InterruptedException {
        List<String> complaints = StandInDiscipline.complaints(request);
        if (complaints.isEmpty()) {
            answerDisciplined(request, reply);
        } else {
            complaints.forEach(log::complain);
            reply.send(StandInAnswer.error(400, String.join("; ", complaints)));
        }
    }

    private void answerDisciplined(Seen request, StandInReply reply) throws IOException, InterruptedException {
        StandInCall call = StandInCall.of(request).orElseThrow();
        StandInFaults.Drawn drawn = faults.draw();
        drawn.fault().strike(reply, () -> routes.answer(call, request), drawn.relief());
    }
}
