package io.github.forgeport.benchmarks.report;

import io.github.forgeport.benchmarks.server.LoopbackServer;
import java.io.IOException;
import java.net.URI;

/** The loopback server as a child process, which ends with this process. */
final class ServerProcess implements AutoCloseable {

    private final Process process;
    private final URI plain;
    private final URI tls;

    private ServerProcess(Process process, String ports) {
        this.process = process;
        String[] both = ports.split(" ");
        this.plain = URI.create("http://127.0.0.1:" + both[0]);
        this.tls = URI.create("https://127.0.0.1:" + both[1]);
    }

    static ServerProcess start(BenchmarkFolder home, TlsKeyStores keys, CorePinning pin) throws IOException {
        Process process = JavaCommand.with(home.serverClassPath())
                .pinned(pin)
                .options(keys.forServer())
                .command(LoopbackServer.class)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String ports = process.inputReader().readLine();
        if (ports == null) {
            throw new IOException("the server did not start");
        }
        return new ServerProcess(process, ports);
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
