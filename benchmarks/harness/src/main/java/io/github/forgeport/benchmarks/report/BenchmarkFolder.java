package io.github.forgeport.benchmarks.report;

import io.github.forgeport.benchmarks.client.MeasuredCall;
import io.github.forgeport.benchmarks.client.Target;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The folder of the benchmarks: the class path of each measured client, and the files of results. */
record BenchmarkFolder(Path folder) {

    private static final String PREFIX = "forgeport-benchmarks-";

    /** Returns the class path for measuring a target: the jars of the harness, of JMH and of the target. */
    String classPath(Target target, MeasuredCall call) throws IOException {
        return String.join(
                File.pathSeparator, harness(), everyJar(folder.resolve("harness/target/lib")), jars(target, call));
    }

    /** Returns the class path for a target's cold start: the jars of the harness and of the target. */
    String coldClassPath(Target target, MeasuredCall call) throws IOException {
        return String.join(File.pathSeparator, harness(), jars(target, call));
    }

    String serverClassPath() throws IOException {
        return String.join(File.pathSeparator, harness(), everyJar(folderOf("server")));
    }

    String harness() {
        return folder.resolve("harness/target/harness.jar").toString();
    }

    private String jars(Target target, MeasuredCall call) throws IOException {
        return everyJar(folderOf(target.folder(call)));
    }

    private static String everyJar(Path folder) throws IOException {
        return list(folder).stream()
                .map(Path::toString)
                .reduce((a, b) -> a + File.pathSeparator + b)
                .orElseThrow();
    }

    /** Returns the jars on the class path of a target for a call. */
    List<Path> jarsOf(Target target, MeasuredCall call) throws IOException {
        return list(folderOf(target.folder(call)));
    }

    private Path folderOf(String name) {
        return folder.resolve("target/classpaths").resolve(PREFIX + name);
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        }
    }

    /** Returns the path of a file for raw results. */
    Path resultFile(String name) throws IOException {
        return Files.createDirectories(folder.resolve("target/results")).resolve(name);
    }

    Path keys() throws IOException {
        return Files.createDirectories(folder.resolve("target/keys"));
    }
}
