package io.github.forgeport.port;

import io.github.forgeport.domain.repository.Repository;
import io.github.forgeport.domain.repository.RepositoryId;
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
 * The port that gets, finds and lists the repositories that an account may see.
 *
 * <ul>
 *   <li><b>r1</b> A repository is found by its path, with every part that the host supplied.
 *   <li><b>r2</b> A repository is found by its id, the same as by its path.
 *   <li><b>r3</b> A missing repository is an empty {@code Optional} from {@code find}.
 *   <li><b>r4</b> A missing repository is {@link GitHostException.NotFound} from {@code get}.
 *   <li><b>r5</b> A wrong credential is {@link GitHostException.Unauthenticated}, never an absence.
 *   <li><b>r6</b> A response that is not what the host documents is {@link GitHostException.ProtocolViolation}, never an
 *       absence or a part of a value.
 *   <li><b>r7</b> What the host left out is not supplied, never a default.
 *   <li><b>r8</b> A path reaches the host exactly as the caller wrote it.
 *   <li><b>r9</b> Where a host lists several, the others need not be readable; one whose own name cannot be read fails the
 *       call, unless another is the one requested.
 *   <li><b>r10</b> A found repository has the path that the host spells. Among several the exact spelling wins; a name of
 *       another case or Unicode form is found if it is the only one, and absent if there are two.
 * </ul>
 *
 * <p>Its listing keeps the clauses of {@link Page}.
 */
public interface Repositories {

    /** Returns the capabilities of the session; an operation that it does not support throws {@code Unsupported}. */
    Capabilities capabilities();

    /**
     * Returns a repository by its id.
     *
     * @throws GitHostException.NotFound if there is none or the account may not see it
     */
    default Repository get(RepositoryId id) {
        throw Unsupported.of(capabilities(), Operation.GET_REPOSITORY_BY_ID);
    }

    /**
     * Returns a repository by its path.
     *
     * @throws GitHostException.NotFound if there is none or the account may not see it
     */
    default Repository get(RepositoryPath path) {
        throw Unsupported.of(capabilities(), Operation.GET_REPOSITORY_BY_PATH);
    }

    /** Returns a repository by its id; empty if there is none or the account may not see it. */
    default Optional<Repository> find(RepositoryId id) {
        return Absence.orEmpty(() -> get(id));
    }

    /** Returns a repository by its path; empty if there is none or the account may not see it. */
    default Optional<Repository> find(RepositoryPath path) {
        return Absence.orEmpty(() -> get(path));
    }

    /**
     * Returns one page of the repositories that match a query, in the query's order.
     *
     * <p>A host may supply fewer parts of a listed repository than of a single one.
     *
     * @param from {@link Cursor#START}, or {@link Page#next()} of the page before
     * @throws GitHostException.Unsupported before anything is sent, if the host lacks a feature that the query needs
     */
    default Page<Repository> list(RepositoryQuery query, Cursor from) {
        throw Unsupported.of(capabilities(), Operation.LIST_REPOSITORIES);
    }

    /**
     * Returns a lazy stream of the repositories that match a query, which requests each page when it is needed, or ahead of
     * that.
     *
     * @param ahead the number of pages that may be requested at the same time
     * @throws GitHostException.Unsupported before anything is sent, if the host lacks a feature that the query needs
     */
    default Stream<Repository> stream(RepositoryQuery query, ReadAhead ahead) {
        return Page.stream(from -> list(query, from));
    }
}
