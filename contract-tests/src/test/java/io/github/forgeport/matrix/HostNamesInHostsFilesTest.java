package io.github.forgeport.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A12, A16 and A17: host names that a hosts file resolves, called by a program in a JVM of its own. */
@Execution(ExecutionMode.CONCURRENT)
class HostNamesInHostsFilesTest {

    @TempDir
    private Path directory;

    /** Checks that calls end in time and can be ended while the resolver waits for a FIFO. */
    @Test
    @Tag("row:A12")
    void a12_a_resolver_that_does_not_answer_ends_no_call_late_and_keeps_none_from_being_ended() throws Exception {
        Path hosts = directory.resolve("hosts");
        assertThat(new ProcessBuilder("mkfifo", hosts.toString()).start().waitFor())
                .isZero();
        List<String> due = ofEachHost("host, %s: " + DeadResolverProgram.RIGHT);
        Subject first = Subjects.OF_ADAPTERS.get(0);
        due.add("HTTP proxy, " + first + ": " + DeadResolverProgram.RIGHT);
        due.add("SOCKS proxy, " + first + ": " + DeadResolverProgram.RIGHT);
        due.add("TLS by address: a value");
        due.add("no threads");

        assertSays(due, hosts, DeadResolverProgram.class.getName(), hosts.toString());
    }

    @Test
    @EnabledOnOs(OS.LINUX) // Elsewhere 127.0.0.2 is not this machine.
    @Tag("row:A16")
    @Tag("row:A17")
    void a16_a17_dead_addresses_and_proxies_cost_little_where_there_is_a_good_one() throws Exception {
        Path hosts = Files.writeString(directory.resolve("hosts"), SeveralAddressesProgram.HOSTS);
        List<String> due = ofEachHost("%s: " + SeveralAddressesProgram.RIGHT);
        due.add("no threads");

        assertSays(due, hosts, SeveralAddressesProgram.class.getName());
    }

    private static List<String> ofEachHost(String line) {
        return new ArrayList<>(
                Subjects.ofAdapters(Spread.HOST).map(line::formatted).toList());
    }

    private void assertSays(List<String> due, Path hosts, String... program) throws Exception {
        Path said = directory.resolve("said");
        String[] words = Stream.concat(
                        Stream.of(
                                "-Djdk.net.hosts.file=" + hosts,
                                "-D" + Subjects.ALL_PLAY + "=" + Boolean.getBoolean(Subjects.ALL_PLAY),
                                "-cp",
                                ClassPath.text()),
                        Stream.of(program))
                .toArray(String[]::new);
        Process jvm = new ProcessBuilder(ChildJvm.running(words))
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        try {
            boolean ended = jvm.waitFor(2, TimeUnit.MINUTES);

            assertThat(Files.readString(said, StandardCharsets.UTF_8).lines()).containsExactlyElementsOf(due);
            assertThat(ended).isTrue();
            assertThat(jvm.exitValue()).isZero();
        } finally {
            jvm.destroyForcibly();
        }
    }
}
