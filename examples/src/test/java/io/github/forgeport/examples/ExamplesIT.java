package io.github.forgeport.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The example projects build against our artifacts, and run. */
@Execution(ExecutionMode.CONCURRENT)
class ExamplesIT {

    private static ProcessResult all;

    @BeforeAll
    static void verify() throws Exception {
        all = ExampleProject.verifyAll(List.of("class-path", "module-path", "published-pacts"));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"class-path", "module-path"})
    void an_example_asks_both_hosts_for_a_repository(String name) {
        assertAsksBothHosts(resultOf(name));
    }

    /** The example runs with the versions of Jackson and HttpCore that Spring Boot chooses for its applications. */
    @Tag("nightly")
    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"3.4.0", "4.1.1"})
    void an_example_asks_both_hosts_in_the_oldest_and_in_the_newest_spring_boot(String version) throws Exception {
        assertAsksBothHosts(new ExampleProject("spring-boot").verify("-Dspring-boot.version=" + version, "clean"));
    }

    @Tag("nightly")
    @Test
    void an_example_asks_both_hosts_in_kotlin() throws Exception {
        assertAsksBothHosts(new ExampleProject("kotlin").verify());
    }

    private static void assertAsksBothHosts(ProcessResult verified) {
        assertThat(verified.output())
                .contains("codeup: test/test has the id 100")
                .contains("servicestage: zmg/gradle_custom_gradledir has the id 79");
        assertThat(verified.exitCode()).isZero();
    }

    /** Returns the part of Maven's output about one project, with the exit code of the whole build. */
    private static ProcessResult resultOf(String name) {
        String[] parts = all.output().split("\\R\\[INFO\\] (?=Building \\S+ 1 |Reactor Summary)");
        return new ProcessResult(
                all.exitCode(),
                Arrays.stream(parts)
                        .filter(part -> part.startsWith("Building " + name + " "))
                        .collect(Collectors.joining()));
    }

    @Test
    void an_example_verifies_a_stand_in_of_its_own_by_the_published_pacts() throws IOException {
        ProcessResult verified = resultOf("published-pacts");
        String pact = Files.readString(Path.of("../contract-tests/pacts/forgeport-servicestage.json"));
        int interactions = pact.split("\"Synchronous/HTTP\"").length - 1;

        assertThat(verified.output()).contains("Tests run: " + interactions + ", Failures: 0, Errors: 0, Skipped: 0");
        assertThat(verified.exitCode()).isZero();
    }

    /** The user agent has the module's version where there is no manifest to read. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "io.github.forgeport.http, requires com.fasterxml.jackson.databind transitive",
        "io.github.forgeport.adapter.codeup, "
                + "qualified opens io.github.forgeport.adapter.codeup to com.fasterxml.jackson.databind"
    })
    void a_module_has_the_version_of_the_library(String module, String declared) throws Exception {
        String modulePath =
                Files.readString(Path.of("target", "runtime-classpath.txt")).strip();

        ProcessResult described = ProcessResult.of(
                List.of(ProcessResult.jdkExecutable("java"), "--module-path", modulePath, "--describe-module", module),
                Map.of());

        assertThat(described.output())
                .startsWith(module + "@" + System.getProperty("examples.version") + " ")
                .contains(declared);
    }
}
