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
 * The responses of one host to an operation that lists; a host with several endpoints for the operation has several.
 *
 * @param <Q> the query
 * @param <E> what is listed
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

    /** Begins with the whole answer to the specimen's own query. */
    public static <Q, E> ListShapes<Q, E> of(ListSpecimen<Q, E> specimen, List<E> existing, String body) {
        return of(specimen, "", specimen.query(), existing, body);
    }

    /**
     * Begins with the whole answer to a query of the host's own.
     *
     * @param variant what tells the query from others of the operation, such as {@code of a namespace}; empty for the first
     */
    public static <Q, E> ListShapes<Q, E> of(
            ListSpecimen<Q, E> specimen, String variant, Q query, List<E> existing, String body) {
        return new ListShapes<>(specimen, variant, query, existing, body);
    }

    /** Adds the answer without an entry. */
    public ListShapes<Q, E> empty(ScriptedResponse answer) {
        empty = answer;
        return this;
    }

    /** Adds the answers, the last of them to all that follows, that count more entries than they list; for a host that counts. */
    public ListShapes<Q, E> truncated(ScriptedResponse... answers) {
        truncated = List.of(answers);
        return this;
    }

    @Override
    public Object call(GitHost session) {
        return list(session, Cursor.START);
    }

    Page<E> list(GitHost session, Cursor from) {
        return specimen.list(session, query, from);
    }

    Stream<E> stream(GitHost session) {
        return specimen.stream(session, query, ReadAhead.NONE);
    }

    /** The query with one wish more in each way that there is. */
    List<ListShapes<Q, E>> narrower() {
        return specimen.narrower(query).stream()
                .map(narrow -> of(specimen, "", narrow, existing(), body()))
                .toList();
    }

    ScriptedResponse empty() {
        return requireNonNull(empty, "empty");
    }

    List<ScriptedResponse> truncated() {
        return truncated;
    }
}
