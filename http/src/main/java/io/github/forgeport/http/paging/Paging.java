package io.github.forgeport.http.paging;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A paging strategy: how a host divides a listing into pages, and how its end is recognised.
 *
 * @param <P> the place of a page: what its request says, and what has to be remembered of the pages before it
 */
public interface Paging<P> {

    /** The place of the first page. */
    P first();

    /** What follows a page. */
    Following<P> after(P place, Fetched<?> page);

    /**
     * The place after one, before its page is known; empty if nobody can know.
     *
     * @param total how many entries there are, as far as the host said; null if it did not
     */
    Optional<P> ahead(P place, @Nullable Long total);

    /** How many pages are behind a place, and itself; 1 for the first. */
    int number(P place);

    /** What two places have in common only if the host goes round in a circle. */
    Object mark(P place);

    /** The place as a text of letters, digits and punctuation, for a cursor. */
    String write(P place);

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IllegalArgumentException if it is no such text
     */
    P read(String text);
}
