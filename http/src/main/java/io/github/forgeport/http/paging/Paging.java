package io.github.forgeport.http.paging;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A paging strategy: how a host divides a listing into pages, and how its end is recognised.
 *
 * @param <P> the place of a page: the values of its request, and what must be remembered of the pages before it
 */
public interface Paging<P> {

    /** Returns the place of a listing's first page. */
    P first();

    /** Returns what follows a page: a next page, the end, a truncation or a repetition. */
    Continuation<P> after(P place, FetchedPage<?> page);

    /**
     * Returns the place of the page after one that is not fetched yet; empty if it is known only from the response.
     *
     * @param total the host's count of all entries; null if it gave none
     */
    Optional<P> nextWithoutFetch(P place, @Nullable Long total);

    /** Returns the number of a page, from 1. */
    int number(P place);

    /**
     * Returns the key of a place, for detecting loops: a second place with the same key means that the pages form a loop.
     */
    Object loopKey(P place);

    /** Formats a place as a text of letters, digits and punctuation, for a cursor. */
    String format(P place);

    /**
     * Parses the text of a place that {@link #format} returned.
     *
     * @throws IllegalArgumentException if it is no such text
     */
    P parse(String text);
}
