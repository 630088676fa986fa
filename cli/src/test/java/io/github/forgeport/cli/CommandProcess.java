package io.github.forgeport.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A runner of the command in its own JVM and working directory, started by a shell. */
public final class CommandProcess {

    /** The command line of a JVM that starts quickly. */
    public static final List<String> JAVA = List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xshare:auto");

    private final Path folder;
    private final Map<String, String> environment;

    CommandProcess(Path folder, Map<String, String> environment) {
        this.folder = folder;
        this.environment = environment;
    }

    /** Runs the command with shell redirections, such as {@code >&-}. */
    RunResult run(String redirections, String... arguments) throws IOException, InterruptedException {
        try (Output files = new Output()) {
            return new RunResult(
                    files.start(prepare(redirections, Forgeport.class, arguments))
                            .waitFor(),
                    Files.readString(files.out),
                    Files.readString(files.err));
        }
    }

    /** Runs the command with its stdout in a pipe that is closed before it prints. */
    RunResult runWithoutReader(String redirections, String... arguments) throws IOException, InterruptedException {
        try (Output files = new Output()) {
            Process process = files.startWithoutReader(prepare(redirections, Forgeport.class, arguments));
            return new RunResult(process.waitFor(), "", Files.readString(files.err));
        }
    }

    /** Runs several commands one after the other in one JVM; each is a text of words with blanks between. */
    Map<String, RunResult> runAll(String redirections, String... commands) throws IOException, InterruptedException {
        try (Output files = new Output()) {
            files.start(prepare(redirections, SeveralCommands.class, files.and(commands)))
                    .waitFor();
            return files.runs(commands);
        }
    }

    /** Runs several commands in one JVM, with their stdout in a pipe that is closed before they print. */
    Map<String, RunResult> runAllWithoutReader(String... commands) throws IOException, InterruptedException {
        try (Output files = new Output()) {
            files.startWithoutReader(prepare("", SeveralCommands.class, files.and(commands)))
                    .waitFor();
            return files.runs(commands);
        }
    }

    /** The files to which a process writes its output. */
    private static final class Output implements AutoCloseable {

        private final Path out = Files.createTempFile("forgeport", ".out");
        private final Path err = Files.createTempFile("forgeport", ".err");
        private final Path results = Files.createTempFile("forgeport", ".results");

        private Output() throws IOException {}

        Process start(ProcessBuilder process) throws IOException {
            return process.redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .start();
        }

        Process startWithoutReader(ProcessBuilder process) throws IOException {
            Process started = process.redirectError(err.toFile()).start();
            started.getInputStream().close();
            return started;
        }

        String[] and(String... commands) {
            return Stream.concat(Stream.of(results, out, err).map(Path::toString), Stream.of(commands))
                    .toArray(String[]::new);
        }

        /** Splits the files into the output of each command. */
        Map<String, RunResult> runs(String... commands) throws IOException {
            List<String> lines = Files.readAllLines(results);
            byte[] allOut = Files.readAllBytes(out);
            byte[] allErr = Files.readAllBytes(err);
            Map<String, RunResult> runs = new HashMap<>();
            int outBegin = 0;
            int errBegin = 0;
            for (int i = 0; i < commands.length; i++) {
                String[] result = lines.get(i).split(" ");
                int outEnd = Integer.parseInt(result[1]);
                int errEnd = Integer.parseInt(result[2]);
                runs.put(
                        commands[i],
                        new RunResult(
                                Integer.parseInt(result[0]),
                                new String(allOut, outBegin, outEnd - outBegin, UTF_8),
                                new String(allErr, errBegin, errEnd - errBegin, UTF_8)));
                outBegin = outEnd;
                errBegin = errEnd;
            }
            return runs;
        }

        @Override
        public void close() throws IOException {
            Files.delete(out);
            Files.delete(err);
            Files.delete(results);
        }
    }

    /** Starts the command on a terminal, whose text is written to a file. */
    Process onTerminal(Path seen, String redirections, String... arguments) throws IOException {
        ProcessBuilder shell = prepare(redirections, Forgeport.class, arguments);
        String line = shell.command().stream()
                .map(word -> "'" + word.replace("'", "'\\''") + "'")
                .collect(Collectors.joining(" "));
        return shell.command("script", "--quiet", "--flush", "--command", line, seen.toString())
                .redirectInput(new File("/dev/null"))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private ProcessBuilder prepare(String redirections, Class<?> program, String... arguments) {
        List<String> command = new ArrayList<>(List.of("sh", "-c", "exec \"$@\" " + redirections, "sh"));
        command.addAll(JAVA);
        command.addAll(List.of(
                "-Duser.home=" + System.getProperty("user.home"),
                "-cp",
                System.getProperty("java.class.path"),
                program.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder process = new ProcessBuilder(command).directory(folder.toFile());
        process.environment().keySet().removeIf(name -> name.startsWith("FORGEPORT_"));
        process.environment().putAll(environment);
        return process;
    }
}
