package io.github.videosdk.jakarta.hostile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.github.videosdk.jakarta.hostile.HostileRequest.Wire;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Many requests over a few connections, each judged by its answer. */
public final class Attack {

    private static final int CONNECTIONS = 8;
    private static final int SHOWN_OF_A_KIND = 3;
    private static final int LONGEST_SHOWN = 4_000;

    private final Target target;
    private final long seed;
    private final Requests requests;
    private final Verdict verdict;
    private final AtomicInteger sent = new AtomicInteger();
    private final Map<String, LongAdder> outcomes = new ConcurrentHashMap<>();
    private final Queue<String> findings = new ConcurrentLinkedQueue<>();
    private final Set<String> signatures = ConcurrentHashMap.newKeySet();
    private long nanos;

    public Attack(Target target, long seed) {
        this.target = target;
        this.seed = seed;
        this.requests = new Requests(target, seed, Instant.now().getEpochSecond());
        this.verdict = new Verdict(target.secret());
    }

    /** Goes on where it ended the last time. */
    public void goOnUntil(int count) {
        long start = System.nanoTime();
        List<CompletableFuture<Void>> connections = IntStream.range(0, CONNECTIONS)
                .mapToObj(each -> CompletableFuture.runAsync(() -> sendUntil(count), task -> new Thread(task).start()))
                .toList();
        connections.forEach(CompletableFuture::join);
        sent.set(count);
        nanos += System.nanoTime() - start;
    }

    /** What should not have been, each with what is needed to do it again. */
    public List<String> findings() {
        return List.copyOf(findings);
    }

    /** The last parts of the tokens that were sent. */
    public Set<String> signatures() {
        return Set.copyOf(signatures);
    }

    public long times(String outcome) {
        return outcomes.getOrDefault(outcome, new LongAdder()).sum();
    }

    /** In one line. */
    public String summary() {
        return "seed " + seed + ", " + sent + " requests in "
                + Duration.ofNanos(nanos).toMillis() + " ms: " + new TreeMap<>(outcomes);
    }

    private void sendUntil(int count) {
        RawConnection connection = connect();
        try {
            for (int index = sent.getAndIncrement(); index < count; index = sent.getAndIncrement()) {
                HostileRequest request = requests.request(index);
                request.tokens().forEach(token -> signatures.add(token.substring(token.lastIndexOf('.') + 1)));
                RawAnswer answer = connection.exchange(request);
                if (!answer.isThere() && !answer.isSilence() && connection.isUsed() && request.wire() != Wire.CUT) {
                    connection = another(connection);
                    answer = connection.exchange(request);
                }
                judge(request, answer);
                if (request.wire() != Wire.CLEAN || !answer.keepsConnection()) {
                    connection = another(connection);
                }
            }
        } finally {
            connection.close();
        }
    }

    private RawConnection another(RawConnection used) {
        used.close();
        return connect();
    }

    private RawConnection connect() {
        try {
            return new RawConnection(target.base());
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    private void judge(HostileRequest request, RawAnswer answer) {
        count(answer.outcome());
        if (answer.isMeeting()) {
            count("meetings");
        }
        List<String> complaints = verdict.complaints(request, answer);
        if (!complaints.isEmpty() && !isTheServersOwn(request, answer)) {
            count(complaints.toString());
            if (times(complaints.toString()) <= SHOWN_OF_A_KIND) {
                findings.add("%s (%s, %s): seed %d, index %d%n%s%n-> %s"
                        .formatted(
                                complaints,
                                request.wire(),
                                request.expectation(),
                                seed,
                                request.index(),
                                shortened(request.escaped()),
                                shortened(answer.text())));
            }
        }
    }

    /** It fails in the same way where we have no part in it: at a servlet of the host, or where nothing is. */
    private boolean isTheServersOwn(HostileRequest request, RawAnswer answer) {
        if (answer.isOurs() || answer.status() < 500) {
            return false;
        }
        String text = new String(request.bytes(), ISO_8859_1);
        String path = Pattern.quote(target.base().getRawPath());
        return Stream.of(
                        text.replaceFirst("(" + path + ")[^ \\r\\n]*", "$1process"),
                        text.replaceFirst("(" + path + ")videosdk/", "$1elsewhere/"))
                .map(elsewhere -> request.withBytes(elsewhere.getBytes(ISO_8859_1)))
                .anyMatch(control -> outcomeOf(control).equals(answer.outcome()));
    }

    private String outcomeOf(HostileRequest control) {
        try (RawConnection connection = connect()) {
            return connection.exchange(control).outcome();
        }
    }

    private void count(String outcome) {
        outcomes.computeIfAbsent(outcome, name -> new LongAdder()).increment();
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "... (" + text.length() + ")";
    }
}
