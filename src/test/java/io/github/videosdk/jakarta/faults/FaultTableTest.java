package io.github.videosdk.jakarta.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every fault at every endpoint, once and always. What comes of it is written to {@code target/fault-table.md}. */
class FaultTableTest {

    private static final Path WRITTEN = Path.of("target", "fault-table.md");
    private static final Path PAGE = Path.of("src", "site", "markdown", "faults.md");
    private static final String HEAD =
            "| fault | strikes | endpoint | status | what the client reads | calls | rooms | log |";
    private static final Duration TENTH_MORE = Experiment.DEADLINE.plus(Experiment.DEADLINE.dividedBy(10));

    /** They wait more than they work. */
    private static final int SIDE_BY_SIDE = 4;

    private static final int SPOKEN_OF = 17;
    private static final int MOST_TIMES_ALONE = 3;
    private static final int MOST_ALONE = 15;

    /** One of each; those that have come out otherwise than expected side by side, as they come out alone. */
    private static List<Row> rows;

    /** Those that count in any case, whoever has disturbed them. */
    private static final List<Row> ALL_ROWS = new ArrayList<>();

    @BeforeAll
    static void makeTheTable() throws Exception {
        SSLContext before = SSLContext.getDefault();
        SSLContext.setDefault(Trouble.TRUSTED.trusting());
        ExecutorService threads = Executors.newFixedThreadPool(SIDE_BY_SIDE);
        try (ThreadLog log = new ThreadLog();
                Lateness lateness = new Lateness()) {
            List<Experiment> experiments = experiments(log, lateness);
            List<String> expected = tableOfThePage();
            rows = new ArrayList<>();
            for (Future<Row> row : threads.invokeAll(experiments.stream()
                    .map(experiment -> (Callable<Row>) experiment::row)
                    .toList())) {
                rows.add(row.get());
            }
            ALL_ROWS.addAll(rows);
            for (int times = 0; times < MOST_TIMES_ALONE; times++) {
                for (int row : rowsThatAreNotIn(expected)) {
                    rows.set(row, experiments.get(row).row());
                    ALL_ROWS.add(rows.get(row));
                }
            }
        } finally {
            threads.shutdownNow();
            SSLContext.setDefault(before);
        }
        write(rows);
    }

    private static List<Experiment> experiments(ThreadLog log, Lateness lateness) {
        return FaultCases.all().stream()
                .flatMap(fault -> Stream.of(Row.Kind.values())
                        .filter(kind -> fault.expected().get(kind) != 0)
                        .map(kind -> new Experiment(fault, kind, log, lateness)))
                .toList();
    }

    private static int[] rowsThatAreNotIn(List<String> expected) {
        return IntStream.range(0, rows.size())
                .filter(row -> !expected.contains(rows.get(row).stable()))
                .limit(MOST_ALONE)
                .toArray();
    }

    private static void write(List<Row> rows) throws IOException {
        Files.createDirectories(WRITTEN.getParent());
        Files.write(
                WRITTEN,
                Stream.concat(
                                Stream.of(HEAD + " elapsed |", ruler(HEAD) + "---|"),
                                rows.stream().map(Row::timed))
                        .toList());
    }

    private static String ruler(String head) {
        return head.replaceAll("[^|]+", "---");
    }

    @Test
    void everyRow_hasTheStatusThatIsExpected_andNoOtherRoom() {
        assertThat(rows)
                .allSatisfy(row -> assertThat(row.status()).as(row::toString).isEqualTo(row.expected()));
        assertThat(ALL_ROWS)
                .allSatisfy(row -> assertThat(row.detail()).as(row::toString).isNotEqualTo("another room"));
    }

    @Test
    void everyRow_isOverInTime() {
        assertThat(ALL_ROWS)
                .allSatisfy(row -> assertThat(row.elapsed())
                        .as(row::toString)
                        .isLessThanOrEqualTo(TENTH_MORE.plus(row.lateness())));
    }

    @Test
    void noRow_makesTwoRooms_orOneByValidating() {
        assertThat(ALL_ROWS)
                .allSatisfy(row -> assertThat(row.rooms())
                        .as(row::toString)
                        .isLessThanOrEqualTo(row.kind().isCreation() ? 1 : 0));
        assertThat(ALL_ROWS)
                .filteredOn(row -> row.kind().isCreation() && row.status() == 200)
                .allSatisfy(row -> assertThat(row.rooms()).as(row::toString).isEqualTo(1));
    }

    @Test
    void everyRow_thatIsNoFaultOfTheCaller_tellsTheOperator() {
        assertThat(ALL_ROWS)
                .allSatisfy(
                        row -> assertThat(row.log().isEmpty()).as(row::toString).isEqualTo(row.status() < 500));
    }

    @Test
    void noRow_letsOutASecretOrAToken() {
        assertThat(ALL_ROWS)
                .allSatisfy(row -> assertThat(row.leaks()).as(row::toString).isEmpty());
    }

    private static List<String> tableOfThePage() throws IOException {
        return Files.readAllLines(PAGE).stream()
                .dropWhile(line -> !line.equals(HEAD))
                .takeWhile(line -> line.startsWith("|"))
                .toList();
    }

    /** If this is red for a good reason, the table of the page is what the run has written, without its last column. */
    @Test
    void page_hasTheTableOfTheRun() throws IOException {
        Assumptions.assumeTrue(
                Runtime.version().feature() == SPOKEN_OF, "newer Javas repeat of their own accord what HTTP/2 refuses");
        assertThat(tableOfThePage())
                .containsExactlyElementsOf(Stream.concat(
                                Stream.of(HEAD, ruler(HEAD)), rows.stream().map(Row::stable))
                        .toList());
    }
}
