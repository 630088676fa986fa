package io.github.forgeport.http.paging;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The paging strategy of hosts whose response names the next page by a token: in a field, a header, or a parameter of a
 * link.
 *
 * <p>A response without one is the end; where the host counts more entries than it returned, it cut the listing short.
 */
public record PageTokens() implements Paging<PageTokens.Place> {

    private static final int LONGEST_TOKEN = 4096;

    /**
     * The position of a page in the listing: the host's token for it, and facts about the pages before it.
     *
     * @param token the host's token; null for the first page
     * @param number the page number, from 1
     * @param before the number of entries of the pages before
     */
    public record Place(@Nullable String token, int number, long before) {}

    @Override
    public Place first() {
        return new Place(null, 1, 0);
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
                : new Continuation.Next<>(new Place(next, place.number() + 1, came));
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
        return place.number() + "." + place.before() + "." + loopKey(place);
    }

    @Override
    public Place parse(String text) {
        String[] parts = text.split("\\.", 3);
        if (parts.length == 3
                && parts[0].matches("[0-9]{1,9}")
                && parts[1].matches("[0-9]{1,18}")
                && !parts[2].isEmpty()
                && parts[2].length() <= LONGEST_TOKEN) {
            return new Place(parts[2], Integer.parseInt(parts[0]), Long.parseLong(parts[1]));
        }
        throw new IllegalArgumentException("not a place of this listing");
    }
}
