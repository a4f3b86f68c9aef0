package io.github.videosdk.jakarta.heap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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

    /** What the exceptions say that there are, or were until a moment ago. */
    @SuppressWarnings("unchecked")
    public List<Message> messages() {
        Set<Long> throwables = classes.stream()
                .filter(HeapDump::isThrowable)
                .map(JavaClass::getJavaClassId)
                .collect(Collectors.toSet());
        List<Message> messages = new ArrayList<>();
        // Once through the file; the instances of one class would be looked for in all of it, class by class.
        ((Iterator<Instance>) heap.getAllInstancesIterator()).forEachRemaining(instance -> {
            JavaClass type = instance.getJavaClass();
            if (throwables.contains(type.getJavaClassId())) {
                messages.add(new Message(type.getName(), messageOf(instance)));
            }
        });
        return messages;
    }

    private static boolean isThrowable(JavaClass type) {
        JavaClass ancestor = type;
        while (ancestor != null && !ancestor.getName().equals(Throwable.class.getName())) {
            ancestor = ancestor.getSuperClass();
        }
        return ancestor != null;
    }

    private static String messageOf(Instance thrown) {
        return thrown.getValueOfField("detailMessage") instanceof Instance message ? Text.of(message) : "";
    }

    /**
     * What an exception says.
     *
     * @param thrown the name of its class
     * @param text empty if it says nothing
     */
    public record Message(String thrown, String text) {}

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
