package io.github.forgeport.contract;

import io.github.forgeport.port.GitHost;
import io.github.forgeport.port.capability.Operation;
import io.github.forgeport.port.paging.Cursor;
import io.github.forgeport.port.paging.Page;
import io.github.forgeport.port.paging.ReadAhead;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * An example call of an operation that lists, with the queries that a host may be asked.
 *
 * @param <Q> the query
 * @param <E> what is listed
 */
public final class ListSpecimen<Q, E> extends Specimen<List<E>> {

    /** Lists one page. */
    @FunctionalInterface
    public interface Pages<Q, E> {
        /** Calls the port's method that an adapter overrides. */
        Page<E> list(GitHost host, Q query, Cursor from);
    }

    /** Streams a listing. */
    @FunctionalInterface
    public interface Streams<Q, E> {
        /** Calls the port's method. */
        Stream<E> stream(GitHost host, Q query, ReadAhead ahead);
    }

    private final Q query;
    private final Pages<Q, E> pages;
    private final Streams<Q, E> streams;
    private final Function<Q, List<Q>> narrower;

    /**
     * Takes all of it.
     *
     * @param query asks for what must be there; a host that lacks it is asked another one
     * @param narrower a query with one wish more in each way that there is, which a host honours or refuses
     */
    public ListSpecimen(
            Operation operation,
            Q query,
            List<E> existing,
            Pages<Q, E> pages,
            Streams<Q, E> streams,
            Function<Q, List<Q>> narrower) {
        super(operation, existing, (host, entries) -> pages.list(host, query, Cursor.START), entries -> entries);
        this.query = query;
        this.pages = pages;
        this.streams = streams;
        this.narrower = narrower;
    }

    /** The query of the example call. */
    public Q query() {
        return query;
    }

    /** Lists one page. */
    public Page<E> list(GitHost host, Q asked, Cursor from) {
        return pages.list(host, asked, from);
    }

    /** Streams a listing. */
    public Stream<E> stream(GitHost host, Q asked, ReadAhead ahead) {
        return streams.stream(host, asked, ahead);
    }

    List<Q> narrower(Q asked) {
        return narrower.apply(asked);
    }
}
