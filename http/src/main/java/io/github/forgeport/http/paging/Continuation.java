package io.github.forgeport.http.paging;

/** What comes after a page of a listing: a next page, the end, a listing that the host cut short, or the same page again. */
public sealed interface Continuation<P> {

    /** Another page, at the given place. */
    record Next<P>(P place) implements Continuation<P> {}

    /** The end, as the host reported it. */
    record End<P>() implements Continuation<P> {}

    /** The end of what the host returns, although it reports more entries. */
    record CutShort<P>(String reason) implements Continuation<P> {}

    /** The same page again, which is a failure of the host. */
    record Repeated<P>() implements Continuation<P> {}
}
