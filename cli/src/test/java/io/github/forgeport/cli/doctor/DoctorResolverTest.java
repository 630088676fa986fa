package io.github.forgeport.cli.doctor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.forgeport.cli.CommandProcess;
import io.github.forgeport.cli.Forgeport;
import io.github.forgeport.cli.RunResult;
import io.github.forgeport.faults.FaultServer;
import io.github.forgeport.faults.proxy.ProxyScripts;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The addresses of a host in the doctor's report, which over a proxy only the proxy may know. */
class DoctorResolverTest {

    @TempDir
    private Path directory;

    @Test
    void a_host_is_shown_with_its_addresses_and_one_that_is_unknown_here_without() {
        assertThat(AddressLookup.of("127.0.0.1")).isEqualTo(" (127.0.0.1)");
        assertThat(AddressLookup.of("[::1]")).isEqualTo(" (0:0:0:0:0:0:0:1)");
        assertThat(AddressLookup.of("nothing.invalid")).isEmpty();
    }

    /** The resolver of the JVM blocks, since its hosts file is a FIFO to which nothing is written. */
    @Test
    @DisabledOnOs(OS.WINDOWS)
    @Tag("row:A12")
    void a12_a_resolver_that_does_not_answer_does_not_keep_the_doctor() throws Exception {
        Path hosts = directory.resolve("hosts");
        Path said = directory.resolve("said");
        assertThat(new ProcessBuilder("mkfifo", hosts.toString()).start().waitFor())
                .isZero();
        try (FaultServer host = FaultServer.start();
                FaultServer proxy = FaultServer.start().byDefault(ProxyScripts.forwardTo(host))) {
            Process doctor = doctor(hosts, said, proxy);
            try {
                assertThat(doctor.waitFor(1, TimeUnit.MINUTES)).as("ended").isTrue();
                assertThat(Files.readString(said, UTF_8))
                        .contains("ok    endpoint")
                        .contains("http://forge.example answers\n");
            } finally {
                doctor.destroyForcibly();
            }
        }
    }

    private Process doctor(Path hosts, Path said, FaultServer proxy) throws Exception {
        List<String> words = new ArrayList<>(CommandProcess.JAVA);
        words.addAll(List.of(
                "-Djdk.net.hosts.file=" + hosts,
                "-Dhttp.proxyHost=127.0.0.1",
                "-Dhttp.proxyPort=" + proxy.address().getPort(),
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Forgeport.class.getName(),
                "doctor",
                "--host",
                "codeup"));
        ProcessBuilder command = new ProcessBuilder(words);
        Map<String, String> environment = command.environment();
        environment.putAll(RunResult.environment(URI.create("http://forge.example")));
        environment.put("HOME", directory.toString());
        return command.redirectErrorStream(true).redirectOutput(said.toFile()).start();
    }
}
