package io.github.forgeport.http.paging;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A page as the host returned it: its entries, the total and the token of the next page, where the host gives them.
 *
 * @param items its entries, all read
 * @param fingerprint a number that equal pages share, in another process too
 * @param total how many entries the host says there are in all; null if it does not say, or says less than nothing
 * @param next the host's token for the next page; null if it gives none
 */
public record Fetched<T>(
        List<T> items,
        int fingerprint,
        @Nullable Long total,
        @Nullable String next) {

    /** Takes all of them. */
    public Fetched {
        items = List.copyOf(items);
        total = total == null || total < 0 ? null : total;
        next = next == null || next.isEmpty() ? null : next;
    }

    /** A page without total or token, whose entries are told apart by an id that prints the same everywhere. */
    public static <T> Fetched<T> of(List<T> items, Function<T, ?> id) {
        int fingerprint = 1;
        for (T item : items) {
            fingerprint = 31 * fingerprint + id.apply(item).toString().hashCode();
        }
        return new Fetched<>(items, fingerprint, null, null);
    }

    /** Everything at once, which no other page can be taken for. */
    public static <T> Fetched<T> whole(List<T> items) {
        return new Fetched<>(items, 0, null, null);
    }

    /** The same with the host's total. */
    public Fetched<T> withTotal(@Nullable Long entries) {
        return new Fetched<>(items, fingerprint, entries, next);
    }

    /** The same with the host's token for the next page. */
    public Fetched<T> withNext(@Nullable String token) {
        return new Fetched<>(items, fingerprint, total, token);
    }
}
