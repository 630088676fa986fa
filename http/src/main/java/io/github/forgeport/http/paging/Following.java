package io.github.forgeport.http.paging;

/** What comes after a page of a listing: a next page, the end, a listing that the host cut short, or the same page again. */
public sealed interface Following<P> {

    /** Another page, at this place. */
    record Next<P>(P place) implements Following<P> {}

    /** Nothing: the host said so. */
    record End<P>() implements Following<P> {}

    /** Nothing that the host hands out, although there is more. */
    record CutShort<P>(String reason) implements Following<P> {}

    /** The same page again. */
    record Repeated<P>() implements Following<P> {}
}
