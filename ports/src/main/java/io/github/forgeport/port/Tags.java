package io.github.forgeport.port;

import io.github.forgeport.domain.commit.Tag;
import io.github.forgeport.domain.git.TagName;
import io.github.forgeport.domain.repository.RepositoryPath;
import io.github.forgeport.port.capability.Capabilities;
import io.github.forgeport.port.capability.Operation;
import io.github.forgeport.port.change.NewTag;
import io.github.forgeport.port.failure.GitHostException;
import io.github.forgeport.port.failure.GitHostException.Unsupported;
import io.github.forgeport.port.paging.Cursor;
import io.github.forgeport.port.paging.Page;
import io.github.forgeport.port.paging.ReadAhead;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The port that lists, finds, creates and deletes the tags of a repository.
 *
 * <p>Provisional: its methods may change until an adapter of GitHub implements them.
 *
 * <ul>
 *   <li><b>t1</b> A tag is found by exactly its name, with every part that the host supplied.
 *   <li><b>t2</b> A missing tag, or repository, is an empty {@code Optional} from {@code find} and
 *       {@link GitHostException.NotFound} from {@code get}; which of the two is missing is not told.
 *   <li><b>t3</b> An empty repository has an empty list of tags.
 *   <li><b>t4</b> A name reaches the host exactly as the caller wrote it.
 *   <li><b>t5</b> A created tag is found, at the commit that it marks; a taken name is {@link GitHostException.Conflict}.
 *   <li><b>t6</b> A deleted tag is missing; deleting a missing one is {@link GitHostException.NotFound}, where the host
 *       tells so.
 * </ul>
 *
 * <p>Its listing keeps the clauses of {@link Page}.
 */
public interface Tags {

    /** Returns the capabilities of the session; an operation that it does not support throws {@code Unsupported}. */
    Capabilities capabilities();

    /**
     * Returns one page of the tags that match a query, in the query's order.
     *
     * <p>A host may supply fewer parts of a listed tag than of a single one.
     *
     * @param from {@link Cursor#START}, or {@link Page#next()} of the page before
     * @throws GitHostException.NotFound if the repository is missing or the account may not see it
     * @throws GitHostException.Unsupported before anything is sent, if the host lacks a feature that the query needs
     */
    default Page<Tag> list(RepositoryPath repository, TagQuery query, Cursor from) {
        throw Unsupported.of(capabilities(), Operation.LIST_TAGS);
    }

    /**
     * Returns a lazy stream of the tags that match a query, which requests each page when it is needed,
     * or ahead of that.
     *
     * @param ahead the number of pages that may be requested at the same time
     * @throws GitHostException.Unsupported before anything is sent, if the host lacks a feature that the query needs
     */
    default Stream<Tag> stream(RepositoryPath repository, TagQuery query, ReadAhead ahead) {
        return Page.stream(from -> list(repository, query, from));
    }

    /**
     * Returns a tag by its name.
     *
     * @throws GitHostException.NotFound if there is none or the account may not see it
     */
    default Tag get(RepositoryPath repository, TagName tag) {
        throw Unsupported.of(capabilities(), Operation.GET_TAG);
    }

    /** Returns a tag by its name; empty if there is none or the account may not see it. */
    default Optional<Tag> find(RepositoryPath repository, TagName tag) {
        return Absence.orEmpty(() -> get(repository, tag));
    }

    /**
     * Creates a tag, and returns it.
     *
     * @throws GitHostException.Conflict if a tag has the name already
     * @throws GitHostException.NotFound if there is no such repository, or, where the host tells so, no such target
     */
    default Tag create(RepositoryPath repository, NewTag tag) {
        throw Unsupported.of(capabilities(), Operation.CREATE_TAG);
    }

    /**
     * Deletes a tag.
     *
     * @throws GitHostException.Rejected before anything is sent, if the session's policy forbids destructive operations
     * @throws GitHostException.NotFound if there is none, where the host tells so
     */
    default void delete(RepositoryPath repository, TagName tag) {
        throw Unsupported.of(capabilities(), Operation.DELETE_TAG);
    }
}
