package io.github.videosdk.jakarta.bench.growth;

import io.github.videosdk.jakarta.bench.http.BenchProcess;
import io.github.videosdk.jakarta.bench.report.Figure;
import io.github.videosdk.jakarta.bench.report.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Pace and memory of {@link TokenRun}. */
final class TokenGrowth {

    private static final String TABLE = "Tokens made in one JVM";
    private static final String RATIO = "Tokens: at the end, compared with a hundredth of them";
    private static final double LEAST_PACE = 0.95;
    private static final double MOST_MEGABYTES = 1;

    private TokenGrowth() {}

    /** A line of its output. */
    private record Look(long tokens, double perSecond, double perHmac, long bytes, long objects) {

        static Look of(String line) {
            String[] words = line.split(" ");
            return new Look(
                    Long.parseLong(words[0]),
                    Double.parseDouble(words[1]),
                    Double.parseDouble(words[2]),
                    Long.parseLong(words[3]),
                    Long.parseLong(words[4]));
        }

        List<Figure> figures() {
            String row = "after %,d".formatted(tokens);
            return List.of(
                    new Figure(GrowthForm.FORM, TABLE, row, "a second of processor time", perSecond, ""),
                    new Figure(GrowthForm.FORM, TABLE, row, "in the time of an HMAC", perHmac, ""),
                    new Figure(GrowthForm.FORM, TABLE, row, "heap", bytes / 1024.0, "KB"),
                    new Figure(GrowthForm.FORM, TABLE, row, "objects of ours", objects, ""));
        }
    }

    static List<Figure> measure(long tokens, Path directory) throws IOException {
        List<Look> looks = run(tokens, directory.resolve("logs/tokens.log"));
        List<Figure> figures = new ArrayList<>();
        looks.forEach(look -> figures.addAll(look.figures()));
        Look first = looks.get(0);
        Look last = looks.get(looks.size() - 1);
        figures.add(new Figure(
                GrowthForm.FORM,
                RATIO,
                "in the time of an HMAC",
                "ratio",
                last.perHmac / first.perHmac,
                "x",
                Optional.of(Target.atLeast(LEAST_PACE))));
        figures.add(new Figure(
                GrowthForm.FORM,
                RATIO,
                "heap",
                "more by",
                (last.bytes - first.bytes) / 1024.0 / 1024,
                "MB",
                Optional.of(Target.atMost(MOST_MEGABYTES))));
        return figures;
    }

    private static List<Look> run(long tokens, Path output) throws IOException {
        List<String> command = List.of(
                BenchProcess.java(),
                "-classpath",
                System.getProperty("java.class.path"),
                TokenRun.class.getName(),
                Long.toString(tokens));
        Files.createDirectories(output.getParent());
        try {
            int status = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start()
                    .waitFor();
            if (status != 0) {
                throw new IOException("ended with " + status + ", see " + output);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        }
        return Files.readAllLines(output).stream().map(Look::of).toList();
    }
}
