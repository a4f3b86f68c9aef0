package io.github.videosdk.jakarta.config;

import java.util.Optional;
import java.util.Set;

/** Where settings come from, so that the reader knows neither MicroProfile Config nor a map. */
interface SettingsSource {

    /** What stands under a key; empty if there is nothing at all. It never throws. */
    Optional<Found> find(String key);

    /** All keys that this source knows of. */
    Set<String> keys();

    /** Why nothing can be read, if so; one sentence for the list of problems. */
    default Optional<String> unavailable() {
        return Optional.empty();
    }

    /**
     * A setting as its source has it.
     *
     * @param value as it was written, untrimmed; the empty string if it cannot be read
     * @param ordinal the rank of the place that it was found in
     * @param fault why it cannot be read, if so, without the value
     */
    record Found(String value, int ordinal, Optional<String> fault) {

        Found(String value, int ordinal) {
            this(value, ordinal, Optional.empty());
        }

        static Found unreadable(String fault) {
            return new Found("", 0, Optional.of(fault));
        }

        @Override
        public String toString() {
            return "Found[value=(not shown), ordinal=" + ordinal + "]";
        }
    }
}
