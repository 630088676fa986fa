package io.github.forgeport.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.forgeport.sandbox.Sandbox;
import io.github.forgeport.sandbox.SandboxExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What {@code namespaces list} and {@code repositories list} find at each host. */
@ExtendWith(SandboxExtension.class)
class ListCommandsTest {

    private static Run list(Sandbox sandbox, String command) {
        return Run.of(Run.environment(sandbox), command.split(" "));
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
        Run byPath = list(sandbox, "repositories list --namespace zmg --host servicestage");
        Run byId = list(sandbox, "repositories list --namespace-id 100 --host codeup");

        assertThat(byPath.out()).contains("zmg/gradle_custom_gradledir");
        assertThat(byId.out()).contains("test/test").doesNotContain("codeup-demo");
    }

    @Test
    void a_host_that_lists_one_namespace_alone_refuses_to_list_all(Sandbox sandbox) {
        Run run = list(sandbox, "repositories list --host servicestage");

        assertThat(run.code()).isEqualTo(20);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void branches_and_tags_of_a_repository_are_listed_and_one_is_shown(Sandbox sandbox) {
        Run all = list(sandbox, "branches list zmg/gradle_custom_gradledir --host servicestage");
        Run listed = list(sandbox, "branches list codeup/codeup-demo --host codeup");
        Run tags = list(sandbox, "tags list zmg/gradle_custom_gradledir --host servicestage");
        Run tag = Run.of(Run.environment(sandbox), "tags", "get", "codeup/codeup-demo", "tag v1.0", "--host", "codeup");
        Run one = list(sandbox, "branches get codeup/codeup-demo master --host codeup --output json");

        assertThat(all.out()).contains("main");
        assertThat(tags.out()).contains("test1");
        assertThat(tag.out()).contains("tag v1.0", "9a494e7b88ca35cde00579af2df4ab46136c022e");
        assertThat(listed.out()).contains("testBranch", "master");
        assertThat(one.out())
                .contains("\"name\" : \"master\"", "\"id\" : \"e0297d8fb0393c833a8531e7cc8832739e3cba6d\"");
    }

    @Test
    void what_is_no_path_of_a_namespace_is_wrong_usage(Sandbox sandbox) {
        assertThat(list(sandbox, "repositories list --namespace /x --host codeup")
                        .err())
                .startsWith("forgeport: --namespace=PATH takes a namespace's path, such as group/team\n");
    }
}
