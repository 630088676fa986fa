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
 * Calls hosts by names in a JVM whose resolver does not answer until it is let go; prints a line for each way to call.
 *
 * <p>The resolver reads a FIFO in place of a file of hosts, so each look-up hangs where the file is opened.
 */
final class DeadResolverProgram {

    /** What has to become of each. */
    static final String RIGHT = "TimedOut CONNECT 3, Interrupted, Closed, then a value";

    private static final Duration LONG = Duration.ofMinutes(1);
    private static final long INTO_THE_PHASE_MILLIS = 150;
    private static final long AT_ONCE_SECONDS = 10;

    private final Path hosts;
    private int names;

    private DeadResolverProgram(Path hosts) {
        this.hosts = hosts;
    }

    /** Takes the FIFO. */
    public static void main(String[] arguments) throws Exception {
        DeadResolverProgram program = new DeadResolverProgram(Path.of(arguments[0]));
        for (Subject subject : (Iterable<Subject>) Subjects.ofAdapters(Spread.HOST)::iterator) {
            program.play(
                    "host",
                    subject,
                    (setting, name) -> setting.at(URI.create(
                            "http://" + name + ":" + setting.server().address().getPort())));
        }
        Subject subject = Subjects.OF_ADAPTERS.get(0);
        program.play("HTTP proxy", subject, (setting, name) -> {
            FaultServer proxy = setting.own(FaultServer.start().byDefault(ProxyScripts.forward()));
            over(setting, ProxyServer.of(name, proxy.address().getPort()));
        });
        program.play("SOCKS proxy", subject, (setting, name) -> {
            FaultServer proxy = setting.own(FaultServer.start().byDefault(ProxyScripts.socks()));
            over(setting, ProxyServer.socks(name, proxy.address().getPort()));
        });
        callsByAddress(subject);
        LibraryThreads.awaitNone();
        System.out.println("no threads");
    }

    /** Sets a call up that needs a name. */
    @FunctionalInterface
    private interface Scene {
        void set(Setting setting, String name);
    }

    private static void over(Setting setting, ProxyServer proxy) {
        setting.policy(now -> now.withNetwork(now.network().withProxy(proxy)));
    }

    private void play(String whose, Subject subject, Scene scene) throws Exception {
        String name = "name-" + ++names + ".example";
        try (Setting setting = new Setting(subject).policy(TestScale::hurried)) {
            scene.set(setting, name);
            try (Subject.Session session = setting.open()) {
                String said = late(session) + ", " + endedBy(setting, true) + ", " + endedBy(setting, false);
                Files.writeString(hosts, "127.0.0.1 " + name + "\n");
                System.out.println(whose + ", " + subject + ": " + said + ", then " + healed(session));
            }
        }
    }

    private static String late(Subject.Session session) {
        Verdict verdict = Verdict.of(session);
        boolean isInTime = verdict.nanos() < TestScale.CALL.multipliedBy(5).toNanos();
        return kind(verdict) + " " + verdict.reason() + " "
                + verdict.assertFailure().call().attempts() + (isInTime ? "" : " too late");
    }

    /** The end of a call that would wait a minute, by an interrupt or by closing its session. */
    @SuppressWarnings("try") // That it is closed is what is tested.
    private static String endedBy(Setting setting, boolean interrupt) throws Exception {
        HttpPolicy before = setting.policy();
        setting.policy(now -> now.withTimeouts(new Timeouts(LONG, LONG, LONG, Duration.ofMillis(200))));
        CompletableFuture<Verdict> verdict = new CompletableFuture<>();
        try (Subject.Session session = setting.open()) {
            Thread caller = new Thread(() -> verdict.complete(Verdict.of(session)));
            caller.start();
            Thread.sleep(INTO_THE_PHASE_MILLIS);
            if (interrupt) {
                caller.interrupt();
            } else {
                session.close();
            }
            return kind(verdict.get(AT_ONCE_SECONDS, TimeUnit.SECONDS));
        } finally {
            setting.policy(now -> before);
        }
    }

    private static String kind(Verdict verdict) {
        return verdict.assertFailure().getClass().getSimpleName();
    }

    /** What waits for a name waits for it again, since the answer may still be on its way. */
    private static String healed(Subject.Session session) {
        Verdict verdict = Verdict.of(session);
        return verdict.failure() == null ? "a value" : verdict.everythingSaid();
    }

    /** The resolver is dead again for all other names, and would be for those of addresses. */
    private static void callsByAddress(Subject subject) {
        try (Setting setting = new Setting(subject).tls(TlsKey.trusted());
                Subject.Session session = setting.open()) {
            System.out.println("TLS by address: " + healed(session));
        }
    }
}
