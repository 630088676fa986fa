package io.github.forgeport.contract.specimen;

import io.github.forgeport.port.GitHost;
import io.github.forgeport.port.capability.Operation;
import io.github.forgeport.port.paging.Cursor;
import io.github.forgeport.port.paging.Page;
import io.github.forgeport.port.paging.ReadAhead;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * An example call of a listing operation, with variants of its query that a host supports or refuses.
 *
 * @param <Q> the type of the query
 * @param <E> the type of the entries
 */
public final class ListSpecimen<Q, E> extends Specimen<List<E>> {

    /** A reference to a port's method that lists one page. */
    @FunctionalInterface
    public interface Pages<Q, E> {
        /** Returns the page at a cursor, by the port's method that an adapter overrides. */
        Page<E> list(GitHost host, Q query, Cursor from);
    }

    /** A reference to a port's method that streams a listing. */
    @FunctionalInterface
    public interface Streams<Q, E> {
        /** Returns a stream of the listed entries, by the port's method. */
        Stream<E> stream(GitHost host, Q query, ReadAhead ahead);
    }

    private final Q query;
    private final Pages<Q, E> pages;
    private final Streams<Q, E> streams;
    private final Function<Q, List<Q>> narrower;
    private final BiFunction<Q, Integer, Q> sized;

    /**
     * Creates an example call from its query and the port's two methods.
     *
     * @param query a query for the existing entries; a host that does not support it uses another one
     * @param narrower returns queries with one more filter or another order, which a host supports or refuses
     * @param sized returns a query with a page size
     */
    public ListSpecimen(
            Operation operation,
            Q query,
            List<E> existing,
            Pages<Q, E> pages,
            Streams<Q, E> streams,
            Function<Q, List<Q>> narrower,
            BiFunction<Q, Integer, Q> sized) {
        super(operation, existing, (host, entries) -> pages.list(host, query, Cursor.START), entries -> entries);
        this.query = query;
        this.pages = pages;
        this.streams = streams;
        this.narrower = narrower;
        this.sized = sized;
    }

    /** Returns the query of the example call. */
    public Q query() {
        return query;
    }

    /** Lists the items that match a query, and returns the page at a cursor. */
    public Page<E> list(GitHost host, Q query, Cursor from) {
        return pages.list(host, query, from);
    }

    /** Returns a stream of the items that match a query. */
    public Stream<E> stream(GitHost host, Q query, ReadAhead ahead) {
        return streams.stream(host, query, ahead);
    }

    /** Returns variants of a query, each with one more filter or another order. */
    public List<Q> queryVariants(Q query) {
        return narrower.apply(query);
    }

    /** Returns a copy of a query with a page size, in entries. */
    public Q withPageSize(Q query, int entries) {
        return sized.apply(query, entries);
    }
}
