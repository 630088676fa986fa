package io.github.forgeport.http.paging;

import io.github.forgeport.http.OperationTable;
import io.github.forgeport.port.capability.Capabilities;
import io.github.forgeport.port.paging.Cursor;
import io.github.forgeport.port.paging.Page;
import io.github.forgeport.port.paging.ReadAhead;
import java.util.stream.Stream;

/**
 * The base class of an adapter's port that lists: returns its capabilities, and the pages and stream of a query's listing.
 *
 * @param <Q> the query
 * @param <T> what is listed
 */
public abstract class ListingPort<Q, T> {

    private final OperationTable operations;

    /** Takes the table of the session's operations. */
    protected ListingPort(OperationTable operations) {
        this.operations = operations;
    }

    /**
     * Returns the listing that answers a query.
     *
     * @throws io.github.forgeport.port.failure.GitHostException.Unsupported if the host lacks something that it asks for
     */
    protected abstract Listing<?, T> listing(Q query);

    /** Returns what the session can do. */
    public final Capabilities capabilities() {
        return operations.capabilities();
    }

    /** Lists one page. */
    public final Page<T> list(Q query, Cursor from) {
        return listing(query).page(from);
    }

    /** Streams the whole listing. */
    public final Stream<T> stream(Q query, ReadAhead ahead) {
        return listing(query).stream(Cursor.START, ahead);
    }
}
