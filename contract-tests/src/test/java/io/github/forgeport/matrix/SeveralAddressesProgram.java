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

/** Calls hosts by names that have several addresses, and over several proxies, some of them dead; prints a line for each subject. */
final class SeveralAddressesProgram {

    static final String SILENT = "127.0.0.3";
    static final String HOSTS =
            SILENT + " silent.example\n127.0.0.1 silent.example\n127.0.0.2 nobody.example\n127.0.0.4 nobody.example\n";

    /** What has to become of each. */
    static final String RIGHT =
            "a value at 127.0.0.1, Unavailable CONNECT 3 naming both, a value over the second proxy, told 1";

    private final Subject subject;

    private SeveralAddressesProgram(Subject subject) {
        this.subject = subject;
    }

    /** Runs in a JVM with these hosts. */
    public static void main(String[] arguments) throws Exception {
        for (Subject subject : (Iterable<Subject>) Subjects.ofAdapters(Spread.HOST)::iterator) {
            SeveralAddressesProgram program = new SeveralAddressesProgram(subject);
            System.out.println(subject + ": " + program.overASilentAddress() + ", " + program.withoutAGoodAddress()
                    + ", " + program.overTheSecondProxy());
        }
        LibraryThreads.awaitNone();
        System.out.println("no threads");
    }

    private static URI at(String name, Setting setting) {
        return URI.create("http://" + name + ":" + setting.server().address().getPort());
    }

    private String overASilentAddress() throws UnknownHostException {
        try (Setting setting = new Setting(subject)) {
            int port = setting.server().address().getPort();
            setting.own(SaturatedPort.startAt(new InetSocketAddress(InetAddress.getByName(SILENT), port)));
            setting.at(at("silent.example", setting));
            try (Subject.Session session = setting.open()) {
                String said = said(Verdict.of(session));
                CallListener.Attempt attempt = setting.events().attempts().get(0);
                return said + " at " + attempt.address().getAddress().getHostAddress();
            }
        }
    }

    private String withoutAGoodAddress() {
        try (Setting setting = new Setting(subject)) {
            setting.at(at("nobody.example", setting));
            try (Subject.Session session = setting.open()) {
                Verdict verdict = Verdict.of(session);
                String message = verdict.assertFailure().getMessage();
                boolean namesBoth = message.contains("127.0.0.2:") && message.contains("127.0.0.4:");
                return said(verdict) + (namesBoth ? " naming both" : message);
            }
        }
    }

    private String overTheSecondProxy() {
        ProxySelector jvms = ProxySelector.getDefault();
        List<IOException> told = new CopyOnWriteArrayList<>();
        try (Setting setting = new Setting(subject)) {
            FaultServer good = setting.own(FaultServer.start().byDefault(ProxyScripts.forwardTo(setting.server())));
            InetSocketAddress dead = setting.own(RefusedPort.reserve()).address();
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
            setting.at(URI.create("http://forge.invalid"));
            try (Subject.Session session = setting.open()) {
                return said(Verdict.of(session)) + " over the second proxy, told " + told.size();
            }
        } finally {
            ProxySelector.setDefault(jvms);
        }
    }

    private static String said(Verdict verdict) {
        return verdict.failure() == null
                ? "a value"
                : verdict.failure().getClass().getSimpleName() + " " + verdict.reason() + " "
                        + verdict.assertFailure().call().attempts();
    }
}
