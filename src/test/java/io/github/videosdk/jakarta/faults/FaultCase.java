package io.github.videosdk.jakarta.faults;

import java.util.Map;

/**
 * One fault, and the statuses that clients of our endpoints have to see: written down, not computed. 0 is a row that there
 * is no way to test.
 */
record FaultCase(String name, Trouble trouble, Map<Row.Kind, Integer> expected) {

    /** The same, whether a meeting is created or validated. */
    static FaultCase of(String name, Trouble trouble, int first, int every) {
        return of(name, trouble, first, every, first, every);
    }

    static FaultCase of(
            String name, Trouble trouble, int createFirst, int createEvery, int validateFirst, int validateEvery) {
        return new FaultCase(
                name,
                trouble,
                Map.of(
                        Row.Kind.CREATE_FIRST,
                        createFirst,
                        Row.Kind.CREATE_EVERY,
                        createEvery,
                        Row.Kind.VALIDATE_FIRST,
                        validateFirst,
                        Row.Kind.VALIDATE_EVERY,
                        validateEvery));
    }
}
