package io.github.videosdk.jakarta.heap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.netbeans.lib.profiler.heap.Heap;
import org.netbeans.lib.profiler.heap.HeapFactory;
import org.netbeans.lib.profiler.heap.Instance;
import org.netbeans.lib.profiler.heap.JavaClass;

/** The objects of a JVM at one moment. */
public final class HeapDump {

    private final Heap heap;
    private final Collection<JavaClass> classes;

    @SuppressWarnings("unchecked") // the library is older than generics
    private HeapDump(Heap heap) {
        this.heap = heap;
        this.classes = heap.getAllClasses();
    }

    /** Reads a file in the HPROF format; more files appear beside it. */
    public static HeapDump read(Path file) {
        try {
            return new HeapDump(HeapFactory.createHeap(file.toFile()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * The class loaders that have defined a class of that name, each by what keeps it from being collected. Soft and weak
     * references do not count: they give way when the memory is needed.
     */
    public List<RootPath> heldLoadersOf(String className) {
        Map<Long, Instance> loaders = new HashMap<>();
        classes.stream()
                .filter(type -> type.getName().equals(className) && type.getClassLoader() != null)
                .map(JavaClass::getClassLoader)
                .forEach(loader -> loaders.put(loader.getInstanceId(), loader));
        return loaders.values().stream()
                .map(this::wayFromRoot)
                .filter(way -> !way.isEmpty())
                .map(way -> RootPath.of(way, heap))
                .toList();
    }

    /** Empty if there is none. */
    private List<Instance> wayFromRoot(Instance held) {
        Deque<Instance> way = new ArrayDeque<>();
        Instance next = held;
        while (next != null && !next.isGCRoot()) {
            way.addFirst(next);
            next = next.getNearestGCRootPointer();
        }
        if (next == null) {
            return List.of();
        }
        way.addFirst(next);
        return List.copyOf(way);
    }
}
