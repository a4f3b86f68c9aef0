package io.github.videosdk.jakarta.container;

import java.util.Optional;

/**
 * One request of a {@link Load}.
 *
 * @param began by {@link System#nanoTime()}, as {@code ended}
 * @param status 0 if there was no answer
 * @param nodes the addresses that nginx has passed it to, in that order
 * @param roomId of the room that was made, if any
 */
record Asked(String endpoint, long began, long ended, int status, String nodes, Optional<String> roomId) {

    boolean failed() {
        return status != 200;
    }

    boolean servedBy(String address) {
        return !failed() && nodes.endsWith(address);
    }

    boolean wasPassedOn() {
        return nodes.contains(",");
    }

    boolean overlaps(long from, long to) {
        return began <= to && ended >= from;
    }
}
