package io.github.forgeport.adapter.codeup;

import static io.github.forgeport.http.response.ResponseFields.each;

import io.github.forgeport.adapter.codeup.CodeupApi.ListEnvelope;
import io.github.forgeport.adapter.codeup.CodeupApi.ReasonJson;
import io.github.forgeport.adapter.codeup.response.CodeupEnvelope;
import io.github.forgeport.domain.namespace.Namespace;
import io.github.forgeport.domain.namespace.NamespaceId;
import io.github.forgeport.domain.namespace.Visibility;
import io.github.forgeport.http.Calls;
import io.github.forgeport.http.HttpSession;
import io.github.forgeport.http.paging.FetchedPage;
import io.github.forgeport.http.paging.Listing;
import io.github.forgeport.http.paging.PageNumbers;
import io.github.forgeport.http.paging.Unpaged;
import io.github.forgeport.http.response.LenientFields;
import io.github.forgeport.port.capability.Operation;
import io.github.forgeport.port.change.WriteTarget;
import io.github.forgeport.port.failure.GitHostException.Rejected;
import io.github.forgeport.port.failure.GitHostException.Unsupported;
import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A caller of the Codeup endpoints that an interface declares, for one session; checks arguments and envelopes. */
record CodeupApiCaller<A>(HttpSession session, Calls<A> calls, String organization) {

    /** The reason of a deletion, which the vendor requires, and the port does not know. */
    static final ReasonJson REASON = new ReasonJson("Deleted through the API.");

    private static final int LARGEST_PAGE = 100;

    /** The form of the vendor's ids: whole numbers from 1, of at most 64 bits. */
    private static final Pattern ID = Pattern.compile("[1-9][0-9]{0,18}");

    /** Creates a caller of an interface's endpoints, for a session and an organization. */
    static <A> CodeupApiCaller<A> of(HttpSession session, String organization, Class<A> api) {
        Map<String, String> values = Map.of("organizationId", organization);
        return new CodeupApiCaller<>(session, session.calls(api, CodeupOperations.TABLE, values), organization);
    }

    /** Returns a copy that never repeats a call, for arguments with which it must not be executed twice. */
    CodeupApiCaller<A> once() {
        return new CodeupApiCaller<>(session, calls.once(), organization);
    }

    /** Calls an endpoint, and returns the domain value mapped from its payload. */
    <J, T> T call(Operation operation, Function<A, CodeupEnvelope<J>> call, BiFunction<J, LenientFields, T> map) {
        return calls.run(operation, call, (envelope, lenient) -> envelope.map(map, lenient));
    }

    /** Calls an endpoint that only reads, for an operation that may write, and returns the domain value mapped from its payload. */
    <J, T> T read(Operation operation, Function<A, CodeupEnvelope<J>> call, BiFunction<J, LenientFields, T> map) {
        return calls.read(operation, call, (envelope, lenient) -> envelope.map(map, lenient));
    }

    /** Calls an endpoint that writes, and returns the domain value mapped from its payload. */
    <J, T> T write(
            Operation operation,
            WriteTarget target,
            Function<A, CodeupEnvelope<J>> call,
            BiFunction<J, LenientFields, T> map) {
        return calls.run(operation, target, call, (envelope, lenient) -> envelope.map(map, lenient));
    }

    /** Calls an endpoint that deletes something; returns whether it did or a retry found it gone. */
    Calls.Removal remove(Operation operation, WriteTarget target, Function<A, CodeupEnvelope<?>> call) {
        return calls.remove(operation, target, api -> call.apply(api).requireSuccess());
    }

    /** Calls an endpoint that returns a page, and returns the page with its entries mapped to domain values. */
    <J, T> FetchedPage<T> fetchPage(
            Operation operation,
            Function<A, ListEnvelope<J>> call,
            BiFunction<J, LenientFields, T> map,
            Function<T, ?> id) {
        return calls.run(
                operation,
                call,
                (answer, lenient) -> answer.map(
                                (entries, read) ->
                                        FetchedPage.of(each("", entries, (J json) -> map.apply(json, read)), id),
                                lenient)
                        .withTotal(
                                answer.total() == null ? null : answer.total().number()));
    }

    /** Creates a listing with numbered pages, each fetched by one call. */
    <J, T> Listing<?, T> pagedListing(
            Operation operation,
            String filters,
            OptionalInt size,
            BiFunction<A, PageNumbers.Place, ListEnvelope<J>> call,
            BiFunction<J, LenientFields, T> map,
            Function<T, ?> id) {
        return pagedListing(
                operation, filters, size, place -> fetchPage(operation, api -> call.apply(api, place), map, id));
    }

    /**
     * Creates a listing with numbered pages, by default of the vendor's largest size; refuses a larger size as unsupported.
     */
    <T> Listing<?, T> pagedListing(
            Operation operation, String filters, OptionalInt size, Function<PageNumbers.Place, FetchedPage<T>> fetch) {
        if (size.orElse(LARGEST_PAGE) > LARGEST_PAGE) {
            throw unsupported(operation, "Codeup gives at most " + LARGEST_PAGE + " at once; ask for fewer.");
        }
        return new Listing<>(
                session, operation, organization + ", " + filters, new PageNumbers(size.orElse(LARGEST_PAGE)), fetch);
    }

    /** Creates a listing of one page with all entries; refuses a page size as unsupported. */
    <T> Listing<?, T> singlePageListing(
            Operation operation, String filters, OptionalInt size, Supplier<FetchedPage<T>> fetch) {
        if (size.isPresent()) {
            throw unsupported(operation, "Codeup lists all of them at once; leave out the page size.");
        }
        return new Listing<>(session, operation, organization + ", " + filters, new Unpaged(), place -> fetch.get());
    }

    /** Returns the vendor's id of a namespace; refuses a namespace without id as unsupported, and a malformed id. */
    String namespaceId(Operation operation, Namespace namespace) {
        NamespaceId id = namespace
                .id()
                .orElseThrow(() -> unsupported(
                        operation, "Codeup is asked about a namespace by its id; take one that namespaces() lists."));
        return requireId(operation, "namespace", id.value());
    }

    /** Checks that an id has the form of the vendor's ids, and returns it. */
    String requireId(Operation operation, String of, String id) {
        if (!ID.matcher(id).matches() || new BigInteger(id).bitLength() >= Long.SIZE) {
            throw new Rejected(session.unsentCall(operation), "Codeup's " + of + " ids are numbers above 0.");
        }
        return id;
    }

    /** Returns the vendor's number for a visibility; refuses a visibility that the vendor lacks as unsupported. */
    int visibilityLevel(Operation operation, Visibility visibility) {
        return CodeupMapper.level(visibility)
                .orElseThrow(() -> unsupported(operation, "Codeup knows private and internal; choose one of them."));
    }

    /** Returns the vendor's number for a visibility, null for none; refuses one that the vendor lacks as unsupported. */
    @Nullable
    Integer visibilityLevelIfPresent(Operation operation, Optional<Visibility> visibility) {
        return visibility.map(level -> visibilityLevel(operation, level)).orElse(null);
    }

    /** Checks that an update changes something; rejects an empty one. */
    <T> void requireChange(Operation operation, T update, T none) {
        if (update.equals(none)) {
            throw new Rejected(session.unsentCall(operation), "The update changes nothing; name a part of it.");
        }
    }

    /** Creates the exception for an operation that the vendor does not support with these arguments. */
    Unsupported unsupported(Operation operation, String reason) {
        return Unsupported.of(CodeupOperations.TABLE.capabilities(), operation, reason);
    }
}
