package io.github.videosdk.jakarta.remote;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** The {@code Retry-After} header: seconds or a date (RFC 9110). What is neither counts as absent. */
final class RetryAfter {

    private RetryAfter() {}

    static Optional<Duration> parse(String header) {
        String value = header.strip();
        try {
            return Optional.of(value.matches("\\d{1,9}") ? Duration.ofSeconds(Long.parseLong(value)) : until(value));
        } catch (DateTimeException neither) {
            return Optional.empty();
        }
    }

    private static Duration until(String date) {
        Instant instant =
                ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
        Duration wait = Duration.between(Instant.now(), instant);
        return wait.isNegative() ? Duration.ZERO : wait;
    }
}
