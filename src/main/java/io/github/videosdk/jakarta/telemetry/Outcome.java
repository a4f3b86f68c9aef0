package io.github.videosdk.jakarta.telemetry;

import io.github.videosdk.jakarta.UpstreamException.Kind;
import java.util.Locale;
import java.util.Optional;

/** How a call went, as a value of an attribute. */
final class Outcome {

    private Outcome() {}

    static String of(Optional<Kind> failure) {
        return failure.map(Outcome::of).orElse("success");
    }

    static String of(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
