package io.github.forgeport.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.forgeport.faults.CorrectResponses;
import io.github.forgeport.faults.ScriptedResponse;
import io.github.forgeport.port.GitHost;
import io.github.forgeport.port.paging.Cursor;
import io.github.forgeport.port.paging.Page;
import io.github.forgeport.port.paging.ReadAhead;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The responses of one host to the example call of a listing operation; a host with several endpoints for it has one object
 * for each.
 *
 * @param <Q> the type of the query
 * @param <E> the type of the entries
 */
public final class ListShapes<Q, E> extends ResponseShapes<List<E>> {

    private final ListSpecimen<Q, E> specimen;
    private final Q query;
    private final JsonNode whole;
    private final String entries;
    private @Nullable String total;
    private OptionalInt largestPage = OptionalInt.empty();

    private ListShapes(
            ListSpecimen<Q, E> specimen, String variant, Q query, List<E> existing, String body, String entries) {
        super(specimen, variant, existing, body);
        this.specimen = specimen;
        this.query = query;
        this.whole = JsonFields.parse(body);
        this.entries = entries;
    }

    /**
     * Creates the responses to the query of an example call, starting with the complete response.
     *
     * @param entries the JSON pointer of the list of entries
     */
    public static <Q, E> ListShapes<Q, E> of(
            ListSpecimen<Q, E> specimen, List<E> existing, String body, String entries) {
        return of(specimen, "", specimen.query(), existing, body, entries);
    }

    /**
     * Creates the responses to another query than the example call's, starting with the complete response.
     *
     * @param variant the name of the query among those of the operation, such as {@code of a namespace}; empty for the first
     * @param entries the JSON pointer of the list of entries
     */
    public static <Q, E> ListShapes<Q, E> of(
            ListSpecimen<Q, E> specimen, String variant, Q query, List<E> existing, String body, String entries) {
        return new ListShapes<>(specimen, variant, query, existing, body, entries);
    }

    /** Sets the JSON pointer of the total number of entries, for a host whose responses have one. */
    public ListShapes<Q, E> totalPointer(String pointer) {
        total = pointer;
        return this;
    }

    /** Sets the largest page size, for a host that numbers its pages and whose last page is the first that is not full. */
    public ListShapes<Q, E> numberedPages(int largest) {
        largestPage = OptionalInt.of(largest);
        return this;
    }

    /** Lists the items that match the query, on a session, and returns the first page. */
    @Override
    public Object call(GitHost session) {
        return list(session, Cursor.START);
    }

    /** Lists the items that match the query, and returns the page at a cursor. */
    Page<E> list(GitHost session, Cursor from) {
        return specimen.list(session, query, from);
    }

    /** Returns a stream of the items that match the query. */
    Stream<E> stream(GitHost session, ReadAhead ahead) {
        return specimen.stream(session, query, ahead);
    }

    /** Returns these responses for variants of the query, each with one more filter or another order. */
    List<ListShapes<Q, E>> queryVariants() {
        return specimen.queryVariants(query).stream().map(this::to).toList();
    }

    /** Returns these responses for the same query with a page size. */
    ListShapes<Q, E> withPageSize(int size) {
        return to(specimen.withPageSize(query, size));
    }

    /** Returns these responses for the same query with a page size equal to the number of entries. */
    ListShapes<Q, E> withFullPage() {
        return withPageSize(existing().size());
    }

    /** Returns these responses as the responses to another query. */
    private ListShapes<Q, E> to(Q other) {
        return of(specimen, "", other, existing(), body(), entries);
    }

    /** Returns the largest page size; empty if the host has no numbered pages. */
    OptionalInt largestPage() {
        return largestPage;
    }

    /** Returns the JSON pointer of the total number of entries; empty if the host's responses have none. */
    Optional<String> totalPointer() {
        return Optional.ofNullable(total);
    }

    /** Returns a total as JSON: a number or a text, as in the documented response. */
    JsonNode totalOf(int all) {
        return totalPointer()
                .filter(pointer -> whole.at(pointer).isTextual())
                .<JsonNode>map(text -> TextNode.valueOf(String.valueOf(all)))
                .orElseGet(() -> LongNode.valueOf(all));
    }

    /** Returns the complete response, with all entries and fields. */
    ScriptedResponse completeResponse() {
        return CorrectResponses.ok(body());
    }

    /** Returns the response of a listing without entries. */
    ScriptedResponse emptyResponse() {
        return counting(emptied(), totalOf(0));
    }

    /** Returns the responses to a listing page by page: the complete response, then one without entries. */
    ScriptedResponse[] pageResponses() {
        return pageResponses(totalOf(existing().size()));
    }

    /**
     * Returns the responses to a listing page by page with another total, if the host has one; a missing node removes it.
     */
    ScriptedResponse[] pageResponses(JsonNode all) {
        return new ScriptedResponse[] {counting(whole, all), counting(emptied(), all)};
    }

    /** Returns the complete response with its first entry twice. */
    ScriptedResponse withRepeatedEntry() {
        return CorrectResponses.ok(
                JsonFields.withEntry(whole, entries, 0, whole.at(entries).get(0))
                        .toString());
    }

    /** Returns the JSON of the complete response without its entries. */
    private JsonNode emptied() {
        return JsonFields.withEmptyList(whole, entries);
    }

    /** Returns a response with this page as its body, and with this total if the host has one. */
    private ScriptedResponse counting(JsonNode page, JsonNode all) {
        return CorrectResponses.ok(totalPointer()
                .<JsonNode>map(pointer -> JsonFields.with(page, pointer, all))
                .orElse(page)
                .toString());
    }
}
