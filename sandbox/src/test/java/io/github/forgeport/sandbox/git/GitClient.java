package io.github.forgeport.sandbox.git;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A runner of the machine's {@code git}, without the configuration of its user or its system. */
final class GitClient {

    private static final long PATIENCE_SECONDS = 60;

    private final Path folder;

    GitClient(Path folder) {
        this.folder = folder;
    }

    /** The result of a command: its exit code and output. */
    record Run(int exitCode, byte[] output, String errors) {

        String text() {
            return new String(output, UTF_8);
        }
    }

    /** Runs a command that must succeed, and returns its result. */
    Run git(String... words) throws Exception {
        Run run = tryGit(words);
        assertThat(run.exitCode())
                .as("git %s: %s", List.of(words), run.errors())
                .isZero();
        return run;
    }

    /** Runs a command that may fail, and returns its result. */
    Run tryGit(String... words) throws Exception {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(words));
        File output = Files.createTempFile(folder, "git", ".out").toFile();
        File errors = Files.createTempFile(folder, "git", ".err").toFile();
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                .redirectOutput(output)
                .redirectError(errors);
        builder.environment().keySet().retainAll(List.of("PATH"));
        builder.environment()
                .putAll(Map.of(
                        "HOME", folder.toString(),
                        "GIT_CONFIG_NOSYSTEM", "1",
                        "GIT_CONFIG_GLOBAL", "/dev/null",
                        "GIT_TERMINAL_PROMPT", "0",
                        "LC_ALL", "C"));
        Process process = started(builder);
        try {
            assertThat(process.waitFor(PATIENCE_SECONDS, SECONDS))
                    .as("%s ends", command)
                    .isTrue();
        } finally {
            process.destroyForcibly();
        }
        return new Run(process.exitValue(), Files.readAllBytes(output.toPath()), Files.readString(errors.toPath()));
    }

    private static Process started(ProcessBuilder builder) {
        try {
            return builder.start();
        } catch (IOException absent) {
            throw new AssertionError("this test needs git on the PATH", absent);
        }
    }
}
