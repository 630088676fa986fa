package io.github.forgeport.http.paging;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The paging strategy of hosts whose response names the next page by a token: in a field, a header, or a parameter of a
 * link.
 *
 * <p>A response without one is the end; where the host counts more entries than it returned, it cut the listing short.
 *
 * @param size the number of entries of a page, which should be the largest that the host allows; 0 if it takes no page size
 */
public record PageTokens(int size) implements Paging<PageTokens.Place> {

    private static final int LONGEST_TOKEN = 4096;

    /**
     * The position of a page in the listing: the host's token for it, and facts about the pages before it.
     *
     * @param token the host's token; null for the first page
     * @param number the page number, from 1
     * @param before the number of entries of the pages before
     * @param size the number of entries that are requested; 0 for none in particular
     */
    public record Place(@Nullable String token, int number, long before, int size) {}

    /**
     * Checks the page size.
     *
     * @throws IllegalArgumentException if the size is negative
     */
    public PageTokens {
        if (size < 0) {
            throw new IllegalArgumentException("a page has no negative number of entries: " + size);
        }
    }

    /** Creates the strategy of a host that takes no page size. */
    public PageTokens() {
        this(0);
    }

    @Override
    public Place first() {
        return new Place(null, 1, 0, size);
    }

    @Override
    public Continuation<Place> after(Place place, FetchedPage<?> page) {
        long came = place.before() + page.items().size();
        @Nullable String next = page.next();
        if (next == null) {
            @Nullable Long total = page.total();
            return total == null || came >= total
                    ? new Continuation.End<>()
                    : new Continuation.CutShort<>("The host counts " + total + " entries and hands out " + came + ".");
        }
        return next.equals(place.token())
                ? new Continuation.Repeated<>()
                : new Continuation.Next<>(new Place(next, place.number() + 1, came, place.size()));
    }

    /** Returns empty, since only the response to a page has the token of the next one. */
    @Override
    public Optional<Place> nextWithoutFetch(Place place, @Nullable Long total) {
        return Optional.empty();
    }

    @Override
    public int number(Place place) {
        return place.number();
    }

    @Override
    public Object loopKey(Place place) {
        return place.token() == null ? "" : place.token();
    }

    @Override
    public String format(Place place) {
        return place.number() + "." + place.before() + "." + place.size() + "." + loopKey(place);
    }

    /** Parses a place, which keeps its own page size, so that no entry is lost; refuses a size above the listing's. */
    @Override
    public Place parse(String text) {
        String[] parts = text.split("\\.", 4);
        if (parts.length == 4
                && parts[0].matches("[0-9]{1,9}")
                && parts[1].matches("[0-9]{1,18}")
                && parts[2].matches("[0-9]{1,9}")
                && !parts[3].isEmpty()
                && parts[3].length() <= LONGEST_TOKEN) {
            int asked = Integer.parseInt(parts[2]);
            if (asked <= size && (asked == 0) == (size == 0)) {
                return new Place(parts[3], Integer.parseInt(parts[0]), Long.parseLong(parts[1]), asked);
            }
        }
        throw new IllegalArgumentException("not a place of this listing");
    }
}
