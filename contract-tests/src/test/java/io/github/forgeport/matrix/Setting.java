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
final class Setting implements AutoCloseable {

    static final String CREDENTIAL = "canary-credential-7d1f";
    static final String TOLD = "canary-told-by-the-host-93ab";

    private final Subject subject;
    private final Events events = new Events();
    private final Deque<AutoCloseable> owned = new ArrayDeque<>();
    private FaultServer server;
    private HttpPolicy policy = TestScale.POLICY.withListener(events);
    private Supplier<Secret> credential = () -> Secret.of(CREDENTIAL);
    private URI url;
    private @Nullable Runnable healing;

    Setting(Subject subject) {
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

    Events events() {
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

    /** The documented answer. */
    ScriptedResponse good() {
        return CorrectResponses.ok(subject.goodBody());
    }

    /** Every connection is played so, until the server heals. */
    Setting byDefault(Step... steps) {
        server.byDefault(Script.of(steps));
        return this;
    }

    /** Every request is read and answered so on a connection that stays, until the server heals. */
    Setting answering(ScriptedResponse answer) {
        return byDefault(Steps.repeat(Steps.readRequest(), Steps.send(answer)));
    }

    Setting policy(UnaryOperator<HttpPolicy> change) {
        policy = change.apply(policy);
        return this;
    }

    Setting credential(Supplier<Secret> supplier) {
        credential = supplier;
        return this;
    }

    /** How what is not the server heals; then the next call succeeds, also where nothing was sent. */
    Setting healing(Runnable heal) {
        healing = heal;
        return this;
    }

    boolean canHeal() {
        return healing != null;
    }

    void heal() {
        server.heal();
        if (healing != null) {
            healing.run();
        }
    }

    Setting at(URI address) {
        url = address;
        return this;
    }

    /** Over TLS, with these keys on the server and their authority trusted by the client; a handshake may take a while. */
    Setting tls(TlsKey keys) {
        server = own(FaultServer.startTls(keys).answering(Script.answer(good())));
        url = server.url();
        return policy(now -> now.withNetwork(now.network().withTls(TlsKey.clientContext()))
                .withTimeouts(now.timeouts().withConnect(longer(now.timeouts().connect(), TestScale.CALL))));
    }

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

    /** Closes everything, also where something cannot be closed. */
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
