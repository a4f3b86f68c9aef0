package io.github.videosdk.jakarta.container;

import java.util.List;

/** When a node was killed, from the order to its end, and started, from the order to the last deployment. */
record Outage(long killing, long killed, long starting, long started) {

    /** Requests that had begun when the node was dead, and had not ended when it was still alive. */
    List<Asked> underWay(List<Asked> asked) {
        return asked.stream().filter(it -> it.overlaps(killing, killed)).toList();
    }

    List<Asked> notUnderWay(List<Asked> asked) {
        return asked.stream().filter(it -> !it.overlaps(killing, killed)).toList();
    }
}
