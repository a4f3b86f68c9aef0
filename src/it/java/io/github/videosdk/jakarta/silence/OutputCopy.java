package io.github.videosdk.jakarta.silence;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Copies what this JVM prints to a file, if the build names one. Some adapters print the log of their server here, at
 * moments that belong to no test, so that no report has it all.
 */
public final class OutputCopy implements LauncherSessionListener {

    private final PrintStream out = System.out;
    private final PrintStream err = System.err;

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        String file = System.getProperty("videosdk.test.output");
        if (file != null) {
            OutputStream copy = create(Path.of(file));
            System.setOut(both(System.out, copy));
            System.setErr(both(System.err, copy));
        }
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        System.setOut(out);
        System.setErr(err);
    }

    private static OutputStream create(Path file) {
        try {
            Files.createDirectories(file.getParent());
            SeenTokens.forget(file);
            return Files.newOutputStream(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static PrintStream both(PrintStream original, OutputStream copy) {
        return new PrintStream(new Both(original, copy), true, Charset.defaultCharset());
    }

    private static final class Both extends OutputStream {

        private final PrintStream original;
        private final OutputStream copy;

        private Both(PrintStream original, OutputStream copy) {
            this.original = original;
            this.copy = copy;
        }

        @Override
        public void write(int value) throws IOException {
            write(new byte[] {(byte) value}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            original.write(bytes, offset, length);
            copy.write(bytes, offset, length);
        }

        @Override
        public void flush() {
            original.flush();
        }
    }
}
