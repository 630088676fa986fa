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
 * A part of a listing, and what the host said about the rest.
 *
 * <p>What every listing of a port keeps:
 *
 * <ul>
 *   <li><b>l1</b> Each entry is listed with everything the host said of it.
 *   <li><b>l2</b> A host that counts more than it lists says so in the last page's verdict, with the reason.
 *   <li><b>l3</b> None at all is a complete, empty page.
 *   <li><b>l4</b> A wrong credential is {@link GitHostException.Unauthenticated}.
 *   <li><b>l5</b> An answer that is not what the host documents is {@link GitHostException.ProtocolViolation}; an entry
 *       that cannot be read fails the listing, it is never left out.
 *   <li><b>l6</b> A cursor of another listing is {@link GitHostException.Rejected} before anything is sent.
 *   <li><b>l7</b> What a query asks for is asked of the host, or it is {@link GitHostException.Unsupported} before anything is sent;
 *       it is neither left out nor done by us.
 *   <li><b>l8</b> What the host left out of an entry is not supplied, never a default.
 * </ul>
 */
public final class Page<T> {

    /** Whether there is more behind a page. */
    public enum Verdict {
        /** There may be more: go on at {@link Page#next()}. */
        MORE,
        /** The host said, in a way its adapter recognises, that this is the end. */
        COMPLETE,
        /** There is more, but the host does not hand it out; {@link Page#reason()} says how that is known. */
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

    /** Holds items that others may follow. */
    public static <T> Page<T> more(List<T> items, Cursor next) {
        return new Page<>(items, Verdict.MORE, requireNonNull(next, "next"), null);
    }

    /** Holds the last items. */
    public static <T> Page<T> complete(List<T> items) {
        return new Page<>(items, Verdict.COMPLETE, null, null);
    }

    /** Holds the last items that the host hands out of more. */
    public static <T> Page<T> truncatedByHost(List<T> items, String reason) {
        return new Page<>(items, Verdict.TRUNCATED_BY_HOST, null, requireNonNull(reason, "reason"));
    }

    /** Walks the pages that {@code list} gives, each asked for only when its items are needed. */
    public static <T> Stream<T> stream(Function<Cursor, Page<T>> list) {
        Iterator<Page<T>> pages = new Pages<>(list);
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(pages, Spliterator.ORDERED), false)
                .flatMap(page -> page.items().stream());
    }

    /** The items, in the order the listing states. */
    public List<T> items() {
        return items;
    }

    /** Whether there is more. */
    public Verdict verdict() {
        return verdict;
    }

    /** Where to go on; present exactly when the verdict is {@link Verdict#MORE}. */
    public Optional<Cursor> next() {
        return Optional.ofNullable(next);
    }

    /** How it is known that the host cut the listing short; present exactly when it did. */
    public Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    @Override
    public String toString() {
        return "Page[" + items.size() + " items, " + verdict + "]";
    }
}
