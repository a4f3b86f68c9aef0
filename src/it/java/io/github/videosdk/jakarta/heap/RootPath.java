package io.github.videosdk.jakarta.heap;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.netbeans.lib.profiler.heap.FieldValue;
import org.netbeans.lib.profiler.heap.GCRoot;
import org.netbeans.lib.profiler.heap.Heap;
import org.netbeans.lib.profiler.heap.Instance;
import org.netbeans.lib.profiler.heap.JavaClass;
import org.netbeans.lib.profiler.heap.ObjectArrayInstance;
import org.netbeans.lib.profiler.heap.ObjectFieldValue;

/** The shortest way of strong references to an object, from a root of garbage collection, one reference a step. */
public record RootPath(List<String> steps) {

    static RootPath of(List<Instance> way, Heap heap) {
        List<String> steps = new ArrayList<>();
        Instance root = way.get(0);
        steps.add(kindOf(heap.getGCRoot(root)) + ": " + name(root, heap));
        for (int index = 1; index < way.size(); index++) {
            Instance holder = way.get(index - 1);
            steps.add(reference(holder, way.get(index), heap) + " -> " + name(way.get(index), heap));
        }
        return new RootPath(List.copyOf(steps));
    }

    private static String kindOf(GCRoot root) {
        return root == null ? "root" : root.getKind();
    }

    /** What holds the next object: a field, an element of an array, or the fact that every object has a class. */
    private static String reference(Instance holder, Instance held, Heap heap) {
        if (holder instanceof ObjectArrayInstance) {
            return "[]";
        }
        return fields(holder, heap)
                .filter(field -> field instanceof ObjectFieldValue value
                        && value.getInstance() != null
                        && value.getInstance().getInstanceId() == held.getInstanceId())
                .map(field -> "." + field.getField().getName())
                .findFirst()
                .orElse(".class");
    }

    /** Of a class the static ones, among which its loader counts. */
    @SuppressWarnings("unchecked")
    private static Stream<FieldValue> fields(Instance holder, Heap heap) {
        JavaClass asClass = heap.getJavaClassByID(holder.getInstanceId());
        return asClass == null
                ? ((List<FieldValue>) holder.getFieldValues()).stream()
                : ((List<FieldValue>) asClass.getStaticFieldValues()).stream();
    }

    private static String name(Instance instance, Heap heap) {
        JavaClass asClass = heap.getJavaClassByID(instance.getInstanceId());
        if (asClass != null) {
            return "class " + asClass.getName();
        }
        return instance.getJavaClass().getName() + threadName(instance).orElse("");
    }

    private static Optional<String> threadName(Instance instance) {
        return instance.getValueOfField("eetop") != null && instance.getValueOfField("name") instanceof Instance name
                ? Optional.of(" \"" + Text.of(name) + "\"")
                : Optional.empty();
    }

    /** One step a line. */
    @Override
    public String toString() {
        return String.join("\n      ", steps);
    }
}
