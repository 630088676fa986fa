package io.github.forgeport.port;

import io.github.forgeport.domain.commit.Commit;
import io.github.forgeport.domain.commit.Comparison;
import io.github.forgeport.domain.commit.FileDiff;
import io.github.forgeport.domain.git.CommitId;
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
 * The port that lists and finds the commits of a repository, and the differences that they made to files.
 *
 * <p>Provisional: its methods may change until an adapter of GitHub implements them.
 *
 * <ul>
 *   <li><b>c1</b> A commit is found by its full id, with every part that the host supplied.
 *   <li><b>c2</b> A missing commit, or repository, is an empty {@code Optional} from {@code find} and
 *       {@link GitHostException.NotFound} from {@code get}; which of the two is missing is not told.
 *   <li><b>c3</b> A list of a reference has the commits that lead to it, of a path those that changed it; their order is
 *       the host's own.
 *   <li><b>c4</b> A diff has every file that the commit changed, compared with its parent; which parent of several is
 *       the host's choice.
 *   <li><b>c5</b> A diff that the host cuts is {@link Page.Verdict#TRUNCATED_BY_HOST}, where the host tells; a patch
 *       that it leaves out is not supplied.
 *   <li><b>c6</b> A comparison has what the second reference has since its merge base with the first.
 * </ul>
 *
 * <p>Its listings keep the clauses of {@link Page}, that of a diff as well.
 */
public interface Commits {

    /** Returns the capabilities of the session; an operation that it does not support throws {@code Unsupported}. */
    Capabilities capabilities();

    /**
     * Returns one page of the commits that match a query, in the query's order.
     *
     * @param from {@link Cursor#START}, or {@link Page#next()} of the page before
     * @throws GitHostException.NotFound if the repository is missing or the account may not see it
     * @throws GitHostException.Unsupported before anything is sent, if the host lacks a feature that the query needs
     */
    default Page<Commit> list(RepositoryPath repository, CommitQuery query, Cursor from) {
        throw Unsupported.of(capabilities(), Operation.LIST_COMMITS);
    }

    /**
     * Returns a lazy stream of the commits that match a query, which requests each page when it is needed,
     * or ahead of that.
     *
     * @param ahead the number of pages that may be requested at the same time
     * @throws GitHostException.Unsupported before anything is sent, if the host lacks a feature that the query needs
     */
    default Stream<Commit> stream(RepositoryPath repository, CommitQuery query, ReadAhead ahead) {
        return Page.stream(from -> list(repository, query, from));
    }

    /**
     * Returns a commit by its full id.
     *
     * @throws GitHostException.NotFound if there is none or the account may not see it
     */
    default Commit get(RepositoryPath repository, CommitId commit) {
        throw Unsupported.of(capabilities(), Operation.GET_COMMIT);
    }

    /** Returns a commit by its full id; empty if there is none or the account may not see it. */
    default Optional<Commit> find(RepositoryPath repository, CommitId commit) {
        return Absence.orEmpty(() -> get(repository, commit));
    }

    /**
     * Returns one page of the differences that a commit made to files, in the host's own order.
     *
     * @param from {@link Cursor#START}, or {@link Page#next()} of the page before
     * @throws GitHostException.NotFound if there is no such commit or the account may not see it
     */
    default Page<FileDiff> diff(RepositoryPath repository, CommitId commit, Cursor from) {
        throw Unsupported.of(capabilities(), Operation.DIFF_COMMIT);
    }

    /**
     * Compares two references: returns the commits that {@code head} has since its merge base with {@code base}, and the
     * differences that they made to files.
     *
     * @throws GitHostException.NotFound if one of them is missing or the account may not see it
     */
    default Comparison compare(RepositoryPath repository, GitRef base, GitRef head) {
        throw Unsupported.of(capabilities(), Operation.COMPARE_COMMITS);
    }
}
