package io.github.forgeport.http.paging;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The paging strategy of hosts that return all entries at once. A host that counts more entries than it returned cut the
 * listing short.
 *
 * @param most the largest number of entries that the host returns; a listing with as many may be cut short, too
 */
public record Unpaged(int most) implements Paging<Unpaged.Place> {

    /** Creates the strategy of a host that returns lists of any length. */
    public Unpaged() {
        this(Integer.MAX_VALUE);
    }

    /** The place of the only page. */
    public enum Place {
        /** The page with all entries. */
        WHOLE
    }

    @Override
    public Place first() {
        return Place.WHOLE;
    }

    @Override
    public Continuation<Place> after(Place place, FetchedPage<?> page) {
        int entries = page.items().size();
        if (entries >= most) {
            return new Continuation.CutShort<>("it lists no more than " + most);
        }
        @Nullable Long total = page.total();
        return total == null || total <= entries
                ? new Continuation.End<>()
                : new Continuation.CutShort<>("it counts " + total + " and lists " + entries);
    }

    /** Returns an empty result, since a listing without pages has no next page. */
    @Override
    public Optional<Place> nextWithoutFetch(Place place, @Nullable Long total) {
        return Optional.empty();
    }

    @Override
    public int number(Place place) {
        return 1;
    }

    @Override
    public Object loopKey(Place place) {
        return place;
    }

    @Override
    public String format(Place place) {
        return place.name();
    }

    /** Throws an exception in any case, since a listing without pages has no cursors. */
    @Override
    public Place parse(String text) {
        throw new IllegalArgumentException("not a place of this listing");
    }
}
