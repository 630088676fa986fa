package io.github.forgeport.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.forgeport.domain.commit.Commit;
import io.github.forgeport.domain.git.CommitId;
import io.github.forgeport.port.paging.Cursor;
import io.github.forgeport.port.paging.Page;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The output of listings: its limit, and its formats JSON lines and CSV. */
class ListOutputTest {

    private static final String HEADER =
            "id,parents,title,message,authorName,authorEmail,authored,committerName,committerEmail,committed,attributes,"
                    + "unreadable\r\n";

    private static String id(int number) {
        return Integer.toString(number).repeat(40);
    }

    private static Commit.Builder commit(int number) {
        return Commit.builder(new CommitId(id(number)));
    }

    /** Returns a host that returns one page after another, and fails if more are requested. */
    private static StubHost answering(Page<?>... pages) {
        Iterator<Page<?>> each = List.of(pages).iterator();
        return StubHost.answering((operation, arguments) -> each.next());
    }

    private static Page<Commit> more(String next, Commit... commits) {
        return Page.more(List.of(commits), Cursor.at("stub commits", next));
    }

    private static RunResult list(StubHost host, String... options) {
        return RunResult.against(
                host,
                Stream.of(new String[] {"commits", "list", "a/b", "--host", "codeup"}, options)
                        .flatMap(Arrays::stream)
                        .toArray(String[]::new));
    }

    @ParameterizedTest(name = "--limit {0}")
    @CsvSource({"1, true", "2, true", "3, true", "4, false", "5, false"})
    void a_limit_shows_the_first_asks_for_no_more_pages_and_says_so(int limit, boolean isCut) throws Exception {
        Page<Commit> first = more("2", commit(1).build(), commit(2).build());
        Page<Commit> second = Page.complete(List.of(commit(3).build(), commit(4).build()));
        String[] options = {"--limit", Integer.toString(limit)};
        String[] json = {"--output", "json", options[0], options[1]};
        Page<?>[] pages = limit <= 2 ? new Page<?>[] {first} : new Page<?>[] {first, second};

        RunResult table = list(answering(pages), options);
        JsonNode document = JsonMapper.builder()
                .build()
                .readTree(list(answering(pages), json).out());

        assertThat(table.out().lines()).hasSize(1 + Math.min(limit, 4));
        assertThat(table.err())
                .isEqualTo(isCut ? "forgeport: there are more than the first " + limit + "; --all lists them\n" : "");
        assertThat(document.get("commits")).hasSize(Math.min(limit, 4));
        assertThat(document.get("verdict").textValue()).isEqualTo(isCut ? "MORE" : "COMPLETE");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"", "--all"})
    void all_are_shown_without_one(String option) {
        StubHost host = answering(
                more("2", commit(1).build()), Page.complete(List.of(commit(2).build())));

        RunResult run = option.isEmpty() ? list(host) : list(host, option);

        assertThat(run.out()).contains(id(1), id(2));
        assertThat(run.err()).isEmpty();
    }

    @Test
    void json_lines_are_an_object_each_and_what_is_cut_is_told_beside_them() throws Exception {
        RunResult run = list(
                answering(
                        more("2", commit(1).title("a\nb\u001b").build()),
                        Page.truncatedByHost(List.of(commit(2).build()), "the latest 2")),
                "--output",
                "jsonl");

        List<String> lines = run.out().lines().toList();
        assertThat(lines).hasSize(2);
        assertThat(lines.get(0)).isEqualTo("{\"id\":\"" + id(1) + "\",\"title\":\"a\\nb\\u001B\"}");
        assertThat(JsonMapper.builder().build().readTree(lines.get(1)).get("id").textValue())
                .isEqualTo(id(2));
        assertThat(run.err()).isEqualTo("forgeport: stub cut the listing short: the latest 2\n");
    }

    @Test
    void of_a_failure_later_on_the_lines_before_it_stay() {
        StubHost host = answering(more("2", commit(1).build()));

        RunResult run = list(host, "--output", "jsonl");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out().lines()).hasSize(1);
        assertThat(run.err()).startsWith("forgeport: unexpected error");
    }

    @Test
    void csv_has_all_parts_and_quotes_what_needs_it() {
        RunResult run = list(
                answering(Page.complete(List.of(
                        commit(1)
                                .title("=1+1,\"x\"")
                                .message("one\r\ntwo\t\u001b[2J\u202e\ud83d\ude00")
                                .authorName("-A@b")
                                .committerName("")
                                .build(),
                        commit(2).parent(new CommitId(id(1))).build()))),
                "--output",
                "csv");

        assertThat(run.out())
                .isEqualTo(HEADER
                        + id(1)
                        + ",,\"=1+1,\"\"x\"\"\",\"one\r\ntwo\t\\u001b[2J\\u202e\ud83d\ude00\",-A@b,,,\"\",,,,\r\n"
                        + id(2) + ",\"[\"\"" + id(1) + "\"\"]\",,,,,,,,,,\r\n");
    }

    @Test
    void csv_of_nothing_is_the_header_and_of_a_failure_nothing() {
        assertThat(list(answering(Page.complete(List.of())), "--output", "csv").out())
                .isEqualTo(HEADER);
        assertThat(list(answering(), "--output", "csv").out()).isEmpty();
    }

    @Test
    void of_one_entity_csv_is_its_line() {
        StubHost host = StubHost.answering(
                (operation, arguments) -> commit(1).title("T").build());

        RunResult run = RunResult.against(host, "commits", "get", "a/b", id(1), "--host", "codeup", "--output", "csv");

        assertThat(run.out()).isEqualTo(HEADER + id(1) + ",,T,,,,,,,,,\r\n");
    }
}
