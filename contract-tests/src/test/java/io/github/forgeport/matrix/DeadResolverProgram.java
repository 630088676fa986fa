package io.github.forgeport.matrix;

import io.github.forgeport.faults.FaultServer;
import io.github.forgeport.faults.proxy.ProxyScripts;
import io.github.forgeport.faults.tls.TlsKey;
import io.github.forgeport.http.policy.HttpPolicy;
import io.github.forgeport.http.policy.ProxyServer;
import io.github.forgeport.http.policy.Timeouts;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * A program that calls hosts by name while its JVM's resolver does not respond; prints a line for each way to call.
 *
 * <p>The resolver reads a FIFO in place of a file of hosts, so each look-up hangs where the file is opened.
 */
final class DeadResolverProgram {

    /** The expected output for each way to call. */
    static final String RIGHT = "TimedOut CONNECT 3, Interrupted, Closed, then a value";

    private static final Duration LONG = Duration.ofMinutes(1);
    private static final long INTO_THE_PHASE_MILLIS = 150;
    private static final long AT_ONCE_SECONDS = 10;

    private final Path hosts;
    private int names;

    private DeadResolverProgram(Path hosts) {
        this.hosts = hosts;
    }

    /** Runs the program; the argument is the path of the FIFO. */
    public static void main(String[] arguments) throws Exception {
        DeadResolverProgram program = new DeadResolverProgram(Path.of(arguments[0]));
        for (Subject subject : (Iterable<Subject>) Subjects.ofAdapters(Spread.HOST)::iterator) {
            program.play(
                    "host",
                    subject,
                    (fixture, name) -> fixture.at(URI.create(
                            "http://" + name + ":" + fixture.server().address().getPort())));
        }
        Subject subject = Subjects.OF_ADAPTERS.get(0);
        program.play("HTTP proxy", subject, (fixture, name) -> {
            FaultServer proxy = fixture.own(FaultServer.start().byDefault(ProxyScripts.forward()));
            over(fixture, ProxyServer.of(name, proxy.address().getPort()));
        });
        program.play("SOCKS proxy", subject, (fixture, name) -> {
            FaultServer proxy = fixture.own(FaultServer.start().byDefault(ProxyScripts.socks()));
            over(fixture, ProxyServer.socks(name, proxy.address().getPort()));
        });
        callsByAddress(subject);
        LibraryThreads.awaitNone();
        System.out.println("no threads");
    }

    /** A function that sets up a call that resolves a host name. */
    @FunctionalInterface
    private interface ResolverCase {
        void set(RowFixture fixture, String name);
    }

    private static void over(RowFixture fixture, ProxyServer proxy) {
        fixture.policy(now -> now.withNetwork(now.network().withProxy(proxy)));
    }

    private void play(String whose, Subject subject, ResolverCase resolverCase) throws Exception {
        String name = "name-" + ++names + ".example";
        try (RowFixture fixture = new RowFixture(subject).policy(MiniaturePolicy::hurried)) {
            resolverCase.set(fixture, name);
            try (Subject.Session session = fixture.open()) {
                String said = late(session) + ", " + endedBy(fixture, true) + ", " + endedBy(fixture, false);
                Files.writeString(hosts, "127.0.0.1 " + name + "\n");
                System.out.println(whose + ", " + subject + ": " + said + ", then " + healed(session));
            }
        }
    }

    private static String late(Subject.Session session) {
        ActualOutcome outcome = ActualOutcome.of(session);
        boolean isInTime =
                outcome.nanos() < MiniaturePolicy.CALL.multipliedBy(5).toNanos();
        return kind(outcome) + " " + outcome.reason() + " "
                + outcome.assertFailure().call().attempts() + (isInTime ? "" : " too late");
    }

    /** Ends a call that would wait a minute, by an interrupt or by closing its session, and returns its failure. */
    @SuppressWarnings("try") // That it is closed is what is tested.
    private static String endedBy(RowFixture fixture, boolean interrupt) throws Exception {
        HttpPolicy before = fixture.policy();
        fixture.policy(now -> now.withTimeouts(new Timeouts(LONG, LONG, LONG, Duration.ofMillis(200))));
        CompletableFuture<ActualOutcome> outcome = new CompletableFuture<>();
        try (Subject.Session session = fixture.open()) {
            Thread caller = new Thread(() -> outcome.complete(ActualOutcome.of(session)));
            caller.start();
            Thread.sleep(INTO_THE_PHASE_MILLIS);
            if (interrupt) {
                caller.interrupt();
            } else {
                session.close();
            }
            return kind(outcome.get(AT_ONCE_SECONDS, TimeUnit.SECONDS));
        } finally {
            fixture.policy(now -> before);
        }
    }

    private static String kind(ActualOutcome outcome) {
        return outcome.assertFailure().getClass().getSimpleName();
    }

    /** Makes a call once the resolver responds; it may wait again, since the response may still be on its way. */
    private static String healed(Subject.Session session) {
        ActualOutcome outcome = ActualOutcome.of(session);
        return outcome.failure() == null ? "a value" : outcome.everythingSaid();
    }

    /**
     * Calls a host by its address, for which the resolver, unresponsive again for all other names, must not be needed.
     */
    private static void callsByAddress(Subject subject) {
        try (RowFixture fixture = new RowFixture(subject).tls(TlsKey.trusted());
                Subject.Session session = fixture.open()) {
            System.out.println("TLS by address: " + healed(session));
        }
    }
}
