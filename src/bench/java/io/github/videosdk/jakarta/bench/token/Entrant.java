package io.github.videosdk.jakarta.bench.token;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who is measured.
 *
 * @param label its name in the tables
 * @param benchmark the class that has a method for each work
 * @param library its parameter, if it has one
 */
record Entrant(String label, Class<?> benchmark, Optional<Library> library) {

    static final Entrant LIMIT = new Entrant("limit", LimitBench.class, Optional.empty());
    static final Entrant OURS = of(Library.OURS);

    static Entrant of(Library library) {
        return new Entrant(library.label(), TokenBench.class, Optional.of(library));
    }

    static List<Entrant> all() {
        return Stream.concat(Stream.of(LIMIT), Arrays.stream(Library.values()).map(Entrant::of))
                .toList();
    }

    boolean isPeer() {
        return !equals(LIMIT) && !equals(OURS);
    }
}
