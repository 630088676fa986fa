package io.github.forgeport.http.paging;

/** What follows a page of a listing. */
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
