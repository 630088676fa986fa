package io.github.forgeport.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The published jars are exactly those of the library, the sandbox, the kit and the pacts, each with the licence. */
class PublishedJarsIT {

    private static final Path OURS = Path.of("target", "repository", "io", "github", "forgeport");

    static List<Path> jars() throws IOException {
        try (Stream<Path> files = Files.walk(OURS)) {
            return files.filter(file -> file.toString().endsWith(".jar")).toList();
        }
    }

    @Test
    void there_are_the_library_the_sandbox_the_kit_and_the_pacts() throws IOException {
        assertThat(jars())
                .extracting(jar -> jar.getFileName().toString().replaceFirst("-[0-9].*SNAPSHOT", ""))
                .containsExactlyInAnyOrder(
                        "forgeport-domain.jar",
                        "forgeport-ports.jar",
                        "forgeport-http.jar",
                        "forgeport-codeup.jar",
                        "forgeport-servicestage.jar",
                        "forgeport-sandbox.jar",
                        "forgeport-contract-tests.jar",
                        "forgeport-contract-tests-pacts.jar");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("jars")
    void each_holds_the_licence(Path path) throws IOException {
        try (JarFile jar = new JarFile(path.toFile())) {
            assertThat(jar.getInputStream(jar.getEntry("META-INF/LICENSE")))
                    .hasSameContentAs(Files.newInputStream(Path.of("..", "LICENSE")));
        }
    }
}
