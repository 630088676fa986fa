package io.github.forgeport.http.paging;

import io.github.forgeport.http.OperationTable;
import io.github.forgeport.port.capability.Capabilities;
import io.github.forgeport.port.paging.Cursor;
import io.github.forgeport.port.paging.Page;
import io.github.forgeport.port.paging.ReadAhead;
import java.util.stream.Stream;

/**
 * The base class of an adapter's ports that list: it returns the capabilities, and the pages and stream of a query.
 *
 * @param <Q> the type of the query
 * @param <T> the type of the entries
 */
public abstract class ListingPort<Q, T> {

    private final OperationTable operations;

    /** Creates a port with the table of the session's operations. */
    protected ListingPort(OperationTable operations) {
        this.operations = operations;
    }

    /**
     * Returns the listing of the entries that match a query.
     *
     * @throws io.github.forgeport.port.failure.GitHostException.Unsupported if the host lacks a feature that the query needs
     */
    protected abstract Listing<?, T> listing(Q query);

    /** Returns the capabilities of the session. */
    public final Capabilities capabilities() {
        return operations.capabilities();
    }

    /** Returns one page of the entries that match a query. */
    public final Page<T> list(Q query, Cursor from) {
        return listing(query).page(from);
    }

    /** Returns a lazy stream of all entries that match a query. */
    public final Stream<T> stream(Q query, ReadAhead ahead) {
        return listing(query).stream(Cursor.START, ahead);
    }
}
