package io.github.videosdk.jakarta.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.videosdk.jakarta.server.Terminal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** What the pages on installing and on servers tell a newcomer to type leads to a token. */
@Tag("twice")
@EnabledIf("isForThisServer")
class ServersPageIT {

    private static final Map<String, String> HEADINGS = Map.of(
            "wildfly", "WildFly",
            "payara", "Payara Server",
            "payara-micro", "Payara Micro",
            "tomee", "TomEE",
            "liberty", "Open Liberty",
            "glassfish", "GlassFish");

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    Path home;

    static boolean isForThisServer() {
        return HEADINGS.containsKey(System.getProperty("arquillian.launch"));
    }

    @Test
    void linesOfThePage_leadToAToken() throws Exception {
        Newcomer newcomer = Newcomer.with(HEADINGS.get(System.getProperty("arquillian.launch")), home);

        try (Terminal terminal = Terminal.run(newcomer.start(), newcomer.environment(), home.resolve("terminal.log"))) {
            assertThat(tokenFrom(newcomer.askForAToken(), terminal))
                    .as(terminal::text)
                    .startsWith("{\"token\":\"");
        }
    }

    /** What comes before the application is there does not count. */
    private static String tokenFrom(String command, Terminal terminal) throws IOException, InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        String answer = "";
        while (!answer.startsWith("{\"token\"")
                && terminal.isBusy()
                && Instant.now().isBefore(end)) {
            answer = printedBy(command.replace("curl ", "curl --silent --retry 2 --retry-connrefused "));
        }
        return answer;
    }

    private static String printedBy(String command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("bash", "-c", command).start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return printed;
    }
}
