package io.github.forgeport.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The command {@code git} in a directory, without the machine's configuration.
 *
 * @param folder the directory
 */
public record GitCommand(Path folder) {

    /** Runs the command, which must succeed, and returns its output. */
    public byte[] run(String... words) {
        try {
            Path output = Files.createTempFile(folder, "git", ".out");
            Path errors = Files.createTempFile(folder, "git", ".err");
            ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(List.of("git")))
                    .directory(folder.toFile())
                    .redirectOutput(output.toFile())
                    .redirectError(errors.toFile());
            builder.command().addAll(List.of(words));
            builder.environment().putAll(Map.of("GIT_CONFIG_NOSYSTEM", "1", "GIT_CONFIG_GLOBAL", "/dev/null"));
            Process git = builder.start();

            assertThat(git.waitFor(1, TimeUnit.MINUTES)).isTrue();
            assertThat(git.exitValue()).as(Files.readString(errors)).isZero();
            return Files.readAllBytes(output);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /** Returns the refs that are served at a clone URL: the ids of branches and tags, by their full names. */
    public Map<String, String> refs(String url) {
        Map<String, String> refs = new LinkedHashMap<>();
        new String(run("ls-remote", url), UTF_8)
                .lines()
                .forEach(line -> refs.put(line.split("\t")[1], line.split("\t")[0]));
        return refs;
    }

    /** Clones a repository, and returns the content of all files of a branch, by their paths. */
    public Map<String, byte[]> files(String url, String branch) {
        run("clone", "--quiet", "--bare", url, "files");
        run("-C", "files", "fsck", "--strict");
        Map<String, byte[]> files = new LinkedHashMap<>();
        String listed = new String(run("-C", "files", "ls-tree", "-r", "-z", branch), UTF_8);
        for (String entry : listed.split("\0")) {
            if (!entry.isEmpty()) {
                String[] parts = entry.split("\t", 2);
                files.put(parts[1], run("-C", "files", "cat-file", "blob", parts[0].split(" ")[2]));
            }
        }
        return files;
    }
}
