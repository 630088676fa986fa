package io.github.forgeport.faults;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/** The queue of scripts for the next connections and the next requests. */
final class Plan {

    private static final Script SERVE = Script.named("serve", Steps.serve());

    /** What a connection is to play, and how often the server had healed when it was given out. */
    record Part(Script script, int healings) {}

    private final Deque<Script> connections = new ArrayDeque<>();
    private final Deque<Script> requests = new ArrayDeque<>();
    private Script otherConnections = SERVE;
    private Script otherRequests = Script.answer(Http.ok("{}"));
    private Random random = new Random(0);
    private double probability;
    private List<Script> faults = List.of();
    private volatile int healings;

    synchronized void addConnections(List<Script> scripts) {
        connections.addAll(scripts);
    }

    synchronized void addRequests(List<Script> scripts) {
        requests.addAll(scripts);
    }

    synchronized void setOtherConnections(Script script) {
        otherConnections = script;
    }

    synchronized void setOtherRequests(Script script) {
        otherRequests = script;
    }

    synchronized void setFaults(double p, long seed, List<Script> scripts) {
        if (!(p >= 0 && p <= 1) || scripts.isEmpty()) {
            throw new IllegalArgumentException("a probability from 0 to 1, and at least one fault");
        }
        probability = p;
        random = new Random(seed);
        faults = List.copyOf(scripts);
    }

    synchronized Part forConnection() {
        Script next = connections.poll();
        return new Part(next == null ? otherConnections : next, healings);
    }

    synchronized Script forRequest() {
        Script next = requests.poll();
        if (next != null) {
            return next;
        }
        if (probability > 0 && random.nextDouble() < probability) {
            return faults.get(random.nextInt(faults.size()));
        }
        return otherRequests;
    }

    synchronized void heal() {
        connections.clear();
        requests.clear();
        otherConnections = SERVE;
        probability = 0;
        healings++;
        notifyAll();
    }

    /** Returns how often the server has healed so far. */
    int healings() {
        return healings;
    }

    /** Waits for this time, or until there are more healings than these. */
    synchronized void pause(long nanos, int healingsSoFar) throws InterruptedException {
        long deadline = System.nanoTime() + nanos;
        long left = nanos;
        while (left > 0 && healings == healingsSoFar) {
            TimeUnit.NANOSECONDS.timedWait(this, left);
            left = deadline - System.nanoTime();
        }
    }
}
