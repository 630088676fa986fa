package io.github.forgeport.examples;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A process that has ended, by its exit code and what it printed to either stream. */
record Run(int exitCode, String output) {

    private static final long LONGEST_MINUTES = 5;

    /** The program of that name of the JDK that runs this. */
    static String jdk(String program) {
        return Path.of(System.getProperty("java.home"), "bin", program).toString();
    }

    static Run of(List<String> command, Map<String, String> environment) throws IOException, InterruptedException {
        Path printed = Files.createTempFile("examples", ".log");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(printed.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        try {
            if (!process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)) {
                throw new IOException("still running: " + command);
            }
            return new Run(process.exitValue(), Files.readString(printed, StandardCharsets.UTF_8));
        } finally {
            process.destroyForcibly();
            Files.delete(printed);
        }
    }
}
