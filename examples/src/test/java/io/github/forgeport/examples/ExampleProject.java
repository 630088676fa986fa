package io.github.forgeport.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An example project, which is copied to {@code target/projects} and built there by Maven, as a user would. */
final class ExampleProject {

    private static final Path TARGET = Path.of("target");
    private static final Path PROJECTS = TARGET.resolve("projects").toAbsolutePath();

    /** The options for short-lived JVMs: those of Maven, of the tests and of the examples. */
    private static final String QUICK_START = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC";

    private static final String AGGREGATOR = """
            <project>
              <modelVersion>4.0.0</modelVersion>
              <groupId>example</groupId>
              <artifactId>examples</artifactId>
              <version>1</version>
              <packaging>pom</packaging>
              <modules>%s</modules>
            </project>
            """;

    private final String name;

    ExampleProject(String name) {
        this.name = name;
    }

    /** Runs {@code mvn verify} in the project with these options. */
    ProcessResult verify(String... options) throws IOException, InterruptedException {
        copy();
        return maven(PROJECTS.resolve(name).resolve("pom.xml"), options);
    }

    /** Runs {@code mvn verify} for several independent projects by one Maven. */
    static ProcessResult verifyAll(List<String> names) throws IOException, InterruptedException {
        for (String name : names) {
            new ExampleProject(name).copy();
        }
        Path pom = PROJECTS.resolve("pom.xml");
        String modules =
                names.stream().map(name -> "<module>" + name + "</module>").collect(Collectors.joining());
        Files.writeString(pom, AGGREGATOR.formatted(modules));
        return maven(pom, "--fail-at-end");
    }

    private static ProcessResult maven(Path pom, String... options) throws IOException, InterruptedException {
        Path repository = TARGET.resolve("repository").toAbsolutePath();
        MavenRepositoryLinker.addLinksTo(repository, Path.of(System.getProperty("examples.local-repository")));
        List<String> command = new ArrayList<>(List.of(
                System.getProperty("examples.maven"),
                "-B",
                "-ntp",
                "-f",
                pom.toString(),
                "-Dmaven.repo.local=" + repository));
        if (System.getProperty("examples.network").equals("offline: true")) {
            command.add("-o");
        }
        command.addAll(List.of(options));
        command.add("verify");
        return ProcessResult.of(
                command, Map.of("JAVA_HOME", System.getProperty("java.home"), "JDK_JAVA_OPTIONS", QUICK_START));
    }

    private void copy() throws IOException {
        // Maven looks for such a folder further up, where it would find that of this build.
        Files.createDirectories(PROJECTS.resolve(".mvn"));
        Path original = Path.of(name);
        try (Stream<Path> files = Files.walk(original)) {
            for (Path file : files.toList()) {
                Path to = PROJECTS.resolve(file.toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(to);
                } else {
                    Files.deleteIfExists(to);
                    Files.copy(file, to);
                }
            }
        }
    }
}
