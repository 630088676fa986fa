package io.github.forgeport.port;

import io.github.forgeport.domain.git.CloneUrl;
import io.github.forgeport.domain.namespace.Namespace;
import io.github.forgeport.domain.repository.Repository;
import io.github.forgeport.domain.repository.RepositoryId;
import io.github.forgeport.domain.repository.RepositoryPath;
import io.github.forgeport.port.capability.Capabilities;
import io.github.forgeport.port.capability.Operation;
import io.github.forgeport.port.change.Creation;
import io.github.forgeport.port.change.NewRepository;
import io.github.forgeport.port.change.RepositoryUpdate;
import io.github.forgeport.port.change.TransferState;
import io.github.forgeport.port.failure.GitHostException;
import io.github.forgeport.port.failure.GitHostException.Unsupported;
import io.github.forgeport.port.paging.Cursor;
import io.github.forgeport.port.paging.Page;
import io.github.forgeport.port.paging.ReadAhead;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The port that finds, lists and changes the repositories that an account may see.
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
 *   <li><b>r11</b> A repository is found by a URL from which it is cloned; a URL of another host than the session's is
 *       {@link GitHostException.Rejected} before anything is sent, where the adapter knows that host.
 *   <li><b>r12</b> A created repository is found at its path; a taken path is {@link GitHostException.Conflict}.
 *   <li><b>r13</b> An update changes what it names, and leaves the rest as it was.
 *   <li><b>r14</b> A deleted repository is missing, as soon as the host has carried the deletion out.
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

    /**
     * Returns the repository that is cloned from a URL, with what the host supplies.
     *
     * @throws GitHostException.NotFound if there is none or the account may not see it
     * @throws GitHostException.Rejected before anything is sent, if the URL is known to be of another host
     */
    default Repository get(CloneUrl url) {
        throw Unsupported.of(capabilities(), Operation.GET_REPOSITORY_BY_CLONE_URL);
    }

    /** Returns the repository that is cloned from a URL; empty if there is none or the account may not see it. */
    default Optional<Repository> find(CloneUrl url) {
        return Absence.orEmpty(() -> get(url));
    }

    /**
     * Creates a repository, and returns it.
     *
     * @throws GitHostException.Conflict if its path is taken
     * @throws GitHostException.Unsupported before anything is sent, if the host cannot create one of this description or
     *     visibility
     */
    default Repository create(NewRepository repository) {
        throw Unsupported.of(capabilities(), Operation.CREATE_REPOSITORY);
    }

    /**
     * Creates a repository, or gets the one that has its path already, and returns which of the two happened.
     *
     * @throws IllegalArgumentException if the namespace's path is not known
     * @throws GitHostException.NotFound if its path is taken by one that the account may not see
     */
    default Creation<Repository> createOrGet(NewRepository repository) {
        RepositoryPath path = repository
                .path()
                .orElseThrow(() -> new IllegalArgumentException("the path of the namespace is not known"));
        try {
            return new Creation<>(create(repository), Creation.Outcome.CREATED);
        } catch (GitHostException.Conflict taken) {
            return new Creation<>(get(path), Creation.Outcome.EXISTING);
        }
    }

    /**
     * Updates a repository, and returns it; what the update leaves out stays as it was.
     *
     * @throws GitHostException.Conflict if its new path is taken
     * @throws GitHostException.Unsupported before anything is sent, if the host cannot change one of the parts
     */
    default Repository update(RepositoryPath repository, RepositoryUpdate update) {
        throw Unsupported.of(capabilities(), Operation.UPDATE_REPOSITORY);
    }

    /**
     * Deletes a repository; returns when the host has accepted the deletion, which may happen later.
     *
     * @throws GitHostException.Rejected before anything is sent, if the session's policy forbids destructive operations
     * @throws GitHostException.NotFound if there is none or the account may not see it
     */
    default void delete(RepositoryPath repository) {
        throw Unsupported.of(capabilities(), Operation.DELETE_REPOSITORY);
    }

    /**
     * Moves a repository into another namespace; returns when the host has accepted that.
     *
     * @param target the namespace, usually a listed one, since some hosts need its id and others its path
     * @throws GitHostException.Rejected before anything is sent, if the session's policy forbids destructive operations
     * @throws GitHostException.Conflict if its new path is taken, or another transfer is pending
     */
    default TransferState transfer(RepositoryPath repository, Namespace target) {
        throw Unsupported.of(capabilities(), Operation.TRANSFER_REPOSITORY);
    }
}
