package io.github.forgeport.port.paging;

import static java.util.Objects.requireNonNull;

import io.github.forgeport.port.failure.GitHostException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * A page of a listing: its items, the cursor of the next page, and a {@linkplain Verdict verdict} that tells whether more
 * items follow.
 *
 * <p>What every listing of a port keeps:
 *
 * <ul>
 *   <li><b>l1</b> Each entry is listed with every part that the host supplied.
 *   <li><b>l2</b> A host that counts more than it lists says so in the last page's verdict, with the reason.
 *   <li><b>l3</b> A listing without entries is a complete, empty page.
 *   <li><b>l4</b> A wrong credential is {@link GitHostException.Unauthenticated}.
 *   <li><b>l5</b> A response that is not what the host documents is {@link GitHostException.ProtocolViolation}; an entry
 *       that cannot be read fails the listing, it is never left out.
 *   <li><b>l6</b> A cursor of another listing, or of a query with other filters or another order, is {@link
 *       GitHostException.Rejected} before anything is sent.
 *   <li><b>l7</b> Each part of a query is sent to the host, or is {@link GitHostException.Unsupported} before anything is
 *       sent; it is neither left out nor done by this library.
 *   <li><b>l8</b> What the host left out of an entry is not supplied, never a default.
 *   <li><b>l9</b> A total that is too small or missing loses no entry.
 *   <li><b>l10</b> A page is as large as the host allows, or as the query says; a larger one, or any where the host has no
 *       pages, is {@link GitHostException.Unsupported} before anything is sent.
 *   <li><b>l11</b> A printed cursor continues the listing in another session, with the page size of the session it is from.
 *   <li><b>l12</b> Where pages are numbered, a full page is not the end, whatever the total; nor is a page
 *       that names the next one.
 *   <li><b>l13</b> The same page again is {@link GitHostException.ProtocolViolation}; an entry that stands on two pages is
 *       listed on both.
 *   <li><b>l14</b> A stream sends nothing before it is read, and lists the same when it reads ahead.
 * </ul>
 */
public final class Page<T> {

    /** The possible verdicts on a page: more items follow, the listing is complete, or the host withholds the rest. */
    public enum Verdict {
        /** More items may follow: continue at {@link Page#next()}. */
        MORE,
        /** The listing is complete, by a sign of the host's that its adapter recognises. */
        COMPLETE,
        /** More items exist at the host, but it does not return them; {@link Page#reason()} says how that is known. */
        TRUNCATED_BY_HOST
    }

    private final List<T> items;
    private final Verdict verdict;
    private final @Nullable Cursor next;
    private final @Nullable String reason;

    private Page(List<T> items, Verdict verdict, @Nullable Cursor next, @Nullable String reason) {
        this.items = List.copyOf(items);
        this.verdict = verdict;
        this.next = next;
        this.reason = reason;
    }

    /** Creates a page with its items and the cursor of the next page. */
    public static <T> Page<T> more(List<T> items, Cursor next) {
        return new Page<>(items, Verdict.MORE, requireNonNull(next, "next"), null);
    }

    /** Creates the last page of a complete listing. */
    public static <T> Page<T> complete(List<T> items) {
        return new Page<>(items, Verdict.COMPLETE, null, null);
    }

    /**
     * Creates the last page of a listing that the host truncates: it has more items, but does not return them.
     *
     * @param reason how it is known that the host has more, in one sentence
     */
    public static <T> Page<T> truncatedByHost(List<T> items, String reason) {
        return new Page<>(items, Verdict.TRUNCATED_BY_HOST, null, requireNonNull(reason, "reason"));
    }

    /** Returns a lazy stream over all items of a listing, which requests a page only when its items are needed. */
    public static <T> Stream<T> stream(Function<Cursor, Page<T>> list) {
        Iterator<Page<T>> pages = new PageIterator<>(list);
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(pages, Spliterator.ORDERED), false)
                .flatMap(page -> page.items().stream());
    }

    /** Returns the items of the page, in the order that the listing states. */
    public List<T> items() {
        return items;
    }

    /** Returns the verdict that tells whether more items follow this page. */
    public Verdict verdict() {
        return verdict;
    }

    /** Returns the cursor of the next page; present exactly when the verdict is {@link Verdict#MORE}. */
    public Optional<Cursor> next() {
        return Optional.ofNullable(next);
    }

    /** Returns the reason why the listing counts as truncated by the host; present exactly when the verdict says so. */
    public Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    @Override
    public String toString() {
        return "Page[" + items.size() + " items, " + verdict + "]";
    }
}
