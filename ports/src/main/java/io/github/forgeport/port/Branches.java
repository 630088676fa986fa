package io.github.forgeport.port;

import io.github.forgeport.domain.commit.Branch;
import io.github.forgeport.domain.git.BranchName;
import io.github.forgeport.domain.git.GitRef;
import io.github.forgeport.domain.repository.RepositoryPath;
import io.github.forgeport.port.capability.Capabilities;
import io.github.forgeport.port.capability.Operation;
import io.github.forgeport.port.failure.GitHostException;
import io.github.forgeport.port.failure.GitHostException.Unsupported;
import io.github.forgeport.port.paging.Cursor;
import io.github.forgeport.port.paging.Page;
import io.github.forgeport.port.paging.ReadAhead;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The port that lists, finds, creates and deletes the branches of a repository.
 *
 * <p>Provisional: its methods may change until an adapter of GitHub implements them.
 *
 * <ul>
 *   <li><b>b1</b> A branch is found by exactly its name, with every part that the host supplied.
 *   <li><b>b2</b> A missing branch, or repository, is an empty {@code Optional} from {@code find} and
 *       {@link GitHostException.NotFound} from {@code get}; which of the two is missing is not told.
 *   <li><b>b3</b> An empty repository has an empty list of branches.
 *   <li><b>b4</b> A name reaches the host exactly as the caller wrote it.
 *   <li><b>b5</b> A created branch is found, at the commit at which it starts; a taken name is
 *       {@link GitHostException.Conflict}.
 *   <li><b>b6</b> A deleted branch is missing; deleting a missing one is {@link GitHostException.NotFound}, where the host
 *       tells so.
 * </ul>
 *
 * <p>Its listing keeps the clauses of {@link Page}.
 */
public interface Branches {

    /** Returns the capabilities of the session; an operation that it does not support throws {@code Unsupported}. */
    Capabilities capabilities();

    /**
     * Returns one page of the branches that match a query, in the query's order.
     *
     * <p>A host may supply fewer parts of a listed branch than of a single one.
     *
     * @param from {@link Cursor#START}, or {@link Page#next()} of the page before
     * @throws GitHostException.NotFound if the repository is missing or the account may not see it
     * @throws GitHostException.Unsupported before anything is sent, if the host lacks a feature that the query needs
     */
    default Page<Branch> list(RepositoryPath repository, BranchQuery query, Cursor from) {
        throw Unsupported.of(capabilities(), Operation.LIST_BRANCHES);
    }

    /**
     * Returns a lazy stream of the branches that match a query, which requests each page when it is needed,
     * or ahead of that.
     *
     * @param ahead the number of pages that may be requested at the same time
     * @throws GitHostException.Unsupported before anything is sent, if the host lacks a feature that the query needs
     */
    default Stream<Branch> stream(RepositoryPath repository, BranchQuery query, ReadAhead ahead) {
        return Page.stream(from -> list(repository, query, from));
    }

    /**
     * Returns a branch by its name.
     *
     * @throws GitHostException.NotFound if there is none or the account may not see it
     */
    default Branch get(RepositoryPath repository, BranchName branch) {
        throw Unsupported.of(capabilities(), Operation.GET_BRANCH);
    }

    /** Returns a branch by its name; empty if there is none or the account may not see it. */
    default Optional<Branch> find(RepositoryPath repository, BranchName branch) {
        return Absence.orEmpty(() -> get(repository, branch));
    }

    /**
     * Creates a branch that starts at the commit of a reference, and returns it.
     *
     * @throws GitHostException.Conflict if a branch has the name already
     * @throws GitHostException.NotFound if there is no such repository, or, where the host tells so, no such start
     */
    default Branch create(RepositoryPath repository, BranchName branch, GitRef start) {
        throw Unsupported.of(capabilities(), Operation.CREATE_BRANCH);
    }

    /**
     * Deletes a branch; the host may keep its commits.
     *
     * @throws GitHostException.Rejected before anything is sent, if the session's policy forbids destructive operations
     * @throws GitHostException.NotFound if there is none, where the host tells so
     */
    default void delete(RepositoryPath repository, BranchName branch) {
        throw Unsupported.of(capabilities(), Operation.DELETE_BRANCH);
    }
}
