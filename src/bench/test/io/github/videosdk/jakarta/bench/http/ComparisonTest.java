package io.github.videosdk.jakarta.bench.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    private static final Duration WARM_UP = Duration.ofSeconds(3);
    private static final Duration FIGURE = Duration.ofSeconds(1);
    private static final Pace THREE_ROUNDS = new Pace(3, FIGURE, WARM_UP, 4);

    private final List<String> asked = new ArrayList<>();

    @Test
    void roundsGoForthAndBackAfterAWarmUpOfEach() throws IOException {
        Comparison.of(List.of(answering("a", 1, 1, 1, 1, 1), answering("b", 1, 1, 1, 1, 1)), THREE_ROUNDS);

        assertThat(asked).containsExactly("a 3", "b 3", "a 3", "b 3", "a 1", "b 1", "b 1", "a 1", "a 1", "b 1");
    }

    @Test
    void warmUpGoesOnAsLongAsOneBecomesFaster_butNotForEver() throws IOException {
        Comparison.of(List.of(answering("a", 100, 104, 1, 1, 1)), THREE_ROUNDS);
        assertThat(asked).containsExactly("a 3", "a 3", "a 1", "a 1", "a 1");
        asked.clear();

        Comparison.of(List.of(answering("b", 100, 200, 300, 400, 1, 1, 1)), THREE_ROUNDS);
        assertThat(asked).containsExactly("b 3", "b 3", "b 3", "b 3", "b 1", "b 1", "b 1");
    }

    @Test
    void aRatioIsTheMedianOfThoseWithinTheRounds() throws IOException {
        // The machine is ten times as fast in the second round, and b alone has trouble in the third.
        Comparison comparison = Comparison.of(
                List.of(answering("a", 7, 7, 50, 500, 50), answering("b", 7, 7, 100, 1000, 10)), THREE_ROUNDS);

        assertThat(comparison.ratio("a", "b", Sample::perSecond)).isEqualTo(0.5);
        assertThat(comparison.median("b", Sample::perSecond)).isEqualTo(100);
    }

    @Test
    void nothingToCompareIsAFailureButWhileItWarmsUp() throws IOException {
        Comparison.of(List.of(answering("late", 0, 1, 1, 1, 1, 1)), THREE_ROUNDS);

        assertThatThrownBy(() -> Comparison.of(List.of(answering("silent", 1, 1, 1, 0, 1)), THREE_ROUNDS))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("silent");
    }

    private Contender answering(String name, long... answers) {
        Queue<Long> coming = new ArrayDeque<>(LongStream.of(answers).boxed().toList());
        return new Contender() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Sample ask(Duration duration) {
                asked.add(name + " " + duration.toSeconds());
                return new Sample(coming.remove(), 0, 0, FIGURE, Duration.ofMillis(1), Duration.ZERO);
            }
        };
    }
}
