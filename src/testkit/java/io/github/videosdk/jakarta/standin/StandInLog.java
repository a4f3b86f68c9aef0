package io.github.videosdk.jakarta.standin;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Everything that was noted, in order of arrival; what it gives out are snapshots. */
final class StandInLog {

    private final List<Seen> requests = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();
    private final Set<Integer> clientPorts = new HashSet<>();

    /** Notes a request that is not answered yet, and returns its number for {@link #answered}. */
    synchronized int arrived(Seen request, int clientPort) {
        requests.add(request);
        clientPorts.add(clientPort);
        notifyAll();
        return requests.size() - 1;
    }

    synchronized void answered(int number, int status) {
        requests.set(number, requests.get(number).answeredWith(status));
    }

    synchronized void complain(String complaint) {
        complaints.add(complaint);
    }

    synchronized List<Seen> requests() {
        return List.copyOf(requests);
    }

    synchronized List<String> complaints() {
        return List.copyOf(complaints);
    }

    synchronized int connectionCount() {
        return clientPorts.size();
    }

    synchronized boolean awaitRequests(int count, Duration atMost) throws InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        long left = atMost.toNanos();
        while (requests.size() < count && left > 0) {
            TimeUnit.NANOSECONDS.timedWait(this, left);
            left = end - System.nanoTime();
        }
        return requests.size() >= count;
    }
}
