package io.github.videosdk.jakarta.bench.http;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** How one kind of server is started, from what Maven has unpacked, with a working directory of its own. */
interface Brand {

    /** As in the names of the root pom's profiles. */
    String id();

    /** Lays out the working directory, which is empty, so that the server deploys the applications when it starts. */
    Launch prepare(Path unpacked, Path work, int port, List<Path> wars) throws IOException;

    /** A command line, and what it wants in its environment. */
    record Launch(List<String> command, Map<String, String> environment) {}
}
