package io.github.forgeport.contract;

import io.github.forgeport.contract.specimen.FileSpecimens;
import io.github.forgeport.contract.specimen.InFile;
import io.github.forgeport.contract.specimen.InNamespace;
import io.github.forgeport.contract.specimen.InRepository;
import io.github.forgeport.contract.specimen.ListSpecimen;
import io.github.forgeport.contract.specimen.Specimen;
import io.github.forgeport.contract.specimen.WriteSpecimen;
import io.github.forgeport.domain.git.FilePath;
import io.github.forgeport.domain.git.GitRef;
import io.github.forgeport.domain.namespace.Namespace;
import io.github.forgeport.domain.repository.RepositoryPath;
import io.github.forgeport.domain.text.Secret;
import io.github.forgeport.faults.CorrectResponses;
import io.github.forgeport.faults.ScriptedResponse;
import io.github.forgeport.http.OperationTable;
import io.github.forgeport.http.Repetitions;
import io.github.forgeport.http.credentials.AccessKey;
import io.github.forgeport.http.credentials.CredentialSource;
import io.github.forgeport.http.endpoint.Repetition;
import io.github.forgeport.http.policy.HttpPolicy;
import io.github.forgeport.port.GitHost;
import io.github.forgeport.port.capability.Capability.Support;
import io.github.forgeport.port.capability.Operation;
import io.github.forgeport.sandbox.payload.PinnedPayload;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The description of a vendor whose adapter is tested here: for the kit, and for the tests of faults, credentials and
 * documents.
 */
public abstract class VendorUnderTest implements HostUnderTest {

    /** The response body to a call without a result. */
    public static final String NO_RESULT = "{\"unread\":\"\"}";

    private final String title;
    private final String name;
    private final OperationTable operations;
    private final RepositoryPath documented;
    private final GitRef ref;
    private final VendorCredentials credentials;
    private final VendorRefusals refusals;
    private List<DocumentedCall> calls = List.of();

    /**
     * Creates the description of a vendor.
     *
     * @param title what the README calls it; its short name is the same in lower case
     * @param repository the path of the repository that documented calls are made in
     * @param ref the branch on which they are made
     */
    VendorUnderTest(
            String title,
            OperationTable operations,
            String repository,
            GitRef ref,
            VendorCredentials credentials,
            VendorRefusals refusals) {
        this.title = title;
        this.name = title.toLowerCase(Locale.ROOT);
        this.operations = operations;
        this.documented = RepositoryPath.parse(repository);
        this.ref = ref;
        this.credentials = credentials;
        this.refusals = refusals;
    }

    /** Returns the vendor of this short name; JUnit converts cells of test tables by it. */
    public static VendorUnderTest named(String name) {
        return Vendors.ALL.stream()
                .filter(vendor -> vendor.name.equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Creates the vendor's calls, each with the pinned payload of its response. */
    abstract List<DocumentedCall> documentedCalls();

    /** Returns the vendor's documented calls, which are created once. */
    public List<DocumentedCall> calls() {
        if (calls.isEmpty()) {
            calls = documentedCalls();
        }
        return calls;
    }

    /** Returns the documented call of this name. */
    public DocumentedCall call(String named) {
        return calls().stream()
                .filter(call -> call.shapes().toString().equals(named))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public List<ResponseShapes<?>> shapes() {
        return calls().stream().<ResponseShapes<?>>map(DocumentedCall::shapes).toList();
    }

    /** Adds the parts of a documented entity that are known from its request only. */
    void complete(Map<String, Object> parts) {}

    /** Returns the largest number of entries that an operation can list at all; empty if it can list all entries. */
    OptionalInt longestList(Operation operation) {
        return OptionalInt.empty();
    }

    /** Whether the vendor's responses determine the bytes of any file; otherwise only those of text in UTF-8. */
    final boolean tellsAnyBytes() {
        return calls().stream()
                .filter(call -> call.shapes().specimen() == FileSpecimens.FILE_CONTENT)
                .noneMatch(call -> call.entity().shows("text"));
    }

    /** Whether the vendor writes the field at a JSON pointer, in any response, as a text or as a whole number. */
    boolean isTextOrNumber(String pointer) {
        return false;
    }

    /** Returns the largest size of a listing operation's numbered pages; empty if it has none. */
    OptionalInt largestPage(Operation operation) {
        return OptionalInt.empty();
    }

    /** Sets the vendor's kind of pages, and any header with the total; numbered pages, unless overridden. */
    void dividePages(ListShapes<?, ?> shapes) {
        largestPage(shapes.specimen().operation()).ifPresent(shapes::numberedPages);
    }

    /** Returns a value or query in the repository and on the branch of the documented calls. */
    final <V> InRepository<V> in(V value) {
        return new InRepository<>(documented, ref, value);
    }

    /** Creates a call for the first entity in a payload; another payload may be the response for a missing one. */
    final <T> DocumentedCall entity(Specimen<T> specimen, String payload, String... absent) {
        return entityWithin(specimen, specimen.existing(), value -> value, payload, absent);
    }

    /** Creates a call that creates an entity in a namespace, which a payload shows. */
    final <T> DocumentedCall entityIn(
            Namespace namespace, Specimen<InNamespace<T>> specimen, String payload, String... absent) {
        return entityWithin(
                specimen, specimen.existing().value(), value -> new InNamespace<>(namespace, value), payload, absent);
    }

    /** Creates a call for an entity in the repository. */
    final <T> DocumentedCall entityIn(Specimen<InRepository<T>> specimen, String payload, String... absent) {
        return entityWithin(specimen, specimen.existing().value(), this::in, payload, absent);
    }

    /** Creates a call for the content of a file, or for a commit of it, of which a payload shows an example. */
    final <T> DocumentedCall entityIn(String file, Specimen<InFile<T>> specimen, String payload, String... absent) {
        return entityWithin(
                specimen,
                specimen.existing().value(),
                value -> new InFile<>(documented, new FilePath(file), ref, value),
                payload,
                absent);
    }

    /**
     * Creates a call for an entity within another value; where the payload is a list to search, an empty list is the
     * response for a missing one.
     */
    @SuppressWarnings("unchecked") // The example is an entity.
    final <T, W> DocumentedCall entityWithin(
            Specimen<W> specimen, T example, Function<T, W> wrap, String payload, String... absent) {
        PayloadEntity<T> entity = shownBy(payload, (Class<T>) example.getClass());
        ResponseShapes<W> shapes = ResponseShapes.of(
                specimen, wrap.apply(entity.values().get(0)), entity.body().toString());
        ScriptedResponse none = absent.length == 0 && entity.fields().isList()
                ? CorrectResponses.ok(entity.fields().bodyOf(List.of(), 0).toString())
                : absent(absent);
        return new DocumentedCall(this, entity, with(entity, shapes).absentResponse(none));
    }

    private ScriptedResponse absent(String... payload) {
        return payload(payload.length == 0 ? refusals.absent : payload[0]);
    }

    private ScriptedResponse payload(String ofVendor) {
        return answer(name + "/" + ofVendor);
    }

    /** Creates a call that deletes a value with these parts. */
    final <T> DocumentedCall deleted(
            WriteSpecimen<T> specimen, Map<String, String> parts, String payload, String... absent) {
        return withoutResult(specimen, valueLike(specimen.existing(), parts), payload, absent);
    }

    /** Creates a call that deletes a value with these parts in the repository. */
    final <T> DocumentedCall deletedIn(
            WriteSpecimen<InRepository<T>> specimen, Map<String, String> parts, String payload) {
        return withoutResult(specimen, in(valueLike(specimen.existing().value(), parts)), payload);
    }

    @SuppressWarnings("unchecked") // The example is of this class.
    private static <T> T valueLike(T example, Map<String, String> parts) {
        return value((Class<T>) example.getClass(), parts);
    }

    /** Returns a value of the domain with these parts. */
    static <T> T value(Class<T> type, Map<String, String> parts) {
        return DomainJson.MAPPER.convertValue(parts, type);
    }

    /**
     * Creates a call without a result, such as a deletion. Where the payload has no body, the kit's response has a
     * field that nobody reads.
     */
    final <T> DocumentedCall withoutResult(Specimen<T> specimen, T existing, String payload, String... absent) {
        PayloadEntity<?> entity = shownBy(payload, Map.class);
        ResponseShapes<T> shapes = entity.body().isMissingNode()
                ? ResponseShapes.of(specimen, existing, NO_RESULT).unreadFields("/unread")
                : ResponseShapes.of(specimen, existing, entity.body().toString())
                        .unreadFields(entity.unread());
        return new DocumentedCall(this, entity, shapes.absentResponse(absent(absent)));
    }

    /** Creates a call whose result is a value without a JSON form; the payload shows the specimen's value. */
    final <T> DocumentedCall value(Specimen<T> specimen, String payload) {
        PayloadEntity<Object> fields = shownBy(payload, Object.class);
        return new DocumentedCall(
                this,
                fields,
                with(
                        fields,
                        ResponseShapes.of(
                                specimen, specimen.existing(), fields.body().toString())));
    }

    /**
     * Returns calls that send one request more than the documented calls of their operations; only their price is
     * documented.
     */
    public List<ResponseShapes<?>> dearerCalls() {
        return List.of();
    }

    /** Stores the ids of the documented repositories in a session, so that each call sends one request. */
    public GitHost knowing(GitHost session) {
        return session;
    }

    /** Creates a call that lists the entries of a payload, by the specimen's own query. */
    final <Q, E> DocumentedCall listing(ListSpecimen<Q, E> specimen, String payload) {
        return listing(specimen, specimen.query(), payload);
    }

    /** Creates a call that lists the entries of a payload, by another query. */
    final <Q, E> DocumentedCall listing(ListSpecimen<Q, E> specimen, Q query, String payload) {
        return listing(specimen, "", query, payload);
    }

    /** Creates a call with a name of its own that lists the entries of a payload, by another query. */
    @SuppressWarnings("unchecked") // The value of such a specimen is a list of entities.
    final <Q, E> DocumentedCall listing(ListSpecimen<Q, E> specimen, String variant, Q query, String payload) {
        PayloadEntity<E> entity =
                shownBy(payload, (Class<E>) specimen.existing().get(0).getClass());
        ListShapes<Q, E> shapes = ListShapes.of(
                specimen,
                variant,
                query,
                entity.values(),
                entity.body().toString(),
                entity.fields().pointer().toString());
        entity.fields().total().ifPresent(total -> shapes.totalPointer(total.toString()));
        dividePages(shapes);
        longestList(specimen.operation()).ifPresent(shapes::longestList);
        return new DocumentedCall(this, entity, with(entity, shapes));
    }

    private static <T> ResponseShapes<T> with(PayloadEntity<?> entity, ResponseShapes<T> shapes) {
        return shapes.withMinimalResponse(entity.minimal().toString(), entity.minimalParts())
                .unreadFields(entity.unread());
    }

    /** Returns the entity in one of the vendor's payloads. */
    public final <E> PayloadEntity<E> shownBy(String payload, Class<E> type) {
        return new PayloadEntity<>(name + "/" + payload, type, this::complete);
    }

    /** Returns the vendor's kinds of credentials whose supplier is called at each attempt. */
    public final List<CredentialKind<?>> credentials() {
        return credentials.kinds(this);
    }

    /**
     * Returns the vendor's kinds of credentials that are given once, or with which the session first gets another one.
     */
    public final List<CredentialKind<?>> otherCredentials() {
        return credentials.others(this);
    }

    /** Opens sessions that differ in their capabilities, by their names in the README. */
    public Map<String, GitHost> kindsOfSessions(URI url, Secret token) {
        return Map.of(title, connect(url, token));
    }

    /** Returns a complete response body with a repository of this id, at the path {@code n<id>/echo}. */
    public abstract String repositoryBody(String id);

    /** Returns an error body with this code, where the vendor has codes, and the message {@code fake}. */
    public final String error(String code) {
        return refusals.error(code);
    }

    /** Returns the names of error fields, in all spellings, that may hold the code; none if the vendor has no codes. */
    public final List<String> codeFields() {
        return refusals.codeFields;
    }

    /** Returns the names of error fields that may hold the request id. */
    public final List<String> requestIdFields() {
        return refusals.requestIdFields;
    }

    /** Returns the names of error fields with messages for people, which may repeat anything. */
    public final List<String> textFields() {
        return refusals.textFields;
    }

    /** Returns configurations with a token, with keys, and with all that can be combined with these. */
    public final List<Object> configs(URI url, HttpPolicy policy, Secret token, Supplier<AccessKey> keys) {
        return credentials.configs(url, policy, token, keys);
    }

    /** Returns the code of a refused token, or signature; blank if the vendor has no codes. */
    public final String refusedCode(boolean signed) {
        return signed ? refusals.refusedSignature : refusals.refusedToken;
    }

    /** Returns the code of an expired credential, if it decides more than the status; empty if there is none. */
    public final Optional<String> expiredCode() {
        return refusals.expired;
    }

    /** Returns the code of a throttled request, if it decides more than the status; empty if there is none. */
    public final Optional<String> throttlingCode() {
        return refusals.throttling;
    }

    /**
     * Returns the responses to a signed request with a wrong clock: the one with its own code first, then those of a
     * bad key.
     */
    public final List<ScriptedResponse> skews() {
        return refusals.skews;
    }

    /** Returns the names of the vendor's own headers, which no application may add. */
    public final List<String> reservedHeaders() {
        return credentials.reservedHeaders();
    }

    /** Returns the name of the header with the request id; empty if there is none. */
    public final Optional<String> requestIdHeader() {
        return refusals.requestIdHeader;
    }

    /** Returns the vendor's short name. */
    public String name() {
        return name;
    }

    /** Returns how an operation may be repeated, according to the adapter's table. */
    public Repetition repetition(Operation operation) {
        return Repetitions.of(operations, operation);
    }

    /** Returns the default kind of credential, which does not sign. */
    public CredentialKind<?> token() {
        return credentials().stream()
                .filter(kind -> !kind.isSigned())
                .findFirst()
                .orElseThrow();
    }

    /** Returns the kind of credential of this name whose supplier is called at each attempt. */
    public CredentialKind<?> credential(String kind) {
        return credentials().stream()
                .filter(each -> each.name().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    /** Returns the kinds of credentials that sign. */
    public Stream<CredentialKind<?>> signing() {
        return credentials().stream().filter(CredentialKind::isSigned);
    }

    /** Whether the adapter supports an operation or cannot tell; reads no payload. */
    public boolean can(Operation operation) {
        return operations.capabilities().of(operation).support() != Support.UNSUPPORTED;
    }

    /** Returns the response body to {@link #call(GitHost)}. */
    public String goodBody() {
        return shapes().get(0).body();
    }

    /** Makes the first documented call, for tests that can use any call. */
    public Object call(GitHost session) {
        return shapes().get(0).call(session);
    }

    @Override
    public GitHost connect(URI standIn, Secret credential) {
        return token().openBySecret(standIn, TestPolicy.QUICK, CredentialSource.of(credential));
    }

    @Override
    public GitHost connectWithRetries(URI standIn, Secret credential) {
        return token().openBySecret(standIn, TestPolicy.QUICK_WITH_RETRIES, CredentialSource.of(credential));
    }

    @Override
    public GitHost connectAllowing(Operation.Kind most, URI standIn, Secret credential) {
        return token().open(standIn, TestPolicy.allowing(most), credential);
    }

    @Override
    public boolean isRepeatable(Operation operation) {
        return repetition(operation) != Repetition.ONCE;
    }

    @Override
    public List<GitHost> sessions(URI standIn, Secret credential) {
        return List.copyOf(kindsOfSessions(standIn, credential).values());
    }

    @Override
    public ScriptedResponse wrongCredential() {
        return payload(refusals.wrongCredential);
    }

    @Override
    public ScriptedResponse nameTaken() {
        return refusals.nameTaken.map(this::payload).orElseGet(HostUnderTest.super::nameTaken);
    }

    @Override
    public ScriptedResponse staleRevision() {
        return refusals.staleRevision.map(this::payload).orElseGet(this::nameTaken);
    }

    @Override
    public Optional<String> vendorCode() {
        return inWrongCredential(refusals.codeFields);
    }

    @Override
    public Optional<String> requestId() {
        return inWrongCredential(refusals.requestIdFields);
    }

    private Optional<String> inWrongCredential(List<String> fields) {
        return fields.stream()
                .findFirst()
                .map(field -> PinnedPayload.named(wrongCredentialPayload())
                        .body()
                        .required(field)
                        .textValue());
    }

    /** Returns the name of the payload that refuses a credential. */
    public String wrongCredentialPayload() {
        return name + "/" + refusals.wrongCredential;
    }

    /** Returns a pinned payload as a response, with its status and headers. */
    public static ScriptedResponse answer(String payload) {
        PinnedPayload pinned = PinnedPayload.named(payload);
        ScriptedResponse answer =
                CorrectResponses.status(pinned.status(), pinned.body().toString());
        for (Map.Entry<String, String> header : pinned.headers().entrySet()) {
            answer = answer.withoutHeader(header.getKey()).header(header.getKey(), header.getValue());
        }
        return answer;
    }

    @Override
    public String toString() {
        return name;
    }
}
