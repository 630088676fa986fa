package io.github.forgeport.sandbox.git;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The classes that a repository loads, its output and its dependencies, observed in another JVM. */
@Timeout(120)
class RepositoryLoadingTest {

    private static final String PROGRAM = RepositoryLoadingProgram.class.getName();

    @TempDir
    Path folder;

    private List<String> lines(String... words) throws Exception {
        File output = Files.createTempFile(folder, "jvm", ".out").toFile();
        File errors = Files.createTempFile(folder, "jvm", ".err").toFile();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))));
        command.addAll(List.of(words));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(output).redirectError(errors);
        builder.environment().put("HOME", folder.toString());
        Process jvm = builder.start();
        try {
            assertThat(jvm.waitFor(60, SECONDS)).isTrue();
        } finally {
            jvm.destroyForcibly();
        }
        assertThat(errors).isEmpty();
        assertThat(jvm.exitValue()).isZero();
        return Files.readAllLines(output.toPath());
    }

    @Test
    void a_sandbox_that_nobody_clones_from_loads_nothing_of_jgit() throws Exception {
        List<String> lines = lines("-Xlog:class+load", "-Dslf4j.internal.verbosity=WARN", PROGRAM);

        assertThat(lines).anyMatch(line -> line.contains("GitHandler"));
        assertThat(lines).noneMatch(line -> line.contains("org.eclipse.jgit") || line.contains("org.slf4j"));
        assertThat(lines).contains("property WARN");
    }

    /** The ids depend on no configuration, which here is malformed; and SLF4J prints nothing. */
    @Test
    void the_same_history_has_the_same_ids_on_every_machine() throws Exception {
        Files.writeString(folder.resolve(".gitconfig"), "[this is no configuration");

        List<String> lines = lines(
                "-Xlog:class+load",
                "-Duser.home=" + folder,
                "-Duser.name=somebody",
                "-Duser.timezone=Asia/Tokyo",
                "-Duser.language=tr",
                "-Dfile.encoding=US-ASCII",
                PROGRAM,
                "touch");

        assertThat(lines).anyMatch(line -> line.contains("org.eclipse.jgit"));
        assertThat(lines)
                .filteredOn(line -> line.startsWith("ref ") || line.startsWith("property "))
                .containsExactly(
                        "ref refs/heads/feature/search a51f6a2a6e997ccd82ce0144d064ea7e3461441a",
                        "ref refs/heads/main 3bdaf1004993a1ddaf32b8b35bd00e125ddfa8b9",
                        "ref refs/tags/tried a51f6a2a6e997ccd82ce0144d064ea7e3461441a",
                        "ref refs/tags/v1 2f2a3264b27ad272db73f2af4f9e010834ebc8bb",
                        "property null");
    }
}
