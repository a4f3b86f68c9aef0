package io.github.videosdk.jakarta.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/** Runs after all servers: prints the totals of each and fails with the names of the tests that failed. */
@Tag("once")
class ServersIT {

    private static final Path BUILDS = Path.of(System.getProperty("videosdk.test.servers"));

    @TestFactory
    Stream<DynamicTest> testsPassed_onThisServer() throws IOException {
        List<Report> reports = reports();
        reports.forEach(report -> System.out.println(report.server() + ": " + report.totals()));
        reports.stream().reduce(Report::plus).ifPresent(sum -> System.out.println("all servers: " + sum.totals()));
        return reports.stream()
                .map(report -> dynamicTest(
                        report.server(),
                        () -> assertThat(report.failed())
                                .as("failed tests on " + report.server())
                                .isEmpty()));
    }

    private static List<Report> reports() throws IOException {
        List<Report> reports = new ArrayList<>();
        try (DirectoryStream<Path> builds =
                Files.newDirectoryStream(BUILDS, build -> Files.isDirectory(build.resolve("failsafe-reports")))) {
            for (Path build : builds) {
                reports.add(Report.of(build));
            }
        }
        return reports;
    }
}
