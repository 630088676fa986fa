package io.github.forgeport.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** One of the example projects, copied to a place of its own and built there by Maven, as a user would. */
final class ExampleProject {

    private static final Path TARGET = Path.of("target");

    /** For a JVM that is short, Maven's or that of its tests. */
    private static final String QUICK_START = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC";

    private final String name;

    ExampleProject(String name) {
        this.name = name;
    }

    /** Runs {@code mvn verify} in it, with more options such as properties. */
    Run verified(String... options) throws IOException, InterruptedException {
        Path repository = TARGET.resolve("repository").toAbsolutePath();
        LinkedRepository.complete(repository, Path.of(System.getProperty("examples.local-repository")));
        List<String> command = new ArrayList<>(List.of(
                System.getProperty("examples.maven"),
                "-B",
                "-ntp",
                "-f",
                copied().resolve("pom.xml").toString(),
                "-Dmaven.repo.local=" + repository,
                "-DargLine=" + QUICK_START));
        if (System.getProperty("examples.network").equals("offline: true")) {
            command.add("-o");
        }
        command.addAll(List.of(options));
        command.add("verify");
        return Run.of(command, Map.of("JAVA_HOME", System.getProperty("java.home"), "MAVEN_OPTS", QUICK_START));
    }

    private Path copied() throws IOException {
        Path projects = TARGET.resolve("projects");
        // Maven looks for such a folder further up, where it would find that of this build.
        Files.createDirectories(projects.resolve(".mvn"));
        Path copy = projects.resolve(name).toAbsolutePath();
        Path original = Path.of(name);
        try (Stream<Path> files = Files.walk(original)) {
            for (Path file : files.toList()) {
                Path to = copy.resolve(original.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(to);
                } else {
                    Files.deleteIfExists(to);
                    Files.copy(file, to);
                }
            }
        }
        return copy;
    }
}
