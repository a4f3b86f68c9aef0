package io.github.videosdk.jakarta.bench.growth;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What a server says about the time that it took: for the application alone, or, on WildFly, for itself with it.
 *
 * @param line with the number
 * @param unit of the number
 */
record StartLog(Pattern line, Duration unit) {

    private static final Map<String, StartLog> OF_SERVERS = Map.of(
            "wildfly", inMillis("WFLYSRV0025: .* started in ([\\d,]+)ms"),
            "payara-micro", inMillis("host was successfully deployed in ([\\d,]+) milliseconds"),
            "tomee", inMillis("Deployment of web application archive .* has finished in \\[([\\d,]+)\\] ms"),
            "liberty", new StartLog(Pattern.compile("CWWKZ0001I: .* in ([\\d.]+) seconds"), Duration.ofSeconds(1)));

    private static StartLog inMillis(String line) {
        return new StartLog(Pattern.compile(line), Duration.ofMillis(1));
    }

    static StartLog of(String server) {
        return Optional.ofNullable(OF_SERVERS.get(server)).orElseThrow();
    }

    Duration read(Path log) throws IOException {
        MatchResult found = line.matcher(Files.readString(log))
                .results()
                .findFirst()
                .orElseThrow(() -> new IOException("no \"" + line + "\" in " + log));
        double number = Double.parseDouble(found.group(1).replace(",", ""));
        return Duration.ofNanos(Math.round(number * unit.toNanos()));
    }
}
