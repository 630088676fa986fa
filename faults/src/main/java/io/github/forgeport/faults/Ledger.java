package io.github.forgeport.faults;

import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A record of the writes that the server applied, against which a client's report of their effect is checked. */
public final class Ledger {

    /** When a write was applied. */
    public enum Moment {
        /** Before the first byte of its answer, so that a broken answer leaves it applied. */
        BEFORE_ANSWER,
        /** After at least one byte of its answer was sent. */
        AFTER_ANSWER_BEGAN
    }

    /** One write, applied once. */
    public record Entry(String id, Moment moment, ReceivedRequest request) {}

    private final Function<ReceivedRequest, String> idOf;
    private final Queue<Entry> entries = new ConcurrentLinkedQueue<>();
    private final ConcurrentMap<String, Integer> counts = new ConcurrentHashMap<>();

    /** Makes one that knows writes by what this function finds in their requests. */
    public Ledger(Function<ReceivedRequest, String> idOf) {
        this.idOf = idOf;
    }

    /** Makes one that knows writes by this header, which each of them must have. */
    public static Ledger byHeader(String name) {
        return new Ledger(request -> request.header(name)
                .orElseThrow(() -> new IllegalStateException("a write without the header " + name)));
    }

    /** Applies the write that was read last. */
    public Step apply() {
        return connection -> {
            ReceivedRequest request = connection.request();
            String id = idOf.apply(request);
            Moment moment = connection.hasAnswerBegun() ? Moment.AFTER_ANSWER_BEGAN : Moment.BEFORE_ANSWER;
            entries.add(new Entry(id, moment, request));
            counts.merge(id, 1, Integer::sum);
        };
    }

    /** Returns how often this write was applied. */
    public int timesApplied(String id) {
        return counts.getOrDefault(id, 0);
    }

    /** Returns the writes that were applied more than once: the double creates that must not be. */
    public Set<String> appliedMoreThanOnce() {
        return counts.entrySet().stream()
                .filter(count -> count.getValue() > 1)
                .map(count -> count.getKey())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Returns all that was applied, in its order. */
    public List<Entry> entries() {
        return List.copyOf(entries);
    }
}
