package io.github.forgeport.benchmarks.report;

import io.github.forgeport.benchmarks.server.LoopbackServer;
import java.io.IOException;
import java.net.URI;

/** The loopback server in a process of its own, which ends with this one. */
final class Server implements AutoCloseable {

    private final Process process;
    private final URI plain;
    private final URI tls;

    private Server(Process process, String ports) {
        this.process = process;
        String[] both = ports.split(" ");
        this.plain = URI.create("http://127.0.0.1:" + both[0]);
        this.tls = URI.create("https://127.0.0.1:" + both[1]);
    }

    static Server start(BenchmarkFolder home, Keys keys, CorePinning pin) throws IOException {
        Process process = Jvm.with(home.serverClassPath())
                .pinned(pin)
                .options(keys.forServer())
                .command(LoopbackServer.class)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String ports = process.inputReader().readLine();
        if (ports == null) {
            throw new IOException("the server did not start");
        }
        return new Server(process, ports);
    }

    URI plain() {
        return plain;
    }

    URI tls() {
        return tls;
    }

    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
    }
}
