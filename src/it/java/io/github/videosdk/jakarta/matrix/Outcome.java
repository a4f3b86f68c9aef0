package io.github.videosdk.jakarta.matrix;

/** What a cell says about one server and one Java, from best to worst. */
enum Outcome {
    WORKS,
    /** The server does not deploy such a host even without us. */
    NO_SUCH_HOST,
    KNOWN_LIMIT,
    FAILED;

    Outcome or(Outcome other) {
        return compareTo(other) > 0 ? this : other;
    }
}
