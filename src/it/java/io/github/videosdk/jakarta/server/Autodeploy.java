package io.github.videosdk.jakarta.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The folder that GlassFish or Payara Micro looks into for applications, and where it marks what became of them. */
final class Autodeploy {

    private static final long PATIENCE_SECONDS = 120;
    private static final List<String> MARKERS =
            List.of("_deployed", "_deployFailed", "_undeployed", "_undeployFailed", "_pending");

    private final Path folder;

    Autodeploy(Path folder) {
        this.folder = folder;
    }

    void deploy(Path war) throws IOException {
        Path here = folder.resolve(war.getFileName());
        for (String marker : MARKERS) {
            Files.deleteIfExists(marked(here, marker));
        }
        // The server could take a file that is still being written.
        Path complete = Files.copy(war, folder.resolveSibling(war.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        Files.move(complete, here, StandardCopyOption.ATOMIC_MOVE);
        if (!awaitEither(marked(here, "_deployed"), marked(here, "_deployFailed"))) {
            Files.delete(here);
            throw new IOException("the server refuses " + war);
        }
    }

    void undeploy(Path war) throws IOException {
        Path here = folder.resolve(war.getFileName());
        Files.delete(here);
        if (!awaitEither(marked(here, "_undeployed"), marked(here, "_undeployFailed"))) {
            throw new IOException("the server does not undeploy " + war);
        }
    }

    private static Path marked(Path war, String marker) {
        return war.resolveSibling(war.getFileName() + marker);
    }

    private boolean awaitEither(Path good, Path bad) throws IOException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        try (WatchService watch = folder.getFileSystem().newWatchService()) {
            folder.register(watch, StandardWatchEventKinds.ENTRY_CREATE);
            while (!Files.exists(good) && !Files.exists(bad)) {
                WatchKey news = watch.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
                if (news == null) {
                    throw new IOException("the server makes neither " + good + " nor " + bad);
                }
                news.pollEvents();
                news.reset();
            }
            return Files.exists(good);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        }
    }
}
