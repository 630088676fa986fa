package io.github.forgeport.examples;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The result of a process: its exit code and its output to both streams. */
record ProcessResult(int exitCode, String output) {

    private static final long LONGEST_MINUTES = 5;

    /** Returns the path of this JDK's program with a name, such as {@code java}. */
    static String jdkExecutable(String program) {
        return Path.of(System.getProperty("java.home"), "bin", program).toString();
    }

    static ProcessResult of(List<String> command, Map<String, String> environment)
            throws IOException, InterruptedException {
        Path printed = Files.createTempFile("examples", ".log");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(printed.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        try {
            if (!process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)) {
                throw new IOException("still running: " + command);
            }
            return new ProcessResult(process.exitValue(), Files.readString(printed, StandardCharsets.UTF_8));
        } finally {
            process.destroyForcibly();
            Files.delete(printed);
        }
    }
}
