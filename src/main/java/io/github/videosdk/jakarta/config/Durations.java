package io.github.videosdk.jakarta.config;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations as people write them: {@code 500ms}, {@code 10m}, {@code 24h}, {@code 7d} or ISO-8601. */
final class Durations {

    private static final Pattern SHORT = Pattern.compile("(\\d{1,13})\\s*(ms|s|m|h|d)");

    private static final Map<String, LongFunction<Duration>> UNITS = Map.of(
            "ms", Duration::ofMillis,
            "s", Duration::ofSeconds,
            "m", Duration::ofMinutes,
            "h", Duration::ofHours,
            "d", Duration::ofDays);

    private Durations() {}

    /**
     * A bare number has no unit, so it is refused rather than guessed.
     *
     * @throws IllegalArgumentException if this is no duration
     */
    static Duration parse(String text) {
        Matcher shortForm = SHORT.matcher(text.toLowerCase(Locale.ROOT));
        if (shortForm.matches()) {
            return UNITS.get(shortForm.group(2)).apply(Long.parseLong(shortForm.group(1)));
        }
        try {
            return Duration.parse(text);
        } catch (DateTimeException notIso) {
            throw new IllegalArgumentException("no duration", notIso);
        }
    }
}
