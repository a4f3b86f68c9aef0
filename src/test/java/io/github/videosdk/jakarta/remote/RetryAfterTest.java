package io.github.videosdk.jakarta.remote;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {

    private static final Instant NOW = Instant.parse("2030-01-02T03:04:05Z");

    @Property
    void seconds_areTakenAsTheyAre(@ForAll @IntRange(max = 999_999_999) int seconds) {
        assertThat(RetryAfter.parse(" " + seconds + " ", NOW)).hasValue(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @ValueSource(strings = {"9999999999", "9223372036854775808", "99999999999999999999999999999999999"})
    void moreSecondsThanAnybodyWaits_areVeryManyNevertheless(String header) {
        assertThat(RetryAfter.parse(header, NOW))
                .hasValueSatisfying(wait -> assertThat(wait).isGreaterThan(Duration.ofDays(365)));
    }

    @Test
    void date_isTheTimeUntilThen() {
        assertThat(RetryAfter.parse("Wed, 02 Jan 2030 04:04:05 GMT", NOW)).hasValue(Duration.ofHours(1));
    }

    @Test
    void dateInThePast_isNoWait() {
        assertThat(RetryAfter.parse("Sun, 06 Nov 1994 08:49:37 GMT", NOW)).hasValue(Duration.ZERO);
    }

    @Property
    void anyText_isNeverAnError(@ForAll String header) {
        assertThat(RetryAfter.parse(header, NOW)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "-1", "+1", "1.5", "1s", "٣", "1994-11-06T08:49:37Z"})
    void otherText_countsAsAbsent(String header) {
        assertThat(RetryAfter.parse(header, NOW)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {-5, 0, 5})
    void date_isComparedWithTheDateOfTheReply_howeverWrongOurClockIs(int hours) {
        Clock clock = Clock.fixed(NOW.plus(Duration.ofHours(hours)), ZoneOffset.UTC);
        HttpHeaders headers = headers(
                Map.of("Retry-After", "Wed, 02 Jan 2030 03:04:35 GMT", "Date", "Wed, 02 Jan 2030 03:04:05 GMT"));
        assertThat(RetryAfter.in(headers, clock)).hasValue(Duration.ofSeconds(30));
    }

    @Test
    void replyWithoutADateOfItsOwn_isComparedWithOurClock() {
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        for (String date : new String[] {"", "yesterday"}) {
            assertThat(RetryAfter.in(
                            headers(Map.of("Retry-After", "Wed, 02 Jan 2030 03:04:35 GMT", "Date", date)), clock))
                    .hasValue(Duration.ofSeconds(30));
        }
        assertThat(RetryAfter.in(headers(Map.of("Date", "Wed, 02 Jan 2030 03:04:05 GMT")), clock))
                .isEmpty();
    }

    private static HttpHeaders headers(Map<String, String> headers) {
        return HttpHeaders.of(
                headers.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, each -> List.of(each.getValue()))),
                (name, value) -> true);
    }
}
