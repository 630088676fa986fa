package io.github.forgeport.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The command in a JVM of its own, as a shell starts it in some folder. */
final class CommandProcess {

    private final Path folder;
    private final Map<String, String> environment;

    CommandProcess(Path folder, Map<String, String> environment) {
        this.folder = folder;
        this.environment = environment;
    }

    /** Runs it with the redirections that the shell reads, such as {@code >&-}. */
    Run run(String redirections, String... arguments) throws IOException, InterruptedException {
        Path out = Files.createTempFile("forgeport", ".out");
        Path err = Files.createTempFile("forgeport", ".err");
        ProcessBuilder process =
                prepare(redirections, arguments).redirectOutput(out.toFile()).redirectError(err.toFile());
        try {
            return new Run(process.start().waitFor(), Files.readString(out), Files.readString(err));
        } finally {
            Files.delete(out);
            Files.delete(err);
        }
    }

    /** Runs it with a pipe for its output whose reader goes away before it starts to print. */
    Run runWithoutReader(String redirections, String... arguments) throws IOException, InterruptedException {
        Path err = Files.createTempFile("forgeport", ".err");
        Process process =
                prepare(redirections, arguments).redirectError(err.toFile()).start();
        try {
            process.getInputStream().close();
            return new Run(process.waitFor(), "", Files.readString(err));
        } finally {
            Files.delete(err);
        }
    }

    /** Starts it on a terminal, whose text goes to a file. */
    Process onTerminal(Path seen, String redirections, String... arguments) throws IOException {
        ProcessBuilder shell = prepare(redirections, arguments);
        String line = shell.command().stream()
                .map(word -> "'" + word.replace("'", "'\\''") + "'")
                .collect(Collectors.joining(" "));
        return shell.command("script", "--quiet", "--flush", "--command", line, seen.toString())
                .redirectInput(new File("/dev/null"))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private ProcessBuilder prepare(String redirections, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                "sh",
                "-c",
                "exec \"$@\" " + redirections,
                "sh",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Duser.home=" + System.getProperty("user.home"),
                "-cp",
                System.getProperty("java.class.path"),
                Forgeport.class.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder process = new ProcessBuilder(command).directory(folder.toFile());
        process.environment().keySet().removeIf(name -> name.startsWith("FORGEPORT_"));
        process.environment().putAll(environment);
        return process;
    }
}
