package io.github.videosdk.jakarta.remote;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {

    @Property
    void seconds_areTakenAsTheyAre(@ForAll @IntRange(max = 999_999_999) int seconds) {
        assertThat(RetryAfter.parse(" " + seconds + " ")).hasValue(Duration.ofSeconds(seconds));
    }

    @Test
    void date_isTheTimeUntilThen() {
        Instant then = Instant.now().plusSeconds(3600);
        assertThat(RetryAfter.parse(DateTimeFormatter.RFC_1123_DATE_TIME.format(then.atZone(ZoneOffset.UTC))))
                .hasValueSatisfying(
                        wait -> assertThat(wait).isBetween(Duration.ofSeconds(3500), Duration.ofSeconds(3600)));
    }

    @Test
    void dateInThePast_isNoWait() {
        assertThat(RetryAfter.parse("Sun, 06 Nov 1994 08:49:37 GMT")).hasValue(Duration.ZERO);
    }

    @Property
    void anyText_isNeverAnError(@ForAll String header) {
        assertThat(RetryAfter.parse(header)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "-1", "+1", "1.5", "1s", "9999999999", "٣", "1994-11-06T08:49:37Z"})
    void otherText_countsAsAbsent(String header) {
        assertThat(RetryAfter.parse(header)).isEmpty();
    }
}
