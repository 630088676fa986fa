package io.github.forgeport.http.paging;

import io.github.forgeport.http.response.AbsentFromResponse;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A page as the host returned it: its entries, the total and the token of the next page, where the host supplies them.
 *
 * @param items the entries of the page
 * @param fingerprint a hash that equal pages share, also in another process
 * @param total the host's count of all entries; null if it supplies none, or a negative one
 * @param next the host's token for the next page; null if it supplies none
 */
public record FetchedPage<T>(
        List<T> items,
        int fingerprint,
        @Nullable Long total,
        @Nullable String next) {

    /** Copies the entries, and replaces a negative total or an empty token by null. */
    public FetchedPage {
        items = List.copyOf(items);
        total = total == null || total < 0 ? null : total;
        next = next == null || next.isEmpty() ? null : next;
    }

    /** Creates a page without total or token, whose fingerprint is a hash of the entries' ids as texts. */
    public static <T> FetchedPage<T> of(List<T> items, Function<T, ?> id) {
        int fingerprint = 1;
        for (T item : items) {
            fingerprint = 31 * fingerprint + id.apply(item).toString().hashCode();
        }
        return new FetchedPage<>(items, fingerprint, null, null);
    }

    /** Creates the only page of a listing that the host does not divide into pages. */
    public static <T> FetchedPage<T> whole(List<T> items) {
        return new FetchedPage<>(items, 0, null, null);
    }

    /** Returns a copy with the host's count of all entries. */
    public FetchedPage<T> withTotal(@Nullable Long entries) {
        return new FetchedPage<>(items, fingerprint, entries, next);
    }

    /** Returns a copy with the host's token for the next page. */
    public FetchedPage<T> withNext(@Nullable String token) {
        return new FetchedPage<>(items, fingerprint, total, token);
    }

    /**
     * Returns the entry of the page with a key, for a host that returns an entity only in the list of all.
     *
     * @throws AbsentFromResponse if the page has none
     */
    public T require(Function<T, ?> key, Object value) {
        return items.stream()
                .filter(item -> value.equals(key.apply(item)))
                .findFirst()
                .orElseThrow(AbsentFromResponse::new);
    }
}
