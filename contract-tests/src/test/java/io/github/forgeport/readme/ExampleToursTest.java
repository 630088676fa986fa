package io.github.forgeport.readme;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.forgeport.contract.VendorUnderTest;
import io.github.forgeport.contract.Vendors;
import io.github.forgeport.sandbox.Sandbox;
import io.github.forgeport.sandbox.SandboxAccounts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The tours among the examples are short, run unchanged at each host, and leave there what {@code git clone} fetches. */
class ExampleToursTest {

    private static final Path EXAMPLES = MarkdownDocument.ROOT.resolve("examples/class-path/src/main/java/example");
    private static final int LONGEST = 60;

    @AutoClose
    private static final Sandbox SANDBOX = Sandbox.start(world -> Vendors.ALL.forEach(vendor -> List.of("one", "many")
            .forEach(
                    name -> world.repository(vendor + "/" + name).branch("main").file("README.md", "# Tour\n"))));

    private static DocumentProgram program;

    @TempDir
    private Path folder;

    static List<VendorUnderTest> vendors() {
        return Vendors.ALL;
    }

    private static String source(String name) throws IOException {
        return Files.readString(EXAMPLES.resolve(name + ".java"));
    }

    @BeforeAll
    static void compile(@TempDir Path classes) throws IOException {
        program = DocumentProgram.compile(classes, List.of(source("RepositoryTour"), source("ManyFilesTour")));
    }

    @Test
    void each_has_at_most_60_lines() throws IOException {
        assertThat(source("RepositoryTour").lines()).hasSizeLessThanOrEqualTo(LONGEST);
        assertThat(source("ManyFilesTour").lines()).hasSizeLessThanOrEqualTo(LONGEST);
    }

    @ParameterizedTest
    @MethodSource("vendors")
    void one_writes_a_file_and_a_tag_and_deletes_them_at_each_host(VendorUnderTest vendor) throws Exception {
        String repository = vendor + "/one";

        String printed = run("RepositoryTour", vendor, repository);

        assertThat(printed.lines())
                .contains("namespace " + vendor, "repository " + vendor + "/one", "repository " + vendor + "/many")
                .anyMatch(line -> line.endsWith(" Create a file"))
                .anyMatch(line -> line.endsWith(" Update it"));
        git("clone", "--quiet", SANDBOX.cloneUrl(repository).toString(), "clone");
        assertThat(git("-C", "clone", "log", "--format=%s", "--max-count=3"))
                .containsExactly("Delete it", "Update it", "Create a file");
        assertThat(git("-C", "clone", "show", "HEAD~2:docs/tour.txt")).containsExactly("one");
        assertThat(git("-C", "clone", "show", "HEAD~1:docs/tour.txt")).containsExactly("two");
        assertThat(folder.resolve("clone/docs")).doesNotExist();
        assertThat(git("-C", "clone", "tag")).isEmpty();
    }

    @Test
    void one_commits_two_files_to_a_branch_at_codeup() throws Exception {
        String printed = run("ManyFilesTour", Vendors.CODEUP, "codeup/many");

        assertThat(printed.lines()).containsExactlyInAnyOrder("main", "tour");
        git(
                "clone",
                "--quiet",
                "--branch",
                "tour",
                SANDBOX.cloneUrl("codeup/many").toString(),
                "clone");
        assertThat(git("-C", "clone", "show", "--format=%s", "--name-only"))
                .containsExactly("Create two files", "", "docs/one.txt", "docs/two.txt");
        assertThat(folder.resolve("clone/docs/two.txt")).content().isEqualTo("two\n");
    }

    @Test
    void servicestage_refuses_both_and_has_what_it_had() throws Exception {
        String printed = run("ManyFilesTour", Vendors.SERVICESTAGE, "servicestage/many");

        assertThat(printed.lines())
                .satisfiesExactly(
                        line -> assertThat(line).contains("create branch", "unsupported"),
                        line -> assertThat(line).contains("commit files", "unsupported"),
                        line -> assertThat(line).isEqualTo("main"));
        git("clone", "--quiet", SANDBOX.cloneUrl("servicestage/many").toString(), "clone");
        assertThat(git("-C", "clone", "log", "--all", "--format=%s")).hasSize(1);
    }

    private static String run(String name, VendorUnderTest vendor, String repository) throws IOException {
        return program.run(environment(), "example." + name, vendor.name(), repository);
    }

    /** Returns the environment variables of both hosts; each adapter reads its own. */
    private static Map<String, String> environment() {
        Map<String, String> variables = new TreeMap<>(Map.of(
                "FORGEPORT_ALLOW_PLAIN_HTTP", "true",
                "FORGEPORT_CODEUP_ORGANIZATION", SandboxAccounts.CODEUP_ORGANIZATION,
                "FORGEPORT_CODEUP_ACCESS_TOKEN", SandboxAccounts.CODEUP_ACCESS_TOKEN,
                "FORGEPORT_SERVICESTAGE_PROJECT", SandboxAccounts.SERVICESTAGE_PROJECT,
                "FORGEPORT_SERVICESTAGE_TOKEN", SandboxAccounts.SERVICESTAGE_TOKEN,
                "FORGEPORT_SERVICESTAGE_AUTHORIZATION", SandboxAccounts.SERVICESTAGE_AUTHORIZATION));
        Vendors.ALL.forEach(vendor -> variables.put(
                "FORGEPORT_" + vendor.name().toUpperCase(Locale.ROOT) + "_ENDPOINT",
                SANDBOX.url(vendor.name()).toString()));
        return variables;
    }

    private List<String> git(String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(words));
        Path printed = Files.createTempFile(folder, "git", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(printed.toFile());
        builder.environment().putAll(Map.of("GIT_CONFIG_NOSYSTEM", "1", "GIT_CONFIG_GLOBAL", "/dev/null"));

        assertThat(builder.start().waitFor())
                .as(() -> command + " printed " + printed)
                .isZero();

        return Files.readAllLines(printed);
    }
}
