package io.github.forgeport.http.paging;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The paging strategy of hosts that number their pages, from 1.
 *
 * <p>A full page is never an end, and a short one only if as many entries came as the host counts. Where it counts none, an
 * empty page is the end. After an empty page before the total, one more is requested; if that is empty too, the host cut the
 * listing short. So it did if it counted more on an earlier page than came in the end: what is removed between two pages moves
 * entries of the second one into the first, where nobody sees them.
 *
 * @param size the number of entries of a page
 */
public record PageNumbers(int size) implements Paging<PageNumbers.Place> {

    private static final Pattern TEXT_FORM = Pattern.compile(
            "([0-9]{1,9})\\.([0-9]{1,9})\\.([0-9]{1,18})\\.(-?[0-9]{1,10})\\.(e?)(?:\\.([1-9][0-9]{0,18}))?");

    /**
     * The position of a page in the listing: its number, and facts about the pages before it.
     *
     * @param number the page number, from 1
     * @param size the number of entries that are requested
     * @param before the number of entries of the pages before
     * @param fingerprint the fingerprint of the page before
     * @param isPastEmpty whether the page before it was empty
     * @param counted the largest total of the pages before; 0 if they had none
     */
    public record Place(int number, int size, long before, int fingerprint, boolean isPastEmpty, long counted) {

        /** Returns the place of the next page, by the page at this place. */
        private Place next(FetchedPage<?> page) {
            int entries = page.items().size();
            return new Place(number + 1, size, before + entries, page.fingerprint(), entries == 0, counted(page));
        }

        /** Returns the largest total so far, by the page at this place. */
        private long counted(FetchedPage<?> page) {
            @Nullable Long total = page.total();
            return total == null ? counted : Math.max(counted, total);
        }
    }

    /**
     * Checks the page size, which should be the largest that the host allows.
     *
     * @throws IllegalArgumentException if the size is not positive
     */
    public PageNumbers {
        if (size < 1) {
            throw new IllegalArgumentException("a page has at least one entry: " + size);
        }
    }

    @Override
    public Place first() {
        return new Place(1, size, 0, 0, false, 0);
    }

    @Override
    public Continuation<Place> after(Place place, FetchedPage<?> page) {
        int entries = page.items().size();
        long came = place.before() + entries;
        @Nullable Long total = page.total();
        if (entries > 0 && place.number() > 1 && page.fingerprint() == place.fingerprint()) {
            return new Continuation.Repeated<>();
        }
        boolean isEnd = total == null ? entries == 0 : entries < place.size() && came >= total;
        if (isEnd) {
            return end(place.counted(page), came);
        }
        if (entries == 0 && place.isPastEmpty()) {
            return new Continuation.CutShort<>("The host counts " + total + " entries and hands out " + came + ".");
        }
        return new Continuation.Next<>(place.next(page));
    }

    private static Continuation<Place> end(long counted, long came) {
        return came >= counted
                ? new Continuation.End<>()
                : new Continuation.CutShort<>("The host counted " + counted + " entries and handed out " + came
                        + ": some were removed between two pages, and others may have been missed.");
    }

    /** Returns the place of the page with the next number; empty if by the total it has no entries. */
    @Override
    public Optional<Place> nextWithoutFetch(Place place, @Nullable Long total) {
        boolean isBeyond = total != null && (long) place.number() * place.size() >= total;
        return isBeyond
                ? Optional.empty()
                : Optional.of(new Place(place.number() + 1, place.size(), place.before(), 0, false, 0));
    }

    @Override
    public int number(Place place) {
        return place.number();
    }

    @Override
    public Object loopKey(Place place) {
        return place.number();
    }

    @Override
    public String format(Place place) {
        return place.number() + "." + place.size() + "." + place.before() + "." + place.fingerprint() + "."
                + (place.isPastEmpty() ? "e" : "") + (place.counted() > 0 ? "." + place.counted() : "");
    }

    /** Parses a place, which keeps its own page size, so that no entry is lost; refuses a size above the listing's. */
    @Override
    public Place parse(String text) {
        Matcher parts = TEXT_FORM.matcher(text);
        if (parts.matches()) {
            int number = Integer.parseInt(parts.group(1));
            int asked = Integer.parseInt(parts.group(2));
            long mark = Long.parseLong(parts.group(4));
            if (number > 1 && asked >= 1 && asked <= size && mark == (int) mark) {
                return new Place(
                        number,
                        asked,
                        Long.parseLong(parts.group(3)),
                        (int) mark,
                        !parts.group(5).isEmpty(),
                        parts.group(6) == null ? 0 : Long.parseLong(parts.group(6)));
            }
        }
        throw new IllegalArgumentException("not a place of this listing");
    }
}
