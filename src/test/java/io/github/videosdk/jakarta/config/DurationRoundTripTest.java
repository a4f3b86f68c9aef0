package io.github.videosdk.jakarta.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigInteger;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

class DurationRoundTripTest {

    /** The longest that any setting allows. */
    private static final Duration LONGEST = Duration.ofDays(36_500);

    private static final Map<String, ChronoUnit> UNITS = Map.of(
            "ms", ChronoUnit.MILLIS,
            "s", ChronoUnit.SECONDS,
            "m", ChronoUnit.MINUTES,
            "h", ChronoUnit.HOURS,
            "d", ChronoUnit.DAYS);

    private record Written(String text, Duration duration) {}

    @Property
    void anyDurationWrittenInAUnit_parsesBack(@ForAll("writtenInAUnit") Written written) {
        assertThat(Durations.parse(written.text())).isEqualTo(written.duration());
    }

    @Property
    void anyDurationWrittenAsIso_parsesBack(@ForAll long seconds, @ForAll @LongRange(max = 999_999_999) long nanos) {
        Duration duration = Duration.ofSeconds(seconds, nanos);
        assertThat(Durations.parse(duration.toString())).isEqualTo(duration);
    }

    @Property
    void bareNumber_isRefused(@ForAll BigInteger number) {
        assertThatIllegalArgumentException().isThrownBy(() -> Durations.parse(number.toString()));
    }

    @Property
    void anyText_isADurationOrRefused_andNothingElse(@ForAll String text) {
        try {
            assertThat(Durations.parse(text)).isNotNull();
        } catch (IllegalArgumentException refused) {
            assertThat(refused).hasMessage("no duration");
        }
    }

    @Property
    void numberInAUnit_isADurationOrRefused_howeverLong(@ForAll("digits") String digits, @ForAll("units") String unit) {
        anyText_isADurationOrRefused_andNothingElse(digits + unit);
    }

    @Provide
    Arbitrary<Written> writtenInAUnit() {
        return units().flatMap(unit -> {
            Duration one = UNITS.get(unit).getDuration();
            Arbitrary<Long> amounts = Arbitraries.longs().between(0, LONGEST.dividedBy(one));
            Arbitrary<String> gaps = Arbitraries.of("", " ");
            return Combinators.combine(amounts, gaps)
                    .as((amount, gap) -> new Written(amount + gap + unit, one.multipliedBy(amount)));
        });
    }

    @Provide
    Arbitrary<String> units() {
        return Arbitraries.of(UNITS.keySet());
    }

    @Provide
    Arbitrary<String> digits() {
        return Arbitraries.strings().numeric().ofMinLength(1).ofMaxLength(30);
    }
}
