package io.github.forgeport.matrix;

import io.github.forgeport.domain.text.Secret;
import io.github.forgeport.faults.CorrectResponses;
import io.github.forgeport.faults.FaultServer;
import io.github.forgeport.faults.Script;
import io.github.forgeport.faults.ScriptedResponse;
import io.github.forgeport.faults.Step;
import io.github.forgeport.faults.Steps;
import io.github.forgeport.faults.tls.TlsKey;
import io.github.forgeport.http.policy.HttpPolicy;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The fixture of a row of the fault matrix: its server, policy and other resources. */
final class RowFixture implements AutoCloseable {

    static final String CREDENTIAL = "canary-credential-7d1f";
    static final String TOLD = "canary-told-by-the-host-93ab";

    private final Subject subject;
    private final EventRecorder events = new EventRecorder();
    private final Deque<AutoCloseable> owned = new ArrayDeque<>();
    private FaultServer server;
    private HttpPolicy policy = MiniaturePolicy.POLICY.withListener(events);
    private Supplier<Secret> credential = () -> Secret.of(CREDENTIAL);
    private URI url;
    private @Nullable Runnable healing;

    RowFixture(Subject subject) {
        this.subject = subject;
        this.server = own(FaultServer.start().answering(Script.answer(good())));
        this.url = server.url();
    }

    Subject subject() {
        return subject;
    }

    FaultServer server() {
        return server;
    }

    EventRecorder events() {
        return events;
    }

    URI url() {
        return url;
    }

    HttpPolicy policy() {
        return policy;
    }

    Supplier<Secret> credential() {
        return credential;
    }

    /** Returns the documented response. */
    ScriptedResponse good() {
        return CorrectResponses.ok(subject.goodBody());
    }

    /** Sets the steps of every connection, until the server heals. */
    RowFixture byDefault(Step... steps) {
        server.byDefault(Script.of(steps));
        return this;
    }

    /** Sets the response to every request on a persistent connection, until the server heals. */
    RowFixture answering(ScriptedResponse answer) {
        return byDefault(Steps.repeat(Steps.readRequest(), Steps.send(answer)));
    }

    RowFixture policy(UnaryOperator<HttpPolicy> change) {
        policy = change.apply(policy);
        return this;
    }

    RowFixture credential(Supplier<Secret> supplier) {
        credential = supplier;
        return this;
    }

    /** Sets how anything other than the server heals; then the next call succeeds, also if nothing was sent. */
    RowFixture healing(Runnable heal) {
        healing = heal;
        return this;
    }

    /** Whether something other than the server can heal. */
    boolean canHeal() {
        return healing != null;
    }

    void heal() {
        server.heal();
        if (healing != null) {
            healing.run();
        }
    }

    /** Sets the address to which the session connects, in place of the server's. */
    RowFixture at(URI address) {
        url = address;
        return this;
    }

    /** Switches to a TLS server with these keys, whose authority the client trusts; a handshake may take a while. */
    RowFixture tls(TlsKey keys) {
        server = own(FaultServer.startTls(keys).answering(Script.answer(good())));
        url = server.url();
        return policy(now -> now.withNetwork(now.network().withTls(TlsKey.clientContext()))
                .withTimeouts(now.timeouts().withConnect(longer(now.timeouts().connect(), MiniaturePolicy.CALL))));
    }

    /** Adds a resource to be closed with this fixture, and returns it. */
    <T extends AutoCloseable> T own(T closeable) {
        owned.push(closeable);
        return closeable;
    }

    Subject.Session open() {
        return subject.opener().open(url, policy, credential);
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    /** Closes all resources, even if one cannot be closed. */
    @Override
    public void close() {
        IllegalStateException broken = null;
        while (!owned.isEmpty()) {
            try {
                owned.pop().close();
            } catch (Exception unclosed) {
                broken = new IllegalStateException("a row could not be cleared away", unclosed);
            }
        }
        if (broken != null) {
            throw broken;
        }
    }
}
