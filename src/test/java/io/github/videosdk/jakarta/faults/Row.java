package io.github.videosdk.jakarta.faults;

import java.time.Duration;
import java.util.List;

/**
 * What has come of one fault.
 *
 * @param detail of the problem that the client sees; for a success, whether the room is the right one
 * @param calls how many requests have reached VideoSDK, or the line to it
 * @param rooms how many rooms there are more than before
 * @param log the lines for the operator
 * @param leaks secrets and tokens that have come out, in the answer or in any line
 * @param lateness how late this machine let threads run meanwhile
 */
record Row(
        FaultCase fault,
        Kind kind,
        int status,
        String detail,
        int calls,
        int rooms,
        List<String> log,
        List<String> leaks,
        Duration elapsed,
        Duration lateness) {

    /** Which endpoint, and how often the fault strikes. */
    enum Kind {
        CREATE_FIRST("create", "first call"),
        CREATE_EVERY("create", "every call"),
        VALIDATE_FIRST("validate", "first call"),
        VALIDATE_EVERY("validate", "every call");

        private final String endpoint;
        private final String strikes;

        Kind(String endpoint, String strikes) {
            this.endpoint = endpoint;
            this.strikes = strikes;
        }

        boolean isCreation() {
            return endpoint.equals("create");
        }

        boolean isOnce() {
            return strikes.startsWith("first");
        }
    }

    int expected() {
        return fault.expected().get(kind);
    }

    /** What is the same in every run. */
    String stable() {
        return "| " + fault.name() + " | " + kind.strikes + " | " + kind.endpoint + " | " + status + " | " + detail
                + " | " + calls + " | " + rooms + " | " + String.join("; ", log) + " |";
    }

    String timed() {
        return stable() + " " + elapsed.toMillis() + " ms |";
    }

    @Override
    public String toString() {
        return timed() + " expected: " + expected() + ", lateness: " + lateness.toMillis() + " ms";
    }
}
