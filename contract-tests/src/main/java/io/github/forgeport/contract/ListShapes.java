package io.github.forgeport.contract;

import static java.util.Objects.requireNonNull;

import io.github.forgeport.faults.ScriptedResponse;
import io.github.forgeport.port.GitHost;
import io.github.forgeport.port.paging.Cursor;
import io.github.forgeport.port.paging.Page;
import io.github.forgeport.port.paging.ReadAhead;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The responses of one host to an operation that lists, one object for each endpoint that the host has for it.
 *
 * @param <Q> the type of the query
 * @param <E> the type of the entries
 */
public final class ListShapes<Q, E> extends ResponseShapes<List<E>> {

    private final ListSpecimen<Q, E> specimen;
    private final Q query;
    private @Nullable ScriptedResponse empty;
    private List<ScriptedResponse> truncated = List.of();

    private ListShapes(ListSpecimen<Q, E> specimen, String variant, Q query, List<E> existing, String body) {
        super(specimen, variant, existing, body);
        this.specimen = specimen;
        this.query = query;
    }

    /** Creates the responses to a specimen's own query, with the complete one. */
    public static <Q, E> ListShapes<Q, E> of(ListSpecimen<Q, E> specimen, List<E> existing, String body) {
        return of(specimen, "", specimen.query(), existing, body);
    }

    /**
     * Creates the responses to a query that replaces the specimen's own, with the complete one.
     *
     * @param variant the name of the query among those of the operation, such as {@code of a namespace}; empty for the first
     */
    public static <Q, E> ListShapes<Q, E> of(
            ListSpecimen<Q, E> specimen, String variant, Q query, List<E> existing, String body) {
        return new ListShapes<>(specimen, variant, query, existing, body);
    }

    /** Sets the response without entries. */
    public ListShapes<Q, E> empty(ScriptedResponse response) {
        empty = response;
        return this;
    }

    /** Sets the responses of a host whose total is above the number of entries; the last of them is repeated. */
    public ListShapes<Q, E> truncated(ScriptedResponse... responses) {
        truncated = List.of(responses);
        return this;
    }

    @Override
    public Object call(GitHost session) {
        return list(session, Cursor.START);
    }

    /** Lists a page of the query's listing. */
    Page<E> list(GitHost session, Cursor from) {
        return specimen.list(session, query, from);
    }

    /** Streams the query's listing without read-ahead. */
    Stream<E> stream(GitHost session) {
        return specimen.stream(session, query, ReadAhead.NONE);
    }

    /** Returns the shapes of narrower queries, each with one more filter, another order or a page size. */
    List<ListShapes<Q, E>> narrower() {
        return specimen.narrower(query).stream()
                .map(narrow -> of(specimen, "", narrow, existing(), body()))
                .toList();
    }

    /** Returns the response without entries. */
    ScriptedResponse empty() {
        return requireNonNull(empty, "empty");
    }

    /** Returns the responses with a total above the number of entries; empty if the host has no totals. */
    List<ScriptedResponse> truncated() {
        return truncated;
    }
}
