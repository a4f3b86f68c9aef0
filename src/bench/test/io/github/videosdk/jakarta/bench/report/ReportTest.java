package io.github.videosdk.jakarta.bench.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {

    private static final String PAGE = """
            # Before
            <!-- figures: one -->
            old $1
            <!-- end -->
            between
            <!-- figures: other -->
            stays
            <!-- end -->
            after
            """;

    @TempDir
    Path directory;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @Test
    void figuresOfEarlierRuns_areJudgedToo() throws IOException {
        write("one", ratio("one", 1.5, Target.atMost(1.4)));
        write("two", ratio("two", 4.5, Target.atLeast(4)), new Figure("two", "cost", "ours", "ns", 567.8, "ns"));
        assertThat(report(0.1, Optional.empty())).isTrue();
        assertThat(printed.toString(UTF_8).lines())
                .containsExactly(
                        "short  one, ratios: ours, Java 17: 1.50 x (at most 1.40, short by 7.14 %)",
                        "ok     two, ratios: ours, Java 17: 4.50 x (at least 4)");
    }

    @Test
    void targetMissedByMoreThanTheMargin_failsTheRun() throws IOException {
        write("one", ratio("one", 1.6, Target.atMost(1.4)));
        assertThat(report(0.1, Optional.empty())).isFalse();
        assertThat(report(0.2, Optional.empty())).isTrue();
    }

    @Test
    void newRun_replacesTheFiguresOfThatForm() throws IOException {
        write("one", ratio("one", 9, Target.atMost(1.4)));
        write("one", ratio("one", 1, Target.atMost(1.4)));
        assertThat(report(0, Optional.empty())).isTrue();
    }

    @Test
    void tables_haveACellForEachFigure() throws IOException {
        write(
                "one",
                new Figure("one", "cost", "ours", "time", 567.8, "ns"),
                new Figure("one", "cost", "theirs", "time", 12.34, "ns"),
                new Figure("one", "cost", "theirs", "memory", 2, "KB"));
        report(0, Optional.empty());
        assertThat(Files.readString(directory.resolve("figures.md"))).contains("""
                ### cost

                | | time | memory |
                |---|--:|--:|
                | ours | 568 ns |  |
                | theirs | 12.3 ns | 2 KB |

                ![cost](pictures/one-cost.svg)
                """);
        assertThat(directory.resolve("pictures/one-cost.svg")).exists();
    }

    @Test
    void keptPage_changesBetweenTheMarkersOfWhatWasMeasuredAlone() throws IOException {
        Path page = Files.writeString(
                Files.createDirectory(directory.resolve("page")).resolve("README.md"), PAGE);
        write("one", new Figure("one", "cost", "ours", "$1", 1, "ns"));
        write("unknown", new Figure("unknown", "cost", "ours", "time", 1, "ns"));
        report(0, Optional.of(page));
        report(0, Optional.of(page));
        assertThat(Files.readString(page))
                .startsWith("# Before\n<!-- figures: one -->\n\nMeasured on ")
                .contains("| | $1 |")
                .doesNotContain("old")
                .endsWith(PAGE.substring(PAGE.indexOf("<!-- end -->")));
        assertThat(page.resolveSibling("pictures")).isDirectoryContaining("glob:**/one-cost.svg");
        assertThat(page.resolveSibling("pictures")).isDirectoryNotContaining("glob:**/unknown-cost.svg");
    }

    private void write(String form, Figure... figures) throws IOException {
        FigureFile.write(directory, form, List.of(figures));
    }

    private static Figure ratio(String form, double value, Target target) {
        return new Figure(form, "ratios", "ours", "Java 17", value, "x", Optional.of(target));
    }

    private boolean report(double margin, Optional<Path> page) throws IOException {
        return new Report(directory, margin, new PrintStream(printed, true, UTF_8)).write(page);
    }
}
