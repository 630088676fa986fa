package io.github.forgeport.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.forgeport.contract.specimen.ListSpecimen;
import io.github.forgeport.faults.CorrectResponses;
import io.github.forgeport.faults.ReceivedRequest;
import io.github.forgeport.faults.ScriptedResponse;
import io.github.forgeport.port.GitHost;
import io.github.forgeport.port.paging.Cursor;
import io.github.forgeport.port.paging.Page;
import io.github.forgeport.port.paging.ReadAhead;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
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

    /** The token of the next page in responses that name one; a number, as it is at many hosts. */
    static final String NEXT = "1002";

    private final ListSpecimen<Q, E> specimen;
    private final Q query;
    private final JsonNode whole;
    private final String entries;
    private @Nullable String total;
    private @Nullable String totalHeader;
    private OptionalInt largestPage = OptionalInt.empty();
    private int longest = Integer.MAX_VALUE;
    private boolean isNumbered;
    // Makes a response of a page's body and the token of the next page; null if the pages do not name it.
    private @Nullable BiFunction<JsonNode, String, ScriptedResponse> linking;

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

    /** Sets the name of the header with the number of all entries, for a host that counts them there. */
    public ListShapes<Q, E> totalHeader(String name) {
        totalHeader = name;
        return this;
    }

    /** Sets the largest page size, for a host that numbers its pages and ends a listing by a page that is not full. */
    public ListShapes<Q, E> numberedPages(int largest) {
        isNumbered = true;
        return largestPage(largest);
    }

    /**
     * Sets the header that names the next page, for a host whose last page has none.
     *
     * @param value returns the header's value with a token, such as {@code <https://host.example/list?page=TOKEN>; rel="next"}
     */
    public ListShapes<Q, E> nextHeader(String name, UnaryOperator<String> value) {
        linking = (page, token) -> CorrectResponses.ok(page.toString()).header(name, value.apply(token));
        return this;
    }

    /**
     * Sets the JSON pointer of the field that names the next page, for a host whose last page, such as the complete response,
     * has none.
     *
     * @param value returns the field's value with a token: a URL, or the token itself
     */
    public ListShapes<Q, E> nextField(String pointer, UnaryOperator<String> value) {
        linking = (page, token) ->
                CorrectResponses.ok(JsonFields.with(page, pointer, TextNode.valueOf(value.apply(token)))
                        .toString());
        return this;
    }

    /** Sets the largest page size, for a host whose pages name the next one; without it, such a host takes no page size. */
    public ListShapes<Q, E> largestPage(int entries) {
        largestPage = OptionalInt.of(entries);
        return this;
    }

    /** Sets the number of entries at which the host ends each list without pages, whether there are more or not. */
    public ListShapes<Q, E> longestList(int entries) {
        longest = entries;
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

    /** Returns the query of the call. */
    Q query() {
        return query;
    }

    /** Returns these responses for variants of the query, each with one more filter or another order. */
    List<ListShapes<Q, E>> queryVariants() {
        return specimen.queryVariants(query).stream().map(this::to).toList();
    }

    /** Returns these responses for the same query with a page size. */
    ListShapes<Q, E> withPageSize(int size) {
        return to(specimen.withPageSize(query, size));
    }

    /** Whether the query can name a page size. */
    boolean takesPageSize() {
        return !specimen.withPageSize(query, 1).equals(query);
    }

    /** Returns the shapes of the query with a page size that the entries just fill, where the host takes one. */
    ListShapes<Q, E> withFullPage() {
        return largestPage.isPresent() ? withPageSize(existing().size()) : this;
    }

    /** Returns these responses as the responses to another query. */
    private ListShapes<Q, E> to(Q other) {
        return of(specimen, "", other, existing(), body(), entries);
    }

    /** Returns the largest page size; empty if the host takes no page size. */
    OptionalInt largestPage() {
        return largestPage;
    }

    /** Returns the number of entries at which the host ends each list; the largest number if it does not. */
    int longestList() {
        return longest;
    }

    /** Whether the host divides a listing into pages. */
    boolean isPaged() {
        return isNumbered || isLinked();
    }

    /** Whether each page of the host but the last names the next one. */
    boolean isLinked() {
        return linking != null;
    }

    /** Returns the JSON pointer or the header of the number of all entries; empty if the host does not count them. */
    Optional<String> totalPointer() {
        return Optional.ofNullable(total == null ? totalHeader : total);
    }

    /** Returns a total as JSON: a number or a text, as in the documented response. */
    JsonNode totalOf(int all) {
        return Optional.ofNullable(total)
                .filter(pointer -> whole.at(pointer).isTextual())
                .<JsonNode>map(text -> TextNode.valueOf(String.valueOf(all)))
                .orElseGet(() -> LongNode.valueOf(all));
    }

    /** Returns the complete response, with all entries and fields. */
    ScriptedResponse completeResponse() {
        return CorrectResponses.ok(body());
    }

    /** Returns the complete response as a page that another one follows, which it names by a token if it is linked. */
    ScriptedResponse followedBy(String token) {
        return page(whole, token);
    }

    /** Returns the response of a listing without entries. */
    ScriptedResponse emptyResponse() {
        return counting(emptied(), totalOf(0), null);
    }

    /** Returns the responses to a listing page by page: the complete response, then one without entries. */
    ScriptedResponse[] pageResponses() {
        return pageResponses(totalOf(existing().size()));
    }

    /**
     * Returns the responses to a listing page by page with another total, if the host has one; a missing node removes it.
     */
    ScriptedResponse[] pageResponses(JsonNode all) {
        return new ScriptedResponse[] {counting(whole, all, NEXT), counting(emptied(), all, null)};
    }

    /**
     * Returns the number of entries in a full page of {@link #pagesOf}; for a host without pages, in its longest list.
     */
    int entriesPerPage() {
        return largestPage.orElse(Math.min(longest, 100));
    }

    /** Whether the host always supplies a part by which its entries can be distinguished. */
    boolean isTellingApart() {
        return !numbered(minimalEntry(), 1).equals(minimalEntry());
    }

    private JsonNode minimalEntry() {
        return JsonFields.parse(minimalBody()).at(entries).get(0);
    }

    /**
     * Returns a function that responds to successive requests with the pages of so many entries, each with the fields
     * that the host always sends, and with a total; after the last page, with empty ones.
     */
    Function<ReceivedRequest, ScriptedResponse> pagesOf(int length, JsonNode all) {
        int size = isPaged() ? entriesPerPage() : Math.max(length, 1);
        JsonNode entry = minimalEntry();
        AtomicInteger sent = new AtomicInteger();
        return request -> {
            int start = sent.getAndAdd(size);
            JsonNode page = emptied();
            for (int number = start; number < Math.min(start + size, length); number++) {
                ((ArrayNode) page.at(entries)).add(numbered(entry, number));
            }
            return counting(page, all, start + size < length ? String.valueOf(start + size) : null);
        };
    }

    /** Returns a copy of an entry with this number in each of its values. */
    private static JsonNode numbered(JsonNode value, int number) {
        if (value.isIntegralNumber()) {
            return LongNode.valueOf(value.longValue() + number);
        }
        if (value.isTextual()) {
            return TextNode.valueOf(numbered(value.textValue(), number));
        }
        if (value instanceof ObjectNode object) {
            ObjectNode copy = object.objectNode();
            object.properties().forEach(field -> copy.set(field.getKey(), numbered(field.getValue(), number)));
            return copy;
        }
        return value;
    }

    /** Returns a text that ends in a number; a hexadecimal one, such as a commit's id, keeps its length. */
    private static String numbered(String text, int number) {
        return text.matches("[0-9a-f]{40,}")
                ? text.substring(8) + String.format(Locale.ROOT, "%08x", number)
                : text + number;
    }

    /** Returns the complete response with its first entry twice, as a page that another one follows. */
    ScriptedResponse withRepeatedEntry(String token) {
        return page(JsonFields.withEntry(whole, entries, 0, whole.at(entries).get(0)), token);
    }

    /** Returns the JSON of the complete response without its entries. */
    private JsonNode emptied() {
        return JsonFields.withEmptyList(whole, entries);
    }

    /** Returns a page with a total; a header is left out where a field would be null. */
    private ScriptedResponse counting(JsonNode body, JsonNode all, @Nullable String token) {
        ScriptedResponse page = page(total == null ? body : JsonFields.with(body, total, all), token);
        return totalHeader == null || all.isMissingNode() || all.isNull()
                ? page
                : page.header(totalHeader, all.asText());
    }

    /** Returns a page, which names the next one if it is linked and has a token. */
    private ScriptedResponse page(JsonNode body, @Nullable String token) {
        return linking == null || token == null ? CorrectResponses.ok(body.toString()) : linking.apply(body, token);
    }
}
