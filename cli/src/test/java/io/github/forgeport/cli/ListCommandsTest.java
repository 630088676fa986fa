package io.github.forgeport.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.forgeport.cli.host.HostEntry;
import io.github.forgeport.cli.vendor.HostRegistry;
import io.github.forgeport.cli.verb.Verbs;
import io.github.forgeport.port.GitHost;
import io.github.forgeport.port.capability.Capability.Support;
import io.github.forgeport.port.capability.Operation;
import io.github.forgeport.sandbox.Sandbox;
import io.github.forgeport.sandbox.SandboxExtension;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The results of the commands that list and get entities, at each host. */
@ExtendWith(SandboxExtension.class)
class ListCommandsTest {

    private static RunResult list(Sandbox sandbox, String command) {
        return RunResult.of(RunResult.environment(sandbox), command.split(" "));
    }

    @Test
    void namespaces_are_listed_at_each_host(Sandbox sandbox) {
        assertThat(list(sandbox, "namespaces list --host codeup").out())
                .contains("PATH             ID    NAME", "codeup-test-org  745   codeup-test-org");
        assertThat(list(sandbox, "namespaces list --host servicestage").out()).contains("zmg   zmg  zmg");
    }

    @Test
    void repositories_are_listed_as_a_table_and_as_json(Sandbox sandbox) throws Exception {
        assertThat(list(sandbox, "repositories list --host codeup").out())
                .contains("codeup/codeup-demo               2835387  internal");
        assertThat(JsonMapper.builder()
                        .build()
                        .readTree(list(sandbox, "repositories list --host codeup --output json")
                                .out())
                        .at("/repositories")
                        .findValuesAsText("path"))
                .contains("test/test", "codeup/codeup-demo");
    }

    @Test
    void those_of_one_namespace_are_listed_by_its_path_or_its_id(Sandbox sandbox) {
        RunResult byPath = list(sandbox, "repositories list --namespace zmg --host servicestage");
        RunResult byId = list(sandbox, "repositories list --namespace-id 100 --host codeup");

        assertThat(byPath.out()).contains("zmg/gradle_custom_gradledir");
        assertThat(byId.out()).contains("test/test").doesNotContain("codeup-demo");
    }

    @Test
    void a_host_that_lists_one_namespace_alone_refuses_to_list_all(Sandbox sandbox) {
        RunResult run = list(sandbox, "repositories list --host servicestage");

        assertThat(run.code()).isEqualTo(20);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void branches_and_tags_of_a_repository_are_listed_and_one_is_shown(Sandbox sandbox) {
        RunResult all = list(sandbox, "branches list zmg/gradle_custom_gradledir --host servicestage");
        RunResult listed = list(sandbox, "branches list codeup/codeup-demo --host codeup");
        RunResult tags = list(sandbox, "tags list zmg/gradle_custom_gradledir --host servicestage");
        RunResult tag = RunResult.of(
                RunResult.environment(sandbox), "tags", "get", "codeup/codeup-demo", "tag v1.0", "--host", "codeup");
        RunResult one = list(sandbox, "branches get codeup/codeup-demo master --host codeup --output json");

        assertThat(all.out()).contains("main");
        assertThat(tags.out()).contains("test1");
        assertThat(tag.out()).contains("tag v1.0", "9a494e7b88ca35cde00579af2df4ab46136c022e");
        assertThat(listed.out()).contains("testBranch", "master");
        assertThat(one.out())
                .contains("\"name\" : \"master\"", "\"id\" : \"e0297d8fb0393c833a8531e7cc8832739e3cba6d\"");
    }

    static Stream<Arguments> examples() {
        return Verbs.ALL.stream()
                .filter(verb -> !verb.writes())
                .flatMap(verb -> verb.examples().stream()
                        .map(example -> Arguments.argumentSet(example, verb.operation(), example)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void each_example_of_the_help_is_answered_where_the_host_can_and_else_refused(
            Operation operation, String example, Sandbox sandbox) {
        HostEntry host = HostRegistry.ALL.stream()
                .filter(each -> example.contains("--host " + each))
                .findFirst()
                .orElseThrow();
        RunResult run = list(sandbox, example);

        try (GitHost session = host.connect(host.read(RunResult.environment(sandbox), null), operation)) {
            boolean isUnsupported = session.capabilities().of(operation).support() == Support.UNSUPPORTED;
            // What an example names need not be in every sandbox.
            assertThat(run.code()).as(run.err()).isIn(isUnsupported ? List.of(20) : List.of(0, 12));
        }
    }

    @Test
    void what_is_no_path_of_a_namespace_is_wrong_usage(Sandbox sandbox) {
        assertThat(list(sandbox, "repositories list --namespace /x --host codeup")
                        .err())
                .startsWith("forgeport: --namespace=PATH takes a namespace's path, such as group/team\n");
    }
}
