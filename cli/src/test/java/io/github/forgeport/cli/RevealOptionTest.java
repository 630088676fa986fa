package io.github.forgeport.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.forgeport.domain.git.CloneUrl;
import io.github.forgeport.domain.repository.Repository;
import io.github.forgeport.domain.repository.RepositoryId;
import io.github.forgeport.domain.repository.RepositoryPath;
import io.github.forgeport.domain.text.UnreadablePart;
import io.github.forgeport.faults.CorrectResponses;
import io.github.forgeport.faults.FaultServer;
import io.github.forgeport.faults.Script;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The option {@code --reveal}, without which clone URLs are printed without credentials. */
class RevealOptionTest {

    private static final String LONG = "t".repeat(2_000);

    private static RunResult get(Repository repository, String... options) {
        String[] arguments = new String[options.length + 5];
        System.arraycopy(new String[] {"repositories", "get", "group/name", "--host", "codeup"}, 0, arguments, 0, 5);
        System.arraycopy(options, 0, arguments, 5, options.length);
        return RunResult.against(StubHost.with(repository), arguments);
    }

    private static Repository.Builder repository() {
        return Repository.builder(new RepositoryId("1"), RepositoryPath.parse("group/name"));
    }

    private static Repository with(String cloneUrl) {
        return repository().cloneUrl(CloneUrl.parse(cloneUrl)).build();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "https://oauth2:fake@example.com/a.git",
                "https://fake@example.com/a.git",
                "http://u:p%40ss@example.com:8090/a.git",
                "https://example.com/a.git?private_token=fake#f",
                "ssh://git%3Afake@example.com/a.git",
                "git@example.com:a.git",
                "https://u:密码@example.com/库.git"
            })
    void in_every_form_it_is_whole_when_asked_for(String url) throws Exception {
        assertThat(get(with(url), "--reveal").out()).contains("clone URLs      " + url + "\n");
        assertThat(JsonMapper.builder()
                        .build()
                        .readTree(get(with(url), "--output", "json", "--reveal").out())
                        .at("/repository/cloneUrls/0")
                        .textValue())
                .isEqualTo(url);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"table", "json"})
    void it_is_masked_otherwise(String output) {
        assertThat(get(with("https://oauth2:fake@example.com/a.git"), "--output", output)
                        .out())
                .contains("https://***@example.com/a.git")
                .doesNotContain("fake");
    }

    @Test
    void a_long_one_is_not_cut() {
        String url = "https://u:" + LONG + "@example.com/" + LONG + ".git";

        assertThat(get(with(url), "--reveal").out()).contains(url + "\n");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"table", "json"})
    void nothing_else_is_revealed(String output) {
        Repository telling = repository()
                .webUrl(URI.create("https://user:given-whole@example.com/a"))
                .unreadable(new UnreadablePart("cloneUrls", "ext::sh -c canary"))
                .unreadable(new UnreadablePart("webUrl", "https://u:canary%40h/p"))
                .build();

        assertThat(get(telling, "--reveal", "--output", output).out())
                .contains(
                        output.equals("json") ? "https://user:given-whole@example.com/a" : "https://***@example.com/a")
                .doesNotContain("canary");
    }

    @Test
    void one_that_a_host_answers_is_too() {
        String answer = "{\"success\":true,\"repository\":{\"id\":1,\"pathWithNamespace\":\"group/name\","
                + "\"httpUrlToRepository\":\"https://oauth2:fake@example.com/a.git\"}}";
        try (FaultServer host = FaultServer.start().answering(Script.answer(CorrectResponses.ok(answer)))) {
            RunResult run = RunResult.of(
                    RunResult.environment(host.url()),
                    "repositories",
                    "get",
                    "--reveal",
                    "group/name",
                    "--host",
                    "codeup");

            assertThat(run.out()).contains("clone URLs      https://oauth2:fake@example.com/a.git\n");
        }
    }
}
