package io.github.forgeport.benchmarks.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The server's TLS key, generated for the run, and a trust store of the size of the JVM's own with its certificate. */
final class TlsKeyStores {

    /** The password of both stores, which is that of the JVM's own trust store. */
    private static final String PASSWORD = "changeit";

    private final Path serverKey;
    private final Path trusted;

    private TlsKeyStores(Path folder) {
        this.serverKey = folder.resolve("server.p12");
        this.trusted = folder.resolve("trusted");
    }

    static TlsKeyStores make(Path folder) throws IOException, InterruptedException {
        TlsKeyStores keys = new TlsKeyStores(folder);
        Path certificate = folder.resolve("server.cer");
        Files.deleteIfExists(keys.serverKey);
        keys.keytool(
                keys.serverKey, "-genkeypair", "-keyalg", "EC", "-dname", "CN=localhost", "-ext", "san=ip:127.0.0.1");
        keys.keytool(keys.serverKey, "-exportcert", "-file", certificate.toString());
        Path own = Path.of(System.getProperty("java.home"), "lib", "security", "cacerts");
        Files.copy(own, keys.trusted, StandardCopyOption.REPLACE_EXISTING);
        keys.keytool(keys.trusted, "-importcert", "-noprompt", "-file", certificate.toString());
        return keys;
    }

    private void keytool(Path store, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(JavaCommand.tool("keytool")));
        command.addAll(Arrays.asList(arguments));
        command.addAll(List.of("-alias", "benchmarks", "-keystore", store.toString(), "-storepass", PASSWORD));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes());
        if (process.waitFor() != 0) {
            throw new IOException(said);
        }
    }

    String[] forServer() {
        return new String[] {
            "-Djavax.net.ssl.keyStore=" + serverKey, "-Djavax.net.ssl.keyStorePassword=" + PASSWORD,
        };
    }

    String[] forClient() {
        return new String[] {
            "-Djavax.net.ssl.trustStore=" + trusted, "-Djavax.net.ssl.trustStorePassword=" + PASSWORD,
        };
    }
}
