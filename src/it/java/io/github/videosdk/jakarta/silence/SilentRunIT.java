package io.github.videosdk.jakarta.silence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Runs after all servers: no file that the run has left behind holds a secret, a token or a credential. */
@Tag("once")
class SilentRunIT {

    private static final RunFiles RUN = RunFiles.ofThisRun();

    private static final String UNIT_TESTS = "default-test";

    /** What has no server. */
    private static final Set<String> SERVERLESS = Set.of(UNIT_TESTS, "once");

    private static List<Path> files;
    private static Reading reading;

    @BeforeAll
    static void read() {
        files = RUN.all();
        reading = new Reading(LeakSearch.forAllSecrets().andForSignatures(SilentRunIT::isSignature));
        files.forEach(reading::read);
        System.out.printf("%d lines of %d files were searched%n", reading.lines(), files.size());
    }

    private static final List<SeenTokens> SEEN =
            RUN.outputs().stream().map(SeenTokens::besides).toList();

    private static boolean isSignature(String word) {
        return SEEN.stream().anyMatch(seen -> seen.haveSignature(word));
    }

    private static Stream<Path> outputsOfServers() {
        return RUN.outputs().stream().filter(output -> !SERVERLESS.contains(RunFiles.execution(output)));
    }

    private static Stream<Path> outputsOfUnitTests() {
        return RUN.outputs().stream()
                .filter(output -> RunFiles.execution(output).equals(UNIT_TESTS));
    }

    @Test
    void output_logs_andReports_areSilent() {
        assertThat(reading.leaks()).isEmpty();
    }

    /** Otherwise the above would say nothing about it. */
    @TestFactory
    Stream<DynamicTest> logOfEachServer_isAmongWhatWasRead() {
        return outputsOfServers()
                .map(output -> DynamicTest.dynamicTest(
                        RunFiles.execution(output),
                        () -> assertThat(SeenTokens.besides(output).ids())
                                .as("tokens whose issue was logged")
                                .anyMatch(reading.ids()::contains)));
    }

    private static boolean isReportOf(String execution, Path file) {
        return execution.equals(UNIT_TESTS)
                ? file.getParent().endsWith("surefire-reports")
                : file.getParent().endsWith(Path.of(execution, "failsafe-reports"));
    }

    @TestFactory
    Stream<DynamicTest> reportsOfEachSuite_areAmongWhatWasRead() {
        return Stream.concat(outputsOfServers(), outputsOfUnitTests())
                .map(RunFiles::execution)
                .map(execution -> DynamicTest.dynamicTest(
                        execution,
                        () -> assertThat(files.stream().filter(file -> isReportOf(execution, file)))
                                .isNotEmpty()));
    }
}
