package io.github.forgeport.http.paging;

import io.github.forgeport.domain.repository.RepositoryPath;
import io.github.forgeport.http.OperationTable;
import io.github.forgeport.port.capability.Capabilities;
import io.github.forgeport.port.paging.Cursor;
import io.github.forgeport.port.paging.Page;
import io.github.forgeport.port.paging.ReadAhead;
import java.util.stream.Stream;

/**
 * The base class of an adapter's ports that list the contents of a repository, such as branches; see {@link ListingPort}.
 *
 * @param <Q> the type of the query
 * @param <T> the type of the entries
 */
public abstract class RepositoryListingPort<Q, T> {

    private final OperationTable operations;

    /** Creates a port with the table of the session's operations. */
    protected RepositoryListingPort(OperationTable operations) {
        this.operations = operations;
    }

    /**
     * Returns the listing of the entries of a repository that match a query.
     *
     * @throws io.github.forgeport.port.failure.GitHostException.Unsupported if the host lacks a feature that the query needs
     */
    protected abstract Listing<?, T> listing(RepositoryPath repository, Q query);

    /** Returns the capabilities of the session. */
    public final Capabilities capabilities() {
        return operations.capabilities();
    }

    /** Returns one page of the entries that match a query. */
    public final Page<T> list(RepositoryPath repository, Q query, Cursor from) {
        return listing(repository, query).page(from);
    }

    /** Returns a lazy stream of all entries that match a query. */
    public final Stream<T> stream(RepositoryPath repository, Q query, ReadAhead ahead) {
        return listing(repository, query).stream(Cursor.START, ahead);
    }
}
