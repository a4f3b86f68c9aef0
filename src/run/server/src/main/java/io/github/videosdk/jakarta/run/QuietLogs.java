package io.github.videosdk.jakarta.run;

import java.util.logging.Level;
import java.util.logging.Logger;

/** Leaves warnings only, so that the one line that matters is seen. */
final class QuietLogs {

    /** Held, because the JDK forgets a logger's level with the logger. */
    private static final Logger ROOT = Logger.getLogger("");

    private QuietLogs() {}

    static void begin() {
        ROOT.setLevel(Level.WARNING);
    }
}
