package io.github.videosdk.jakarta.matrix;

import static org.junit.platform.commons.support.AnnotationSupport.findAnnotation;

import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.TestWatcher;

/** Takes down how the tests of a {@link HostShape} end. */
final class Recorder implements TestWatcher {

    private static final Namespace NAMESPACE = Namespace.create(Recorder.class);

    @Override
    public void testSuccessful(ExtensionContext test) {
        record(test, Outcome.WORKS);
    }

    @Override
    public void testAborted(ExtensionContext test, Throwable cause) {
        record(test, outcomeOf(cause));
    }

    @Override
    public void testFailed(ExtensionContext test, Throwable cause) {
        record(test, Outcome.FAILED);
    }

    /** Whatever else a test was aborted for, nothing is known of the host. */
    private static Outcome outcomeOf(Throwable abortion) {
        if (abortion instanceof NoSuchHostException) {
            return Outcome.NO_SUCH_HOST;
        }
        return abortion instanceof KnownLimitException ? Outcome.KNOWN_LIMIT : Outcome.FAILED;
    }

    private static void record(ExtensionContext test, Outcome outcome) {
        test.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(Column.class, key -> Column.ofThisRun(), Column.class)
                .record(row(test), outcome);
    }

    private static String row(ExtensionContext test) {
        return findAnnotation(test.getElement(), HostShape.class)
                .or(() -> findAnnotation(test.getTestClass(), HostShape.class))
                .map(HostShape::value)
                .filter(name -> !name.isEmpty())
                .or(() -> Optional.of(test.getDisplayName()))
                .orElseThrow();
    }
}
