package io.github.videosdk.jakarta.bench.rooms;

/** What the stand-in has seen, on one line where it goes from process to process. */
record Counts(long connections, long calls) {

    static final Counts NONE = new Counts(0, 0);

    static Counts parse(String line) {
        String[] each = line.split(" ");
        return new Counts(Long.parseLong(each[0]), Long.parseLong(each[1]));
    }

    String line() {
        return connections + " " + calls;
    }

    Counts plus(Counts more) {
        return new Counts(connections + more.connections, calls + more.calls);
    }

    Counts minus(Counts before) {
        return new Counts(connections - before.connections, calls - before.calls);
    }

    /** Of fewer calls, what they took: the first ones open connections for all. */
    double connectionsPer10000Calls() {
        return connections * 10_000.0 / Math.max(calls, 10_000);
    }
}
