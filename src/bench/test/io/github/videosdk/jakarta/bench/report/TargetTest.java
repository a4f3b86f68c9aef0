package io.github.videosdk.jakarta.bench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetTest {

    @ParameterizedTest
    @CsvSource({"1.4, 1.4, 0", "1.4, 0.3, 0", "1.4, 2.8, 1", "1.0, 1.1, 0.1"})
    void atMost_isMissedByWhatIsTooMuch(double bound, double value, double shortBy) {
        assertThat(Target.atMost(bound).verdict(value).shortBy()).isEqualTo(shortBy, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({"4, 4, 0", "4, 9, 0", "4, 2, 1", "1.1, 1.0, 0.1"})
    void atLeast_isMissedByWhatIsLacking(double bound, double value, double shortBy) {
        assertThat(Target.atLeast(bound).verdict(value).shortBy()).isEqualTo(shortBy, within(1e-9));
    }

    @Test
    void figureThatIsNoNumber_reachesNothing() {
        assertThat(Target.atMost(1).verdict(Double.NaN).isBeyond(1000)).isTrue();
        assertThat(Target.atLeast(1).verdict(Double.NaN).isBeyond(1000)).isTrue();
        assertThat(Target.atLeast(1).verdict(0).isBeyond(1000)).isTrue();
    }
}
