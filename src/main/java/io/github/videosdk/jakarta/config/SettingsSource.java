package io.github.videosdk.jakarta.config;

import java.util.Optional;
import java.util.Set;

/** Where settings come from, so that the reader knows neither MicroProfile Config nor a map. */
interface SettingsSource {

    /** The value as it was written, untrimmed; empty if there is none at all. */
    Optional<Found> find(String key);

    /** All keys that this source knows of. */
    Set<String> keys();

    /** Why nothing can be read, if so; one sentence for the list of problems. */
    default Optional<String> unavailable() {
        return Optional.empty();
    }

    /** A value and the rank of the place that it was found in. */
    record Found(String value, int ordinal) {
        @Override
        public String toString() {
            return "Found[value=(not shown), ordinal=" + ordinal + "]";
        }
    }
}
