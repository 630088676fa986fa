package io.github.forgeport.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.forgeport.contract.specimen.Specimen;
import io.github.forgeport.contract.specimen.Specimens;
import io.github.forgeport.domain.attribute.Attributes;
import io.github.forgeport.domain.attribute.EntityPart;
import io.github.forgeport.domain.text.Secret;
import io.github.forgeport.domain.text.WebAddress;
import io.github.forgeport.faults.CorrectResponses;
import io.github.forgeport.faults.FaultServer;
import io.github.forgeport.faults.ReceivedRequest;
import io.github.forgeport.faults.ScriptedResponse;
import io.github.forgeport.port.GitHost;
import io.github.forgeport.port.capability.Capability.Support;
import io.github.forgeport.port.capability.Operation;
import io.github.forgeport.port.failure.GitHostException;
import io.github.forgeport.port.failure.GitHostException.Conflict;
import io.github.forgeport.port.failure.GitHostException.Effect;
import io.github.forgeport.port.failure.GitHostException.NotFound;
import io.github.forgeport.port.failure.GitHostException.ProtocolViolation;
import io.github.forgeport.port.failure.GitHostException.Unauthenticated;
import io.github.forgeport.port.failure.GitHostException.Unsupported;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** A test fixture for one contract test: a session, a server that simulates its host, and assertions for all operations. */
final class HostFixture {

    static final String CANARY = "canary-5f1d0c3b-not-a-secret";
    static final Secret SECRET = Secret.of(CANARY);

    private final HostUnderTest vendor;
    private final FaultServer server = FaultServer.start();
    private final GitHost host;

    /** Starts the server that simulates the host, and connects a session to it. */
    HostFixture(HostUnderTest vendor) {
        this.vendor = vendor;
        this.host = connect();
    }

    /** Returns the description of the vendor under test. */
    HostUnderTest vendor() {
        return vendor;
    }

    /** Returns the server that simulates the host. */
    FaultServer server() {
        return server;
    }

    /** Returns the session with the simulated host, as the adapter under test opened it. */
    GitHost host() {
        return host;
    }

    /** Closes the session, and stops the server that simulates the host. */
    void close() {
        host.close();
        server.close();
    }

    /** Opens another session with the simulated host; the test closes it. */
    GitHost connect() {
        return vendor.connect(server.url(), SECRET);
    }

    /** Opens a session with the simulated host that repeats failed requests where it may; the test closes it. */
    GitHost connectWithRetries() {
        return vendor.connectWithRetries(server.url(), SECRET);
    }

    /** Opens a session that may do nothing more dangerous than this kind of operation; the test closes it. */
    GitHost connectAllowing(Operation.Kind most) {
        return vendor.connectAllowing(most, server.url(), SECRET);
    }

    /** Scripts the responses of the simulated host, the last of which is repeated, and clears the recorded requests. */
    void respondWith(ScriptedResponse... responses) {
        AtomicInteger sent = new AtomicInteger();
        server.clearRecords().answering(request -> responses[Math.min(sent.getAndIncrement(), responses.length - 1)]);
    }

    /** Returns the path and query of the first request since {@link #respondWith}. */
    String requestTarget() {
        return server.requests().get(0).target();
    }

    /** Returns the path segments and parameter values of the {@link #requestTarget()}, decoded once. */
    List<String> requestParts() {
        return RequestTexts.inTarget(server.requests().get(0));
    }

    /** Asserts that the server has received no request since the last {@link #respondWith}. */
    void assertNothingSent() {
        assertThat(server.requests()).isEmpty();
    }

    /** Runs a test with one session for each set of capabilities that the host's sessions can have, and closes them. */
    void withSessions(Consumer<List<GitHost>> clause) {
        List<GitHost> sessions = vendor.sessions(server.url(), SECRET);
        try {
            clause.accept(sessions);
        } finally {
            sessions.forEach(GitHost::close);
        }
    }

    /** Whether a session supports an operation, or cannot tell before the call is sent. */
    static boolean supports(GitHost session, Operation operation) {
        return session.capabilities().of(operation).support() != Support.UNSUPPORTED;
    }

    /**
     * Runs a test of one operation with its example call; an unsupported operation must be refused before anything is sent.
     */
    <T> void runForOperation(Specimen<T> specimen, Consumer<? super ResponseShapes<T>> clause) {
        if (supports(host, specimen.operation())) {
            shapes(specimen).forEach(clause);
        } else if (PortMethod.of(specimen).portOf(host) != null) {
            assertUnsupported(() -> specimen.call().apply(host, specimen.existing()));
        }
    }

    /** Runs a test once for each operation; an unsupported operation must be refused before anything is sent. */
    void runForEachOperation(Consumer<ResponseShapes<?>> clause) {
        for (Specimen<?> specimen : Specimens.ALL) {
            runForOperation(specimen, clause);
        }
    }

    /** Runs a test for the first supported operation only, because it is slow or independent of the operation. */
    void runForFirstSupported(Consumer<ResponseShapes<?>> clause) {
        Specimens.ALL.stream()
                .filter(specimen -> supports(host, specimen.operation()))
                .findFirst()
                .ifPresent(specimen -> runForOperation(specimen, clause));
    }

    /** Asserts that a call is refused as unsupported before anything is sent. */
    void assertUnsupported(ThrowingCallable call) {
        server.clearRecords();
        assertRefused(Unsupported.class, call);
    }

    /** Asserts that a call is refused by this exception before anything is sent, and returns the exception. */
    GitHostException assertRefused(Class<? extends GitHostException> type, ThrowingCallable call) {
        GitHostException failure = failureOf(call);
        assertThat(failure).isInstanceOf(type);
        assertThat(failure.call().effect()).isEqualTo(Effect.NOT_SENT);
        assertNothingSent();
        return failure;
    }

    /** Asserts that no exception of a call shows one of these texts, even if the host's response repeats it. */
    void assertNoFailureShows(ResponseShapes<?> shapes, List<String> secrets) {
        for (int status : List.of(200, 400, 401, 403, 404, 409, 429, 500, 503)) {
            respondWith(CorrectResponses.html(status, "it was " + secrets));
            for (Throwable link = failureOf(() -> call(shapes)); link != null; link = link.getCause()) {
                assertThat(link.toString()).as("%s, HTTP %s", shapes, status).doesNotContain(secrets);
            }
        }
    }

    /** Returns the vendor's responses to an example call; fails if it describes none. */
    @SuppressWarnings("unchecked") // The shapes of a specimen are of its type.
    <T> List<ResponseShapes<T>> shapes(Specimen<T> specimen) {
        List<ResponseShapes<T>> shapes = vendor.shapes().stream()
                .filter(any -> any.specimen() == specimen)
                .map(any -> (ResponseShapes<T>) any)
                .toList();
        assertThat(shapes).as("shapes of '%s', which the host can do", specimen).isNotEmpty();
        return shapes;
    }

    /** Sends the example call that belongs to these responses to the simulated host, and returns its result. */
    Object call(ResponseShapes<?> shapes) {
        return shapes.call(host);
    }

    /** Returns the {@link GitHostException} that a call throws; fails if it throws none. */
    static GitHostException failureOf(ThrowingCallable call) {
        GitHostException failure = catchThrowableOfType(GitHostException.class, call);
        assertThat(failure).as("a failure").isNotNull();
        return failure;
    }

    /** Asserts that a call returns every part of the value in the complete response. */
    void assertReturnsEverything(ResponseShapes<?> shapes) {
        respondWith(CorrectResponses.ok(shapes.body()));

        assertThat(Specimen.value(call(shapes)))
                .usingRecursiveComparison()
                .withEqualsForType(WebAddress::equals, WebAddress.class)
                .withEqualsForType(Attributes::equals, Attributes.class)
                .isEqualTo(shapes.expected());
    }

    /** Asserts that a call for a missing entity throws {@link NotFound}. */
    void assertNotFound(ResponseShapes<?> shapes) {
        respondWith(shapes.absentResponse());

        assertThatThrownBy(() -> call(shapes)).isInstanceOf(NotFound.class);
    }

    /**
     * Asserts that a session reads what it created as the host shows it, and that creating what exists is a conflict.
     */
    void assertCreates(ResponseShapes<?> creation, Specimen<?> read) {
        runForOperation(read, shapes -> {
            respondWith(CorrectResponses.ok(creation.body()));
            call(creation);
            assertReturnsEverything(shapes);
            assertThat(server.requests()).as(shapes.toString()).isNotEmpty();
        });
        assertConflict(creation, vendor.nameTaken());
    }

    /** Asserts that the host's response to a call that changes something is a conflict, after which nothing has changed. */
    void assertConflict(ResponseShapes<?> write, ScriptedResponse refusal) {
        respondWith(refusal);

        assertThatThrownBy(() -> call(write))
                .as(write.toString())
                .isInstanceOfSatisfying(
                        Conflict.class,
                        failure -> assertThat(failure.call().effect()).isEqualTo(Effect.REJECTED));
    }

    /**
     * Asserts that a session which has read a value misses it once it has deleted it, and that deleting a missing one fails as
     * {@link NotFound}, where the host tells.
     */
    void assertDeletes(ResponseShapes<?> deletion, Specimen<?> read) {
        runForOperation(read, shapes -> {
            try (GitHost session = connect()) {
                respondWith(CorrectResponses.ok(shapes.body()));
                shapes.call(session);
                respondWith(CorrectResponses.ok(deletion.body()));
                deletion.call(session);

                assertMissing(shapes, session);
            }
        });
        if (deletion.tellsAbsence()) {
            try (GitHost session = connect()) {
                assertMissing(deletion, session);
            }
        }
    }

    /** Asserts that a listing has no entries, or that another call throws {@link NotFound}, where the host says so. */
    private void assertMissing(ResponseShapes<?> shapes, GitHost session) {
        if (shapes instanceof ListShapes<?, ?> listing) {
            respondWith(listing.emptyResponse());
            assertThat(Specimen.value(listing.call(session)))
                    .as(shapes.toString())
                    .isEqualTo(List.of());
        } else {
            respondWith(shapes.absentResponse());
            assertThatThrownBy(() -> shapes.call(session)).as(shapes.toString()).isInstanceOf(NotFound.class);
        }
    }

    /**
     * Asserts that an update sends a text, and beside it nothing that is not in the host's own response: no part is emptied, and
     * none has another value.
     */
    void assertUpdates(ResponseShapes<?> update, String text) {
        assertReturnsEverything(update);

        List<ReceivedRequest> requests = server.requests();
        assertThat(RequestTexts.inBody(requests.get(requests.size() - 1)))
                .as(update.toString())
                .contains(text)
                .isSubsetOf(Stream.concat(Stream.of(text), JsonFields.textsOf(JsonFields.parse(update.body())).stream())
                        .toList());
    }

    /** Returns the texts in the bodies of all requests since {@link #respondWith}, and their path segments and parameters. */
    List<String> sentTexts() {
        List<String> texts = new ArrayList<>();
        for (ReceivedRequest request : server.requests()) {
            texts.addAll(RequestTexts.inTarget(request));
            texts.addAll(RequestTexts.inBody(request));
        }
        return texts;
    }

    /** Asserts that a call with a wrong credential throws {@link Unauthenticated}. */
    void assertUnauthenticated(ResponseShapes<?> shapes) {
        respondWith(vendor.wrongCredential());

        assertThatThrownBy(() -> call(shapes))
                .isInstanceOfSatisfying(
                        Unauthenticated.class,
                        failure -> assertThat(failure.reason()).isEqualTo(Unauthenticated.Reason.REFUSED));
    }

    /** Asserts that the example call throws {@link ProtocolViolation} for undocumented and for incomplete response bodies. */
    void assertProtocolViolations(ResponseShapes<?> shapes) {
        assertProtocolViolations(shapes, () -> call(shapes));
    }

    /**
     * Asserts that a call throws {@link ProtocolViolation} for undocumented and for incomplete response bodies; for the
     * latter, it names the missing field.
     */
    void assertProtocolViolations(ResponseShapes<?> shapes, ThrowingCallable call) {
        for (String nonsense : UndocumentedResponseBodies.besides(shapes.body())) {
            respondWith(CorrectResponses.ok(nonsense));

            assertThatThrownBy(call).as(nonsense).isInstanceOf(ProtocolViolation.class);
        }
        shapes.incompleteBodies().forEach((lacking, pointer) -> {
            respondWith(CorrectResponses.ok(lacking));

            ProtocolViolation failure = catchThrowableOfType(ProtocolViolation.class, () -> call(shapes));

            assertThat(failure).as(lacking).isNotNull();
            assertThat(failure.reason()).as(lacking).isEqualTo(ProtocolViolation.Reason.MISSING_FIELD);
            assertThat(failure.pointer()).as(lacking).contains(pointer);
            assertThat(failure).as(lacking).hasMessageContaining(pointer);
        });
    }

    /** Asserts that the entity read from the minimal response has exactly the parts in that response. */
    void assertSuppliesOnlyMinimalParts(ResponseShapes<?> shapes) {
        respondWith(CorrectResponses.ok(shapes.minimalBody()));

        Object value = Specimen.value(call(shapes));

        Object bare = value instanceof List<?> entries ? entries.get(0) : value;
        assertThat(parts(bare).stream()
                        .filter(part -> part.in(bare).isPresent())
                        .map(EntityPart::name)
                        .toList())
                .containsExactlyInAnyOrderElementsOf(shapes.minimalParts());
    }

    /** Returns the list of the parts of an entity's type, by reflection. */
    @SuppressWarnings("unchecked") // Each entity has a list of its own parts.
    static List<EntityPart<Object>> parts(Object entity) {
        try {
            return (List<EntityPart<Object>>)
                    entity.getClass().getMethod("parts").invoke(null);
        } catch (ReflectiveOperationException lacking) {
            throw new AssertionError("every entity tells its parts", lacking);
        }
    }
}
