package io.github.forgeport.benchmarks.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The command that pins a process to one CPU core, on which client and server are measured most steadily.
 *
 * @param command what goes before a command to keep it there; empty where there is no {@code taskset}
 */
record CorePinning(List<String> command) {

    /** The empty command, which leaves a process on all cores. */
    static final CorePinning NOWHERE = new CorePinning(List.of());

    private static final Path STATUS = Path.of("/proc/self/status");
    private static final String ALLOWED = "Cpus_allowed_list:";

    static CorePinning toOneCore() throws IOException {
        if (!Files.isReadable(STATUS) || !hasTaskset()) {
            return NOWHERE;
        }
        String cores = Files.readAllLines(STATUS).stream()
                .filter(line -> line.startsWith(ALLOWED))
                .map(line -> line.substring(ALLOWED.length()).strip())
                .findFirst()
                .orElse("0");
        String last = cores.replaceAll(".*[,-]", "");
        return new CorePinning(List.of("taskset", "-c", last));
    }

    private static boolean hasTaskset() {
        return List.of(System.getenv("PATH").split(":")).stream()
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "taskset")));
    }

    @Override
    public String toString() {
        return command.isEmpty()
                ? "NOT PINNED: there is no taskset here, so latency and CPU are those of all cores"
                : "client and server pinned to core " + command.get(2) + " for latency, CPU and bytes";
    }
}
