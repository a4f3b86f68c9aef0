package io.github.videosdk.jakarta.container;

import io.github.videosdk.jakarta.heap.JavaProcess;
import io.github.videosdk.jakarta.heap.LiveObjects;
import io.github.videosdk.jakarta.heap.OpenSockets;
import java.util.List;

/**
 * What a server needs at one moment.
 *
 * @param heap the bytes that are reachable
 * @param objects those of our classes
 * @param threads of Java, without those that compile it
 * @param ours of these, those that we have started, or that run our code
 * @param sockets those that the server has opened; none where that is not told
 */
record Vitals(long heap, long objects, long threads, long ours, List<String> sockets) {

    private static final String OUR_CLASSES = "io.github.videosdk.jakarta.";
    private static final String HEADINGS = "%8s%12s%12s%9s%9s%9s%n";

    static Vitals of(JavaProcess server) {
        List<String> threads = server.threads().stream()
                .filter(thread -> thread.contains("java.lang.Thread.State: "))
                .filter(thread -> !thread.contains("CompilerThread"))
                .toList();
        LiveObjects live = server.liveObjects();
        return new Vitals(
                live.bytes(),
                live.count(OUR_CLASSES),
                threads.size(),
                threads.stream().filter(Leftovers::isOurs).count(),
                OpenSockets.areTold() ? OpenSockets.openedBy(server) : List.of());
    }

    /** Of each the lesser one: what is there once only was about to go, or has not been collected yet. */
    Vitals least(Vitals other) {
        return new Vitals(
                Math.min(heap, other.heap),
                Math.min(objects, other.objects),
                Math.min(threads, other.threads),
                Math.min(ours, other.ours),
                sockets.size() <= other.sockets.size() ? sockets : other.sockets);
    }

    /** A line for each. */
    static String table(List<Vitals> points) {
        StringBuilder table =
                new StringBuilder(HEADINGS.formatted("point", "heap, KB", "our objects", "threads", "ours", "sockets"));
        for (Vitals point : points) {
            table.append(HEADINGS.formatted(
                    points.indexOf(point) + 1,
                    point.heap >> 10,
                    point.objects,
                    point.threads,
                    point.ours,
                    point.sockets.size()));
        }
        return table.toString();
    }
}
