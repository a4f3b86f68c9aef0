package io.github.videosdk.jakarta.container;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.openqa.selenium.JavascriptExecutor;

/** Deque's axe-core: finds what keeps people from using a page, as far as a program can. */
final class Axe {

    private static final String SCRIPT = script();

    private static final String RUN = """
            const done = arguments[arguments.length - 1];
            const where = (node) => node.target.join(" ") + " (" + node.failureSummary + ")";
            axe.run().then(
                (found) => done(found.violations.map(({ id, nodes }) => id + ": " + nodes.map(where).join("; "))),
                (failure) => done(["axe failed: " + failure]));
            """;

    private Axe() {}

    /** One line a rule that the page breaks. */
    static List<String> violations(JavascriptExecutor page) {
        page.executeScript(SCRIPT);
        return ((List<?>) page.executeAsyncScript(RUN))
                .stream().map(String::valueOf).toList();
    }

    private static String script() {
        try (InputStream script = Axe.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
