package io.github.forgeport.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.forgeport.domain.git.CloneUrl;
import io.github.forgeport.domain.namespace.Visibility;
import io.github.forgeport.domain.repository.Repository;
import io.github.forgeport.domain.repository.RepositoryId;
import io.github.forgeport.domain.repository.RepositoryPath;
import io.github.forgeport.domain.text.UnreadablePart;
import io.github.forgeport.sandbox.Sandbox;
import io.github.forgeport.sandbox.SandboxExtension;
import java.net.URI;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SandboxExtension.class)
class RepositoriesCommandTest {

    private static Repository.Builder repository() {
        return Repository.builder(new RepositoryId("1"), RepositoryPath.parse("group/name"));
    }

    private static RunResult get(Repository repository, String output) {
        return RunResult.against(
                StubHost.with(repository), "repositories", "get", "group/name", "--host", "codeup", "--output", output);
    }

    @Test
    void it_gets_one_by_its_path(Sandbox sandbox) {
        RunResult run = RunResult.of(
                RunResult.environment(sandbox), "repositories", "get", "codeup/codeup-demo", "--host", "codeup");

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("id                   2835387", "visibility           internal");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void it_gets_one_by_its_id(Sandbox sandbox) {
        RunResult run =
                RunResult.of(RunResult.environment(sandbox), "repositories", "get", "--id", "100", "--host", "codeup");

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("path                 test/test");
    }

    @Test
    void it_asks_the_other_host_in_the_same_words(Sandbox sandbox) {
        RunResult run = RunResult.of(
                RunResult.environment(sandbox),
                "repositories",
                "get",
                "zmg/gradle_custom_gradledir",
                "--host",
                "SERVICESTAGE");

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("id              79", "visibility      not supplied");
    }

    @Test
    void as_json_it_has_every_part_in_a_stable_order(Sandbox sandbox) throws Exception {
        RunResult run = RunResult.of(
                RunResult.environment(sandbox),
                "repositories",
                "get",
                "test/test",
                "--host",
                "codeup",
                "--output",
                "json");

        assertThat(JsonMapper.builder().build().readTree(run.out()).toString())
                .isEqualTo("{\"host\":\"codeup\",\"repository\":{\"id\":\"100\",\"path\":\"test/test\","
                        + "\"name\":\"test\",\"fullName\":\"test / test(斜杠两侧有空格)\","
                        + "\"description\":\"repo desc\",\"visibility\":\"private\",\"defaultBranch\":\"master\","
                        + "\"archived\":false,\"cloneUrls\":[\"https://codeup.aliyun.com/xxx/test/test.git\","
                        + "\"git@codeup.aliyun.com:xxx/test/test.git\"],"
                        + "\"webUrl\":\"https://codeup.aliyun.com/xxx/test/test\",\"avatarUrl\":"
                        + "\"https://tcs-devops.aliyuncs.com/thumbnail/112afcb7a6a35c3f67f1bea827c4/w/100/h/100\","
                        + "\"namespace\":{\"id\":\"100\",\"name\":\"xxx\",\"path\":\"test\","
                        + "\"description\":\"repo desc\",\"visibility\":\"private\","
                        + "\"avatarUrl\":\"https://xxx.jpg\",\"ownerId\":\"100\","
                        + "\"created\":\"2020-06-19T04:02:00.744Z\",\"updated\":\"2020-06-19T04:02:00.744Z\"},"
                        + "\"creatorId\":\"19258\",\"created\":\"2020-06-19T04:02:00.744Z\","
                        + "\"lastActivity\":\"2020-06-19T04:02:00.744Z\","
                        + "\"attributes\":{\"codeup.demo-project\":false}}}");
    }

    @Test
    void what_was_not_supplied_is_said_in_the_table_and_left_out_of_json() throws Exception {
        Repository bare = repository().build();

        assertThat(get(bare, "table").out()).contains("archived        not supplied", "clone URLs      not supplied");
        assertThat(JsonMapper.builder()
                        .build()
                        .readTree(get(bare, "json").out())
                        .toString())
                .isEqualTo("{\"host\":\"stub\",\"repository\":{\"id\":\"1\",\"path\":\"group/name\"}}");
    }

    @Test
    void one_clone_url_is_still_a_list_in_json() throws Exception {
        Repository one = repository()
                .cloneUrl(CloneUrl.parse("https://example.com/a.git"))
                .build();

        assertThat(JsonMapper.builder()
                        .build()
                        .readTree(get(one, "json").out())
                        .at("/repository/cloneUrls")
                        .toString())
                .isEqualTo("[\"https://example.com/a.git\"]");
    }

    @Test
    void an_unknown_word_is_marked_and_an_unreadable_part_is_listed() throws Exception {
        Repository odd = repository()
                .visibility(Visibility.unknown("20"))
                .cloneUrl(CloneUrl.parse("git@example.com:a.git"))
                .unreadable(new UnreadablePart("cloneUrls", "https://u:p/w@example.com:99999/a.git"))
                .build();

        assertThat(get(odd, "table").out())
                .contains(
                        "visibility      20 (unknown)\n",
                        "clone URLs      git@example.com:a.git\n",
                        "                unreadable: 'https://***'\n");
        assertThat(JsonMapper.builder()
                        .build()
                        .readTree(get(odd, "json").out())
                        .at("/repository/unreadable")
                        .toString())
                .isEqualTo("[{\"part\":\"cloneUrls\",\"raw\":\"https://***\"}]");
    }

    @Test
    void clone_urls_are_shown_without_credentials_and_addresses_of_the_web_so_in_the_table_alone() {
        Repository telling = repository()
                .webUrl(URI.create("https://user:fake-own@example.com/a"))
                .cloneUrl(CloneUrl.parse("https://oauth2:canary@example.com/a.git"))
                .build();

        assertThat(get(telling, "table").out())
                .contains("https://***@example.com/a\n", "https://***@example.com/a.git\n")
                .doesNotContain("canary", "fake-own");
        assertThat(get(telling, "json").out())
                .contains("\"https://user:fake-own@example.com/a\"", "\"https://***@example.com/a.git\"")
                .doesNotContain("canary");
    }

    @Test
    @Tag("row:H47")
    void h47_what_may_hold_a_token_is_shown_in_neither_form() {
        Repository telling = repository()
                .cloneUrl(CloneUrl.parse("https://example.com/a.git?private_token=canary"))
                .cloneUrl(CloneUrl.parse("ssh://git%3Acanary@example.com/a.git"))
                .unreadable(new UnreadablePart("cloneUrls", "https://h:99999/x.git?private_token=canary"))
                .unreadable(new UnreadablePart("cloneUrls", "git::https://oauth2:canary@h/p"))
                .unreadable(new UnreadablePart("webUrl", "https://u:canary%40h/p"))
                .unreadable(new UnreadablePart("avatarUrl", "https://u:canary\uFF20h/p"))
                .build();

        for (String output : new String[] {"table", "json"}) {
            assertThat(get(telling, output).out())
                    .contains("https://example.com/a.git?***", "ssh://***@example.com/a.git")
                    .doesNotContain("canary");
        }
    }

    @Test
    void an_address_with_a_host_beyond_ascii_is_shown_as_it_is_unless_it_could_be_taken_for_another() {
        Repository telling = repository()
                .webUrl(URI.create("https://user:canary@under_score.example/a"))
                .avatarUrl(URI.create("https://b\u00FCcher.example/u/1?v=4"))
                .cloneUrl(CloneUrl.parse("https://g\u0131thub.example/a.git"))
                .build();

        assertThat(get(telling, "table").out())
                .contains(
                        "https://***@under_score.example/a\n",
                        "https://b\u00FCcher.example/u/1?***\n",
                        "https://xn--gthub-n4a.example/a.git\n")
                .doesNotContain("canary");
    }

    @Test
    void why_a_clone_url_could_not_be_read_is_told_in_both_forms() {
        String reason = "clone URL has a host that begins with '-'";
        Repository telling = repository()
                .unreadable(new UnreadablePart("cloneUrls", "ssh://-oProxyCommand=canary/y", reason))
                .build();

        assertThat(get(telling, "table").out()).contains("unreadable: 'ssh://***' (" + reason + ")\n");
        assertThat(get(telling, "json").out()).contains("\"reason\" : \"" + reason + "\"");
    }

    @Test
    @Tag("row:H47")
    void h47_parameters_of_a_web_address_are_whole_in_json_and_left_out_of_the_table() {
        Repository telling = repository()
                .webUrl(URI.create("https://example.com/a?t=fake#f"))
                .avatarUrl(URI.create("https://example.com/u/1?v=4"))
                .build();

        assertThat(get(telling, "table").out())
                .contains("https://example.com/a?***\n", "https://example.com/u/1?***\n")
                .doesNotContain("fake", "v=4");
        assertThat(get(telling, "json").out())
                .contains("\"https://example.com/a?t=fake#f\"", "\"https://example.com/u/1?v=4\"");
    }

    @Test
    void control_characters_never_reach_the_terminal() throws Exception {
        String nasty = "a\u001b[2Jb\u0007c\u009bd\u202ee\u007ff\ng\ud800h";
        Repository odd = repository().name(nasty).description(nasty).build();

        for (String output : new String[] {"table", "json"}) {
            assertThat(get(odd, output).out().codePoints().filter(point -> point != '\n'))
                    .noneMatch(point -> Character.getType(point) == Character.CONTROL
                            || Character.getType(point) == Character.FORMAT
                            || Character.getType(point) == Character.SURROGATE);
        }
        assertThat(JsonMapper.builder()
                        .build()
                        .readTree(get(odd, "json").out())
                        .at("/repository/name")
                        .textValue())
                .isEqualTo(nasty);
    }
}
