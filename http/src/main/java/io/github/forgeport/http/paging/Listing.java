package io.github.forgeport.http.paging;

import io.github.forgeport.http.HttpSession;
import io.github.forgeport.port.capability.Operation;
import io.github.forgeport.port.failure.FailedCall;
import io.github.forgeport.port.failure.GitHostException.Effect;
import io.github.forgeport.port.failure.GitHostException.ProtocolViolation;
import io.github.forgeport.port.failure.GitHostException.ProtocolViolation.Reason;
import io.github.forgeport.port.failure.GitHostException.Rejected;
import io.github.forgeport.port.paging.Cursor;
import io.github.forgeport.port.paging.Page;
import io.github.forgeport.port.paging.ReadAhead;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A listing of a host: the call that fetches one page, and the paging strategy that finds the next one.
 *
 * @param <P> the place of a page
 * @param <T> the type of the entries
 */
public final class Listing<P, T> {

    private final HttpSession session;
    private final Operation operation;
    private final String filters;
    private final Paging<P> paging;
    private final Function<P, FetchedPage<T>> fetch;

    /**
     * Creates a listing from its paging strategy and the call for a page.
     *
     * @param filters the owner, filters and order on one line, to which the listing's cursors are bound
     * @param fetch fetches the page at a place, with any other call that is needed first
     */
    public Listing(
            HttpSession session,
            Operation operation,
            String filters,
            Paging<P> paging,
            Function<P, FetchedPage<T>> fetch) {
        this.session = session;
        this.operation = operation;
        this.filters = filters;
        this.paging = paging;
        this.fetch = fetch;
    }

    /**
     * Fetches the page of the listing at a cursor.
     *
     * @throws Rejected before anything is sent, if the cursor belongs to another listing
     * @throws ProtocolViolation if the host repeats a page or its listing has no end
     */
    public Page<T> page(Cursor from) {
        P place = parsePlace(from);
        return toPage(place, fetch(place));
    }

    /**
     * Streams all entries from a cursor on; each page is fetched when it is needed, or ahead of that.
     *
     * <p>Pages are fetched ahead, on threads of the library, only where a place is known before the page in front of it is
     * fetched, as with numbered pages. Closing the stream ends the threads.
     *
     * @throws Rejected before anything is sent, if the cursor belongs to another listing
     */
    public Stream<T> stream(Cursor from, ReadAhead ahead) {
        P place = parsePlace(from);
        boolean isKnown = paging.nextWithoutFetch(paging.first(), null).isPresent();
        int pages = isKnown ? ahead.pages() : 1;
        session.reportReadAhead(operation, pages);
        PageIterator<P, T> walk = new PageIterator<>(this, place, pages);
        return StreamSupport.stream(
                        Spliterators.spliteratorUnknownSize(walk, Spliterator.ORDERED | Spliterator.NONNULL), false)
                .onClose(walk::close)
                .flatMap(fetched -> fetched.items().stream());
    }

    /** Returns the name of the listing, to which its cursors are bound. */
    private String cursorName() {
        return session.unsentCall(operation) + ", " + filters;
    }

    /** Parses the place in a cursor; rejects a cursor of another listing. */
    private P parsePlace(Cursor from) {
        if (from.isStart()) {
            return paging.first();
        }
        try {
            return paging.parse(from.positionIn(cursorName()));
        } catch (IllegalArgumentException foreign) {
            throw new Rejected(
                    session.unsentCall(operation),
                    "The cursor is of another listing: go on with it where it came from, with the same filters.");
        }
    }

    /** Converts a fetched page to the {@link Page} that the caller receives, with the next cursor, if any. */
    private Page<T> toPage(P place, FetchedPage<T> fetched) {
        Continuation<P> following = after(place, fetched);
        if (following instanceof Continuation.Next<P> next) {
            return Page.more(fetched.items(), Cursor.at(cursorName(), paging.format(next.place())));
        }
        return following instanceof Continuation.CutShort<P> cut
                ? Page.truncatedByHost(fetched.items(), cut.reason())
                : Page.complete(fetched.items());
    }

    /** Fetches the page at a place. */
    FetchedPage<T> fetch(P place) {
        return fetch.apply(place);
    }

    /** Decides what follows a page; fails if it is a repetition or exceeds the limit of pages. */
    Continuation<P> after(P place, FetchedPage<T> fetched) {
        Continuation<P> following = paging.after(place, fetched);
        if (following instanceof Continuation.Repeated<P>) {
            throw pagingFailure(Reason.LOOP);
        }
        if (following instanceof Continuation.Next<P> next
                && paging.number(next.place()) > session.limits().pages()) {
            throw pagingFailure(Reason.LIMIT);
        }
        return following;
    }

    /** Creates the failure of a listing whose pages never end or are too many. */
    ProtocolViolation pagingFailure(Reason reason) {
        FailedCall call = FailedCall.builder(session.unsentCall(operation).host(), operation)
                .attempts(1)
                .effect(Effect.ACCEPTED)
                .build();
        return new ProtocolViolation(call, reason, null, null);
    }

    Paging<P> paging() {
        return paging;
    }

    /** Returns the description, for a failure, of a call for a page that was not sent. */
    FailedCall unsentCall() {
        return session.unsentCall(operation);
    }
}
