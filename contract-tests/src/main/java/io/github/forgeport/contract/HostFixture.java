package io.github.forgeport.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
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
import io.github.forgeport.faults.ScriptedResponse;
import io.github.forgeport.port.GitHost;
import io.github.forgeport.port.capability.Capability.Support;
import io.github.forgeport.port.capability.Operation;
import io.github.forgeport.port.failure.GitHostException;
import io.github.forgeport.port.failure.GitHostException.Effect;
import io.github.forgeport.port.failure.GitHostException.NotFound;
import io.github.forgeport.port.failure.GitHostException.ProtocolViolation;
import io.github.forgeport.port.failure.GitHostException.Unauthenticated;
import io.github.forgeport.port.failure.GitHostException.Unsupported;
import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
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
        String[] target = requestTarget().split("\\?", 2);
        List<String> parts = new ArrayList<>();
        for (String segment : target[0].split("/")) {
            parts.add(URLDecoder.decode(segment.replace("+", "%2B"), UTF_8));
        }
        for (String parameter : target.length == 1 ? new String[0] : target[1].split("&")) {
            parts.add(URLDecoder.decode(parameter.substring(parameter.indexOf('=') + 1), UTF_8));
        }
        return parts;
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
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Unsupported.class,
                        failure -> assertThat(failure.call().effect()).isEqualTo(Effect.NOT_SENT));
        assertNothingSent();
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

    /** Asserts that a call with a wrong credential throws {@link Unauthenticated}. */
    void assertUnauthenticated(ResponseShapes<?> shapes) {
        respondWith(vendor.wrongCredential());

        assertThatThrownBy(() -> call(shapes))
                .isInstanceOfSatisfying(
                        Unauthenticated.class,
                        failure -> assertThat(failure.reason()).isEqualTo(Unauthenticated.Reason.REFUSED));
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
