package io.github.videosdk.jakarta.remote;

import java.net.http.HttpHeaders;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * The {@code Retry-After} header: seconds or a date (RFC 9110). What is neither counts as absent. A date is compared with
 * that of the reply, where it has one: the clock of this machine may be wrong.
 */
final class RetryAfter {

    private static final int MOST_DIGITS = 9;

    /** For more digits than that. It is far beyond what a failure hands on. */
    private static final Duration VERY_LONG = Duration.ofSeconds(999_999_999);

    private RetryAfter() {}

    static Optional<Duration> in(HttpHeaders headers, Clock clock) {
        return headers.firstValue("Retry-After").flatMap(value -> parse(value, momentOf(headers, clock)));
    }

    private static Instant momentOf(HttpHeaders headers, Clock clock) {
        return headers.firstValue("Date").flatMap(RetryAfter::date).orElseGet(clock::instant);
    }

    static Optional<Duration> parse(String header, Instant now) {
        String value = header.strip();
        return value.matches("\\d+") ? Optional.of(seconds(value)) : date(value).map(date -> between(now, date));
    }

    private static Duration seconds(String digits) {
        return digits.length() > MOST_DIGITS ? VERY_LONG : Duration.ofSeconds(Long.parseLong(digits));
    }

    private static Optional<Instant> date(String value) {
        try {
            return Optional.of(ZonedDateTime.parse(value.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }

    private static Duration between(Instant now, Instant date) {
        return date.isBefore(now) ? Duration.ZERO : Duration.between(now, date);
    }
}
