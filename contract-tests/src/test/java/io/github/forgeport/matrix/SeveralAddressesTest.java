package io.github.forgeport.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A16 and A17: names with several addresses, as a JVM's file of hosts gives them, and several proxies. */
@EnabledOnOs(OS.LINUX) // Elsewhere 127.0.0.2 is not this machine.
@Execution(ExecutionMode.CONCURRENT)
class SeveralAddressesTest {

    @TempDir
    private Path directory;

    @Test
    @Tag("row:A16")
    @Tag("row:A17")
    void a16_a17_dead_addresses_and_proxies_cost_little_where_there_is_a_good_one() throws Exception {
        Path hosts = Files.writeString(directory.resolve("hosts"), SeveralAddressesProgram.HOSTS);
        Path said = directory.resolve("said");
        Process program = new ProcessBuilder(ChildJvm.running(
                        "-Djdk.net.hosts.file=" + hosts,
                        "-cp",
                        ClassPath.text(),
                        SeveralAddressesProgram.class.getName()))
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        try {
            boolean ended = program.waitFor(2, TimeUnit.MINUTES);

            List<String> due = new ArrayList<>();
            Subjects.OF_ADAPTERS.forEach(subject -> due.add(subject + ": " + SeveralAddressesProgram.RIGHT));
            due.add("no threads");
            assertThat(Files.readString(said, StandardCharsets.UTF_8).lines()).containsExactlyElementsOf(due);
            assertThat(ended).isTrue();
            assertThat(program.exitValue()).isZero();
        } finally {
            program.destroyForcibly();
        }
    }
}
