package io.github.forgeport.benchmarks.report;

import io.github.forgeport.benchmarks.client.MeasuredCall;
import io.github.forgeport.benchmarks.client.Target;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The folder of the benchmarks and the class paths that the build put there. */
record BenchmarkFolder(Path folder) {

    private static final String PREFIX = "forgeport-benchmarks-";

    /** A class path for measuring one target: the harness, its JMH, and nothing but what the target brings. */
    String classPath(Target target, MeasuredCall call) throws IOException {
        return String.join(
                File.pathSeparator, harness(), everyJar(folder.resolve("harness/target/lib")), jars(target, call));
    }

    /** The same without JMH. */
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

    /** What a target brings, one jar each. */
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

    /** A file for raw results. */
    Path result(String name) throws IOException {
        return Files.createDirectories(folder.resolve("target/results")).resolve(name);
    }

    Path keys() throws IOException {
        return Files.createDirectories(folder.resolve("target/keys"));
    }
}
