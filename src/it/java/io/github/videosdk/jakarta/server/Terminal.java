package io.github.videosdk.jakarta.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A shell in which somebody starts a server. What it has started ends with it. */
public final class Terminal implements AutoCloseable {

    private final ServerProcess shell;
    private final Path log;

    private Terminal(ServerProcess shell, Path log) {
        this.shell = shell;
        this.log = log;
    }

    /**
     * Runs a script, of which each line has to succeed.
     *
     * @param environment besides that of this process
     * @param log takes whatever is printed
     */
    public static Terminal run(String script, Map<String, String> environment, Path log) throws IOException {
        return new Terminal(ServerProcess.start(List.of("bash", "-e", "-c", script), environment, log), log);
    }

    /** Whether the script has not come to its end. */
    public boolean isBusy() {
        return shell.isAlive();
    }

    /** What can be read in it. */
    public String text() {
        try {
            return Files.readString(log);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void close() {
        shell.close();
    }
}
