package io.github.forgeport.matrix;

import io.github.forgeport.faults.FaultServer;
import io.github.forgeport.faults.port.RefusedPort;
import io.github.forgeport.faults.port.SaturatedPort;
import io.github.forgeport.faults.proxy.ProxyScripts;
import io.github.forgeport.port.CallListener;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A program that calls hosts by names with several addresses, and over several proxies, some of them unreachable;
 * prints a line for each subject.
 */
final class SeveralAddressesProgram {

    static final String SILENT = "127.0.0.3";
    static final String HOSTS =
            SILENT + " silent.example\n127.0.0.1 silent.example\n127.0.0.2 nobody.example\n127.0.0.4 nobody.example\n";

    /** The expected output for each subject. */
    static final String RIGHT =
            "a value at 127.0.0.1, Unavailable CONNECT 3 naming both, a value over the second proxy, told 1";

    private final Subject subject;

    private SeveralAddressesProgram(Subject subject) {
        this.subject = subject;
    }

    /** Runs the program, in a JVM with these hosts. */
    public static void main(String[] arguments) throws Exception {
        for (Subject subject : (Iterable<Subject>) Subjects.ofAdapters(Spread.HOST)::iterator) {
            SeveralAddressesProgram program = new SeveralAddressesProgram(subject);
            System.out.println(subject + ": " + program.overASilentAddress() + ", " + program.withoutAGoodAddress()
                    + ", " + program.overTheSecondProxy());
        }
        LibraryThreads.awaitNone();
        System.out.println("no threads");
    }

    private static URI at(String name, RowFixture fixture) {
        return URI.create("http://" + name + ":" + fixture.server().address().getPort());
    }

    private String overASilentAddress() throws UnknownHostException {
        try (RowFixture fixture = new RowFixture(subject)) {
            int port = fixture.server().address().getPort();
            fixture.own(SaturatedPort.startAt(new InetSocketAddress(InetAddress.getByName(SILENT), port)));
            fixture.at(at("silent.example", fixture));
            try (Subject.Session session = fixture.open()) {
                String said = said(ActualOutcome.of(session));
                CallListener.Attempt attempt = fixture.events().attempts().get(0);
                return said + " at " + attempt.address().getAddress().getHostAddress();
            }
        }
    }

    private String withoutAGoodAddress() {
        try (RowFixture fixture = new RowFixture(subject)) {
            fixture.at(at("nobody.example", fixture));
            try (Subject.Session session = fixture.open()) {
                ActualOutcome outcome = ActualOutcome.of(session);
                String message = outcome.assertFailure().getMessage();
                boolean namesBoth = message.contains("127.0.0.2:") && message.contains("127.0.0.4:");
                return said(outcome) + (namesBoth ? " naming both" : message);
            }
        }
    }

    private String overTheSecondProxy() {
        ProxySelector jvms = ProxySelector.getDefault();
        List<IOException> told = new CopyOnWriteArrayList<>();
        try (RowFixture fixture = new RowFixture(subject)) {
            FaultServer good = fixture.own(FaultServer.start().byDefault(ProxyScripts.forwardTo(fixture.server())));
            InetSocketAddress dead = fixture.own(RefusedPort.reserve()).address();
            ProxySelector.setDefault(new ProxySelector() {
                @Override
                public List<Proxy> select(URI uri) {
                    return List.of(new Proxy(Proxy.Type.HTTP, dead), new Proxy(Proxy.Type.HTTP, good.address()));
                }

                @Override
                public void connectFailed(URI uri, SocketAddress address, IOException why) {
                    told.add(why);
                }
            });
            fixture.at(URI.create("http://forge.invalid"));
            try (Subject.Session session = fixture.open()) {
                return said(ActualOutcome.of(session)) + " over the second proxy, told " + told.size();
            }
        } finally {
            ProxySelector.setDefault(jvms);
        }
    }

    private static String said(ActualOutcome outcome) {
        return outcome.failure() == null
                ? "a value"
                : outcome.failure().getClass().getSimpleName() + " " + outcome.reason() + " "
                        + outcome.assertFailure().call().attempts();
    }
}
