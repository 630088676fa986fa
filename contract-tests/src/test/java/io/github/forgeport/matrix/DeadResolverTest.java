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
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A12: a resolver that does not answer, as the one of a JVM whose file of hosts is a FIFO. */
@Execution(ExecutionMode.CONCURRENT)
class DeadResolverTest {

    @TempDir
    private Path directory;

    @Test
    @Tag("row:A12")
    void a12_a_resolver_that_does_not_answer_ends_no_call_late_and_keeps_none_from_being_ended() throws Exception {
        Path hosts = directory.resolve("hosts");
        assertThat(new ProcessBuilder("mkfifo", hosts.toString()).start().waitFor())
                .isZero();
        Path said = directory.resolve("said");
        Process program = new ProcessBuilder(ChildJvm.running(
                        "-Djdk.net.hosts.file=" + hosts,
                        "-cp",
                        ClassPath.text(),
                        DeadResolverProgram.class.getName(),
                        hosts.toString()))
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        try {
            boolean ended = program.waitFor(2, TimeUnit.MINUTES);

            List<String> due = new ArrayList<>();
            Subjects.OF_ADAPTERS.forEach(subject -> due.add("host, " + subject + ": " + DeadResolverProgram.RIGHT));
            Subject first = Subjects.OF_ADAPTERS.get(0);
            due.add("HTTP proxy, " + first + ": " + DeadResolverProgram.RIGHT);
            due.add("SOCKS proxy, " + first + ": " + DeadResolverProgram.RIGHT);
            due.add("TLS by address: a value");
            due.add("no threads");
            assertThat(Files.readString(said, StandardCharsets.UTF_8).lines()).containsExactlyElementsOf(due);
            assertThat(ended).isTrue();
            assertThat(program.exitValue()).isZero();
        } finally {
            program.destroyForcibly();
        }
    }
}
