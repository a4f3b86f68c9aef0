package io.github.videosdk.jakarta.container;

import io.github.videosdk.jakarta.container.host.HelloResource;
import io.github.videosdk.jakarta.container.host.RedeployedWithUs;
import io.github.videosdk.jakarta.container.host.RedeployedWithoutUs;
import io.github.videosdk.jakarta.heap.HeapDump;
import io.github.videosdk.jakarta.heap.JavaProcess;
import io.github.videosdk.jakarta.heap.OpenSockets;
import io.github.videosdk.jakarta.heap.RootPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a server keeps of applications that it has had.
 *
 * @param withUs the class loaders of those with our JAR
 * @param withoutUs the class loaders of the others
 * @param threads those that we have started, or that run our code
 * @param clients how many threads there are that keep the connections of an HTTP client of the JDK
 * @param sockets those that the server has opened; none where that is not told
 */
record Leftovers(
        List<RootPath> withUs, List<RootPath> withoutUs, List<String> threads, long clients, List<String> sockets) {

    private static final String OUR_PACKAGE = "io.github.videosdk.jakarta.";

    /** TomEE's thread-local: a worker keeps the application that it has deployed last, so whose it is, is chance. */
    private static final String OF_THE_WORKER = "io.smallrye.openapi.runtime.scanner.SchemaRegistry";

    private static final String OF_THE_HOST = HelloResource.class.getPackageName() + ".";

    static Leftovers of(JavaProcess server, Path file) {
        HeapDump dump = server.dump(file);
        List<String> threads = server.threads();
        Leftovers found = new Leftovers(
                held(dump, RedeployedWithUs.class),
                held(dump, RedeployedWithoutUs.class),
                threads.stream().filter(Leftovers::isOurs).toList(),
                threads.stream()
                        .filter(thread -> thread.matches("(?s)\"HttpClient-\\d+-SelectorManager\".*"))
                        .count(),
                OpenSockets.areTold() ? OpenSockets.openedBy(server) : List.of());
        delete(file);
        return found;
    }

    private static List<RootPath> held(HeapDump dump, Class<?> application) {
        return dump.heldLoadersOf(application.getName()).stream()
                .filter(way -> !way.toString().contains(OF_THE_WORKER))
                .toList();
    }

    /** A dump of a server is large, and there may be many. */
    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static boolean isOurs(String thread) {
        return thread.startsWith("\"videosdk-") || thread.contains("at " + OUR_PACKAGE);
    }

    /** Ways that lead through an object or a class of ours; what a server keeps by itself leads past them. */
    List<RootPath> heldByUs() {
        return withUs.stream()
                .filter(way -> way.toString().replace(OF_THE_HOST, "").contains(OUR_PACKAGE))
                .toList();
    }

    /** Sockets apart. */
    boolean isNoMoreThan(Leftovers first) {
        return heldByUs().isEmpty()
                && withUs.size() <= withoutUs.size()
                && threads.isEmpty()
                && clients <= first.clients;
    }

    /** One line, and then what holds the class loaders that are left, each way once. */
    String report() {
        return summary() + waysTo(withUs) + waysTo(withoutUs);
    }

    /** One line. */
    String summary() {
        return withUs.size() + " class loaders with us, " + withoutUs.size() + " without; " + threads.size()
                + " threads of ours, " + clients + " HTTP clients, " + sockets.size() + " sockets";
    }

    static String waysTo(List<RootPath> loaders) {
        return loaders.stream().map(RootPath::toString).distinct().collect(Collectors.joining("\n\n", "\n", "\n"));
    }
}
