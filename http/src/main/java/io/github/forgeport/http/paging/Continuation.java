package io.github.forgeport.http.paging;

/** The continuation of a listing after a page: a next page, the end, a cut by the host, or the same page again. */
public sealed interface Continuation<P> {

    /** A next page, with its place. */
    record Next<P>(P place) implements Continuation<P> {}

    /** The end of the listing, as the host reported it. */
    record End<P>() implements Continuation<P> {}

    /** The end of what the host returns, although it reports more entries; with the reason why that is known. */
    record CutShort<P>(String reason) implements Continuation<P> {}

    /** A repetition of the page before, which is a failure of the host. */
    record Repeated<P>() implements Continuation<P> {}
}
