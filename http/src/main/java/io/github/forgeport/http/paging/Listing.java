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
 * One listing of a host: how a page is called for, and how the host parts it into pages.
 *
 * @param <P> the place of a page
 * @param <T> what is listed
 */
public final class Listing<P, T> {

    private final HttpSession session;
    private final Operation operation;
    private final String bound;
    private final Paging<P> paging;
    private final Function<P, FetchedPage<T>> fetch;

    /**
     * Puts one together.
     *
     * @param filters what else its cursors are bound to, on one line: whose listing it is, its filters and its order
     * @param fetch makes the call for the page at a place, and whatever call has to be made before it
     */
    public Listing(
            HttpSession session,
            Operation operation,
            String filters,
            Paging<P> paging,
            Function<P, FetchedPage<T>> fetch) {
        this.session = session;
        this.operation = operation;
        this.bound = session.notSent(operation) + ", " + filters;
        this.paging = paging;
        this.fetch = fetch;
    }

    /**
     * Fetches one page.
     *
     * @throws Rejected before anything is sent, if the cursor is another listing's
     * @throws ProtocolViolation if the host repeats a page or its listing has no end
     */
    public Page<T> page(Cursor from) {
        P place = parsePlace(from);
        return toPage(place, fetch(place));
    }

    /**
     * Streams all entries from a cursor on; each page is fetched when it is needed, or ahead of that.
     *
     * <p>Pages are read ahead where their places are known before, which is so for numbered ones; on threads of the library, which
     * closing the stream ends.
     *
     * @throws Rejected before anything is sent, if the cursor is another listing's
     */
    public Stream<T> stream(Cursor from, ReadAhead ahead) {
        P place = parsePlace(from);
        boolean isKnown = paging.ahead(paging.first(), null).isPresent();
        int pages = isKnown ? ahead.pages() : 1;
        session.reportReadAhead(operation, pages);
        ListingWalk<P, T> walk = new ListingWalk<>(this, place, pages);
        return StreamSupport.stream(
                        Spliterators.spliteratorUnknownSize(walk, Spliterator.ORDERED | Spliterator.NONNULL), false)
                .onClose(walk::close)
                .flatMap(fetched -> fetched.items().stream());
    }

    private P parsePlace(Cursor from) {
        if (from.isStart()) {
            return paging.first();
        }
        try {
            return paging.parse(from.positionIn(bound));
        } catch (IllegalArgumentException foreign) {
            throw new Rejected(
                    session.notSent(operation),
                    "The cursor is of another listing: go on with it where it came from, with the same filters.");
        }
    }

    private Page<T> toPage(P place, FetchedPage<T> fetched) {
        Continuation<P> following = after(place, fetched);
        if (following instanceof Continuation.Next<P> next) {
            return Page.more(fetched.items(), Cursor.at(bound, paging.format(next.place())));
        }
        return following instanceof Continuation.CutShort<P> cut
                ? Page.truncatedByHost(fetched.items(), cut.reason())
                : Page.complete(fetched.items());
    }

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

    ProtocolViolation pagingFailure(Reason reason) {
        FailedCall call = FailedCall.builder(session.notSent(operation).host(), operation)
                .attempts(1)
                .effect(Effect.ACCEPTED)
                .build();
        return new ProtocolViolation(call, reason, null, null);
    }

    Paging<P> paging() {
        return paging;
    }

    FailedCall notSent() {
        return session.notSent(operation);
    }
}
