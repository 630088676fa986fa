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
public final class WriteLedger {

    /** The moment at which a write was applied: before or after the first byte of its response was sent. */
    public enum Moment {
        /** The write was applied before the first byte of the response, even if the response is cut off then. */
        BEFORE_RESPONSE,
        /** The write was applied after at least one byte of the response was sent. */
        AFTER_RESPONSE_BEGAN
    }

    /** A record of one write that was applied: its id, the moment, and the request that asked for it. */
    public record Entry(String id, Moment moment, ReceivedRequest request) {}

    private final Function<ReceivedRequest, String> idOf;
    private final Queue<Entry> entries = new ConcurrentLinkedQueue<>();
    private final ConcurrentMap<String, Integer> counts = new ConcurrentHashMap<>();

    /** Creates a ledger that identifies each write by the id that this function returns for its request. */
    public WriteLedger(Function<ReceivedRequest, String> idOf) {
        this.idOf = idOf;
    }

    /** Creates a ledger that identifies each write by the value of this header, which each request must have. */
    public static WriteLedger byHeader(String name) {
        return new WriteLedger(request -> request.header(name)
                .orElseThrow(() -> new IllegalStateException("a write without the header " + name)));
    }

    /** Returns a step that records the write of the last read request as applied. */
    public Step recordWrite() {
        return connection -> {
            ReceivedRequest request = connection.request();
            String id = idOf.apply(request);
            Moment moment = connection.hasResponseBegun() ? Moment.AFTER_RESPONSE_BEGAN : Moment.BEFORE_RESPONSE;
            entries.add(new Entry(id, moment, request));
            counts.merge(id, 1, Integer::sum);
        };
    }

    /** Returns the number of times that the write of this id was applied. */
    public int timesApplied(String id) {
        return counts.getOrDefault(id, 0);
    }

    /** Returns the ids of the writes that were applied more than once. */
    public Set<String> appliedMoreThanOnce() {
        return counts.entrySet().stream()
                .filter(count -> count.getValue() > 1)
                .map(count -> count.getKey())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Returns the applied writes in the order in which they were applied. */
    public List<Entry> entries() {
        return List.copyOf(entries);
    }
}
