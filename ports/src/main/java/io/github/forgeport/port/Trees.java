package io.github.forgeport.port;

import io.github.forgeport.domain.content.TreeEntry;
import io.github.forgeport.domain.repository.RepositoryPath;
import io.github.forgeport.port.capability.Capabilities;
import io.github.forgeport.port.capability.Operation;
import io.github.forgeport.port.failure.GitHostException;
import io.github.forgeport.port.failure.GitHostException.Unsupported;
import io.github.forgeport.port.paging.Cursor;
import io.github.forgeport.port.paging.Page;
import io.github.forgeport.port.paging.ReadAhead;
import java.util.stream.Stream;

/**
 * The port that lists the trees of a repository: the files and directories that a commit has.
 *
 * <p>Provisional: its methods may change until an adapter of GitHub implements them.
 *
 * <ul>
 *   <li><b>e1</b> An entry's path is the one from the repository's root, whichever directory is listed.
 *   <li><b>e2</b> A list that is not recursive has the entries of one directory, a recursive one also those of all
 *       directories below.
 *   <li><b>e3</b> A missing reference or directory is {@link GitHostException.NotFound}; at a host that does not tell it from a
 *       wrong request it is {@link GitHostException.Rejected}.
 * </ul>
 *
 * <p>Its listing keeps the clauses of {@link Page}.
 */
public interface Trees {

    /** Returns the capabilities of the session; an operation that it does not support throws {@code Unsupported}. */
    Capabilities capabilities();

    /**
     * Returns one page of the entries of a tree that match a query, in the host's own order.
     *
     * @param from {@link Cursor#START}, or {@link Page#next()} of the page before
     * @throws GitHostException.NotFound if the repository is missing or the account may not see it
     * @throws GitHostException.Unsupported before anything is sent, if the host lacks a feature that the query needs
     */
    default Page<TreeEntry> list(RepositoryPath repository, TreeQuery query, Cursor from) {
        throw Unsupported.of(capabilities(), Operation.LIST_TREE);
    }

    /**
     * Returns a lazy stream of the entries of a tree that match a query, which requests each page when it is
     * needed, or ahead of that.
     *
     * @param ahead the number of pages that may be requested at the same time
     * @throws GitHostException.Unsupported before anything is sent, if the host lacks a feature that the query needs
     */
    default Stream<TreeEntry> stream(RepositoryPath repository, TreeQuery query, ReadAhead ahead) {
        return Page.stream(from -> list(repository, query, from));
    }
}
