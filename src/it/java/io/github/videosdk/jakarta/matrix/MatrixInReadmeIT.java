package io.github.videosdk.jakarta.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/** Runs after all servers: what they have shown goes to one file, and the README has to say the same. */
@Tag("once")
class MatrixInReadmeIT {

    private static final Path FOUND = Path.of(System.getProperty("videosdk.test.matrix"));

    private static final Set<String> SPOKEN_OF = Set.of("17", "25");

    @TestFactory
    Stream<DynamicTest> readme_saysWhatTheRunHasFound() throws IOException {
        List<Column> columns = Column.in(FOUND);
        Assumptions.assumeFalse(columns.isEmpty(), "no server was asked about the shapes of hosts");
        Files.write(FOUND.resolveSibling("matrix.md"), Matrix.of(columns).lines());
        Matrix readme = Matrix.in(Files.readAllLines(Path.of("README.md")));
        return columns.stream()
                .map(column -> DynamicTest.dynamicTest(
                        column.server() + " on Java " + column.java(), () -> compare(readme, column)));
    }

    private static void compare(Matrix readme, Column found) {
        Assumptions.assumeTrue(SPOKEN_OF.contains(found.java()), "the README speaks of other versions of Java");
        assertThat(readme.column(found.server(), found.java())).containsExactlyInAnyOrderEntriesOf(found.rows());
    }
}
