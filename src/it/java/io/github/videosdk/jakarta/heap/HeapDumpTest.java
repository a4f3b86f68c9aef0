package io.github.videosdk.jakarta.heap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeapDumpTest {

    private static final JavaProcess THIS =
            new JavaProcess(ProcessHandle.current().pid());

    @TempDir
    Path directory;

    /** Defined by a loader of its own, as the classes of an application are. */
    static final class Defined {}

    private static final class Loader extends ClassLoader {

        Class<?> define() {
            String name = Defined.class.getName();
            try (InputStream code = Defined.class.getResourceAsStream("HeapDumpTest$Defined.class")) {
                byte[] bytes = code.readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }

    /** Without that of the tests. */
    private List<RootPath> heldLoaders() {
        return THIS.dump(directory.resolve("test.hprof")).heldLoadersOf(Defined.class.getName()).stream()
                .filter(loader -> loader.toString().endsWith(Loader.class.getName()))
                .toList();
    }

    @Test
    void loaderThatAThreadLocalHolds_isFoundWithTheWayToIt() {
        ThreadLocal<Class<?>> leak = new ThreadLocal<>();
        leak.set(new Loader().define());
        try {
            assertThat(heldLoaders())
                    .singleElement()
                    .asString()
                    .startsWith("thread object: java.lang.Thread \"main\"")
                    .contains(".threadLocals -> java.lang.ThreadLocal$ThreadLocalMap", ".value -> class ");
        } finally {
            leak.remove();
        }
    }

    @Test
    void loaderThatOnlyASoftReferenceHolds_isNotHeld() {
        SoftReference<Class<?>> cached = new SoftReference<>(new Loader().define());

        List<RootPath> held = heldLoaders();

        assertThat(cached.get()).isNotNull();
        assertThat(held).isEmpty();
    }

    @Test
    void messagesOfExceptions_areRead() {
        Exception kept = new IllegalStateException("kept until it was dumped: \u20ac");

        List<HeapDump.Message> messages =
                THIS.dumpWithGarbage(directory.resolve("test.hprof")).messages();

        assertThat(messages).contains(new HeapDump.Message(kept.getClass().getName(), kept.getMessage()));
    }

    @Test
    void threads_areToldByNameAndStack() {
        assertThat(THIS.threads())
                .anyMatch(thread -> thread.startsWith("\"main\"") && thread.contains(JavaProcess.class.getName()));
    }
}
