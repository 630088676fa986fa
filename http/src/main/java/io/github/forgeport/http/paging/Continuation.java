package io.github.forgeport.http.paging;

/** The continuation of a listing after a page: a next page, the end, a truncation by the host, or the same page again. */
public sealed interface Continuation<P> {

    /** A next page, at the given place in the listing. */
    record Next<P>(P place) implements Continuation<P> {}

    /** The end of the listing, as the host reported it. */
    record End<P>() implements Continuation<P> {}

    /** A listing that the host cut short: it returns no more entries, although it reports more; with the reason. */
    record CutShort<P>(String reason) implements Continuation<P> {}

    /** A repetition of the same page, which is a failure of the host. */
    record Repeated<P>() implements Continuation<P> {}
}
