package io.github.forgeport.http;

import io.github.forgeport.http.body.JacksonVersionCheck;
import io.github.forgeport.http.callback.CallersCode;
import io.github.forgeport.http.callback.ClosingSignal;
import io.github.forgeport.http.credentials.Authentication;
import io.github.forgeport.http.policy.BaseUrl;
import io.github.forgeport.http.policy.HttpPolicy;
import io.github.forgeport.http.policy.Limits;
import io.github.forgeport.http.response.RefusedByVendor;
import io.github.forgeport.http.response.VendorErrors;
import io.github.forgeport.http.wire.Attempt;
import io.github.forgeport.port.CallListener;
import io.github.forgeport.port.capability.Operation;
import io.github.forgeport.port.failure.FailedCall;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/** A session with one host over HTTP: its endpoint, its credentials, and a connection pool that sibling sessions share. */
public final class HttpSession implements AutoCloseable {

    // Transient, since a serialiser of fields shall find nothing of what was sent.
    private final transient SharedParts shared;

    private final ClosingSignal closing = new ClosingSignal();

    private HttpSession(SharedParts shared) {
        this.shared = shared;
    }

    /**
     * Opens a session with a host; nothing is sent yet.
     *
     * @param host the host's short name, as failures show it
     * @throws IllegalStateException if the application's version of Jackson is too old
     * @throws IllegalArgumentException if parts of the policy contradict each other; both are named
     */
    public static HttpSession open(
            String host, BaseUrl base, Authentication authentication, VendorErrors errors, HttpPolicy policy) {
        policy.requireConsistent();
        JacksonVersionCheck.require();
        return new HttpSession(SharedParts.of(host, base, authentication, errors, policy));
    }

    /**
     * Opens another session over the same connections and credentials, which are closed with the last of these sessions.
     *
     * @throws IllegalStateException if this session is closed
     */
    public HttpSession sibling() {
        if (closing.isClosed()) {
            throw new IllegalStateException("the session is closed");
        }
        shared.openSessions().incrementAndGet();
        return new HttpSession(shared);
    }

    /**
     * Creates an executor of calls to the endpoints that an interface declares by Feign's annotations.
     *
     * @param table which operations are supported, and how each may be repeated
     */
    public <A> Calls<A> calls(Class<A> api, OperationTable table) {
        return calls(api, table, Map.of());
    }

    /**
     * Creates an executor of calls to an interface's endpoints, with values for placeholders that are the same in all calls.
     *
     * @param table which operations are supported, and how each may be repeated
     * @param values these values by the names of the placeholders; of a {@code CredentialSource}, the value that it supplies
     */
    public <A> Calls<A> calls(Class<A> api, OperationTable table, Map<String, ?> values) {
        return new Calls<>(shared, closing, bindEndpoints(api, values), table::repetition);
    }

    /**
     * Creates an executor of calls to an interface's endpoints without an operation table: each call is given its
     * repetition.
     */
    public <A> Calls<A> calls(Class<A> api) {
        return new Calls<>(shared, closing, bindEndpoints(api, Map.of()));
    }

    /** Returns a function that creates, for an attempt, an implementation of an endpoint interface. */
    private <A> Function<Attempt, A> bindEndpoints(Class<A> api, Map<String, ?> values) {
        return new EndpointProxies<>(api, values, shared.transport())::forAttempt;
    }

    /** Creates an executor of raw calls, for a host whose HTTP status tells whether a request succeeded. */
    public RawCalls rawCalls() {
        return new RawCalls(shared, closing, null);
    }

    /**
     * Creates an executor of raw calls, for a host whose body may report a failure under a success status.
     *
     * @param judge reads the fields of the JSON object that each body is, those that are an object or array as an empty text, and
     *     throws {@link RefusedByVendor}
     */
    public RawCalls rawCalls(Consumer<Map<String, String>> judge) {
        return new RawCalls(shared, closing, judge);
    }

    /** Returns the description, for an exception, of a call that fails before anything is sent. */
    public FailedCall unsentCall(Operation operation) {
        return FailedCall.builder(shared.host(), operation).build();
    }

    /**
     * Checks that the session's policy allows an operation, for an adapter that sends another request before it.
     *
     * @throws io.github.forgeport.port.failure.GitHostException.Rejected if it does not
     */
    public void requireAllowed(Operation operation) {
        shared.requireAllowed(operation);
    }

    /**
     * Checks that the session's policy allows destructive operations, for an operation that is destructive with these
     * arguments only.
     *
     * @throws io.github.forgeport.port.failure.GitHostException.Rejected if it does not
     */
    public void requireDestructiveAllowed(Operation operation) {
        shared.requireAllowed(Operation.Kind.DESTRUCTIVE, operation.toString());
    }

    /** Returns the limits in the session's policy. */
    public Limits limits() {
        return shared.policy().limits();
    }

    /** Notifies the listener how many pages of a listing are requested at once. */
    public void reportReadAhead(Operation operation, int pages) {
        if (shared.hasListener()) {
            CallListener listener = shared.policy().listener();
            CallersCode.runQuietly(() -> listener.readsAhead(shared.host(), operation.toString(), pages));
        }
    }

    @Override
    public void close() {
        if (closing.signal()) {
            shared.transport().abort(closing);
            if (shared.openSessions().decrementAndGet() == 0) {
                shared.transport().close();
            }
        }
    }
}
