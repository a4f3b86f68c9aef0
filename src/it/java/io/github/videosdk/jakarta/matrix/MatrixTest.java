package io.github.videosdk.jakarta.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MatrixTest {

    private static final List<Column> FOUND = List.of(
            new Column("one", "17", Map.of("static", Outcome.WORKS, "mapped", Outcome.KNOWN_LIMIT)),
            new Column("one", "25", Map.of("static", Outcome.WORKS, "mapped", Outcome.KNOWN_LIMIT)),
            new Column("two", "17", Map.of("static", Outcome.WORKS, "mapped", Outcome.NO_SUCH_HOST)),
            new Column("three", "17", Map.of("bare", Outcome.WORKS)),
            new Column("three", "25", Map.of("bare", Outcome.NO_SUCH_HOST)));

    @Test
    void whatWasFound_isATable() {
        assertThat(Matrix.of(FOUND).lines())
                .containsExactlyInAnyOrder(
                        "| host | one | two | three |",
                        "|---|---|---|---|",
                        "| static | 17 25 | 17 |  |",
                        "| mapped | no | – |  |",
                        "| bare |  |  | 17 – |");
    }

    @Test
    void tableInAText_saysTheSameAgain() {
        Matrix read = Matrix.in(
                Stream.of(List.of("| other | table |", ""), Matrix.of(FOUND).lines(), List.of("", "text"))
                        .flatMap(List::stream)
                        .toList());

        assertThat(FOUND)
                .allSatisfy(column ->
                        assertThat(read.column(column.server(), column.java())).isEqualTo(column.rows()));
    }

    @Test
    void javaThatNobodyTried_isNotSaidToWork() {
        assertThat(Matrix.of(FOUND).column("two", "25")).containsEntry("static", Outcome.KNOWN_LIMIT);
    }

    @Test
    void textWithoutATable_saysNothing() {
        assertThat(Matrix.in(List.of("no table")).rows()).isEmpty();
    }
}
