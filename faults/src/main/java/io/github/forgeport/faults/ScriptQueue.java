package io.github.forgeport.faults;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/** The queues of scripts for the next connections and the next requests, with default scripts and random faults. */
final class ScriptQueue {

    private static final Script SERVE = Script.named("serve", Steps.serve());

    /** The script assigned to a connection, and the number of calls of {@link #heal} before its assignment. */
    record AssignedScript(Script script, int healCount) {}

    private final Deque<Script> connections = new ArrayDeque<>();
    private final Deque<Script> requests = new ArrayDeque<>();
    private Script defaultConnectionScript = SERVE;
    private Script defaultRequestScript = Script.answer(CorrectResponses.ok("{}"));
    private Random random = new Random(0);
    private double probability;
    private List<Script> faults = List.of();
    private volatile int healCount;

    /** Queues scripts for the next connections, one script each. */
    synchronized void addConnectionScripts(List<Script> scripts) {
        connections.addAll(scripts);
    }

    /** Queues scripts for the next requests, one script each. */
    synchronized void addRequestScripts(List<Script> scripts) {
        requests.addAll(scripts);
    }

    /** Sets the script of every connection for which none is queued. */
    synchronized void setDefaultConnectionScript(Script script) {
        defaultConnectionScript = script;
    }

    /** Sets the script of every request for which none is queued and no fault is drawn. */
    synchronized void setDefaultRequestScript(Script script) {
        defaultRequestScript = script;
    }

    /** Sets the scripts of faults, one of which replaces the default script of a request with this probability. */
    synchronized void setRandomFaults(double newProbability, long seed, List<Script> scripts) {
        if (!(newProbability >= 0 && newProbability <= 1) || scripts.isEmpty()) {
            throw new IllegalArgumentException("a probability from 0 to 1, and at least one fault");
        }
        probability = newProbability;
        random = new Random(seed);
        faults = List.copyOf(scripts);
    }

    /** Returns the script of a new connection: the next queued one, else the default one. */
    synchronized AssignedScript nextConnectionScript() {
        Script next = connections.poll();
        return new AssignedScript(next == null ? defaultConnectionScript : next, healCount);
    }

    /** Returns the script of a request: the next queued one, else a fault if one is drawn, else the default one. */
    synchronized Script nextRequestScript() {
        Script next = requests.poll();
        if (next != null) {
            return next;
        }
        if (probability > 0 && random.nextDouble() < probability) {
            return faults.get(random.nextInt(faults.size()));
        }
        return defaultRequestScript;
    }

    /** Removes all scripts and faults except the default script of requests, and wakes the waiting connections. */
    synchronized void heal() {
        connections.clear();
        requests.clear();
        defaultConnectionScript = SERVE;
        probability = 0;
        healCount++;
        notifyAll();
    }

    /** Returns the number of calls of {@link #heal}. */
    int healCount() {
        return healCount;
    }

    /** Waits for this time, or until the number of calls of {@link #heal} differs from this one. */
    synchronized void awaitHealing(long nanos, int healCountBefore) throws InterruptedException {
        long deadline = System.nanoTime() + nanos;
        long left = nanos;
        while (left > 0 && healCount == healCountBefore) {
            TimeUnit.NANOSECONDS.timedWait(this, left);
            left = deadline - System.nanoTime();
        }
    }
}
