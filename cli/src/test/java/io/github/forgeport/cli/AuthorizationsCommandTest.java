package io.github.forgeport.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.forgeport.cli.console.ExitCode;
import io.github.forgeport.cli.host.RunContext;
import io.github.forgeport.domain.authorization.Authorization;
import io.github.forgeport.domain.authorization.AuthorizationName;
import io.github.forgeport.domain.authorization.AuthorizationStatus;
import io.github.forgeport.domain.text.UnreadablePart;
import io.github.forgeport.port.paging.Cursor;
import io.github.forgeport.port.paging.Page;
import io.github.forgeport.sandbox.Sandbox;
import io.github.forgeport.sandbox.SandboxExtension;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SandboxExtension.class)
class AuthorizationsCommandTest {

    private static final Authorization FIRST = authorization("first");
    private static final Authorization SECOND = authorization("second");

    private static Authorization authorization(String name) {
        return Authorization.builder(new AuthorizationName(name)).build();
    }

    private static RunResult list(StubHost host, String... more) {
        String[] args = {"authorizations", "list", "--host", "servicestage"};
        String[] all = Stream.of(args, more).flatMap(Arrays::stream).toArray(String[]::new);
        return RunResult.against(host, all);
    }

    @Test
    void it_lists_what_the_host_keeps(Sandbox sandbox) {
        RunResult run =
                RunResult.of(RunResult.environment(sandbox), "authorizations", "list", "--host", "servicestage");

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("test  github    tom-repo  usable  oauth");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void it_needs_no_authorization_to_list_them(Sandbox sandbox) {
        RunResult run = RunResult.of(
                RunResult.environment(sandbox, "FORGEPORT_SERVICESTAGE_AUTHORIZATION", ""),
                "authorizations",
                "list",
                "--host",
                "servicestage");

        assertThat(run.code()).isZero();
    }

    @Test
    void as_json_it_has_every_part_in_a_stable_order(Sandbox sandbox) throws Exception {
        RunResult run = RunResult.of(
                RunResult.environment(sandbox), "authorizations", "list", "--host", "servicestage", "--output", "json");

        assertThat(JsonMapper.builder().build().readTree(run.out()).toString())
                .isEqualTo("{\"host\":\"servicestage\",\"verdict\":\"COMPLETE\",\"authorizations\":[{"
                        + "\"name\":\"test\",\"provider\":\"github\",\"user\":\"tom-repo\",\"status\":\"usable\","
                        + "\"tokenType\":\"oauth\",\"host\":\"https://api.github.com\","
                        + "\"home\":\"https://github.com/tom-repo\","
                        + "\"avatarUrl\":\"https://avatars.githubusercontent.com/u/73919200?v=4\","
                        + "\"created\":\"2022-04-12T02:46:05.642Z\",\"updated\":\"2022-04-12T02:46:05.642Z\"}]}");
    }

    @Test
    void where_it_cannot_be_told_the_command_does_not_succeed() {
        StubHost host = StubHost.with(List.of(Page.truncatedByHost(List.of(FIRST), "it counts 3 and lists 1")));
        StringWriter out = new StringWriter();
        PrintWriter full = new PrintWriter(Writer.nullWriter()) {
            @Override
            public boolean checkError() {
                return true;
            }
        };
        RunContext context = RunResult.context((which, settings, purpose) -> host, new PrintWriter(out), full);

        int code = Forgeport.run(context, "authorizations", "list", "--host", "servicestage");

        assertThat(code).isEqualTo(ExitCode.DEFECT.number());
        assertThat(out.toString()).contains("first");
    }

    @Test
    void a_listing_that_the_host_cut_short_is_told_beside_the_table() {
        StubHost host = StubHost.with(List.of(Page.truncatedByHost(List.of(FIRST), "it counts 3 and lists 1")));

        RunResult run = list(host);

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("first");
        assertThat(run.err()).isEqualTo("forgeport: stub cut the listing short: it counts 3 and lists 1\n");
    }

    @Test
    void a_listing_that_the_host_cut_short_says_so_in_json() throws Exception {
        StubHost host = StubHost.with(List.of(Page.truncatedByHost(List.of(FIRST), "it counts 3 and lists 1")));

        RunResult run = list(host, "--output", "json");

        JsonNode json = JsonMapper.builder().build().readTree(run.out());
        assertThat(json.at("/verdict").textValue()).isEqualTo("TRUNCATED_BY_HOST");
        assertThat(json.at("/reason").textValue()).isEqualTo("it counts 3 and lists 1");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void all_pages_are_read() {
        StubHost host = StubHost.with(List.of(
                Page.more(List.of(FIRST), Cursor.at("stub authorizations", "2")), Page.complete(List.of(SECOND))));

        assertThat(list(host).out()).contains("first", "second");
    }

    @Test
    void none_at_all_is_said_in_words() {
        assertThat(list(StubHost.with(List.of(Page.complete(List.of())))).out()).isEqualTo("none\n");
    }

    @Test
    void unknown_words_and_unreadable_parts_are_shown_as_such() throws Exception {
        Authorization odd = Authorization.builder(new AuthorizationName("odd"))
                .status(AuthorizationStatus.unknown("7"))
                .unreadable(new UnreadablePart("home", "http://user:pass word@example.com"))
                .build();

        RunResult table = list(StubHost.with(List.of(Page.complete(List.of(odd)))));
        RunResult json = list(StubHost.with(List.of(Page.complete(List.of(odd)))), "--output", "json");

        assertThat(table.out()).contains("7 (unknown)", "unreadable: 'http://***'", "not supplied");
        assertThat(JsonMapper.builder()
                        .build()
                        .readTree(json.out())
                        .at("/authorizations/0")
                        .toString())
                .isEqualTo("{\"name\":\"odd\",\"status\":\"7\","
                        + "\"unreadable\":[{\"part\":\"home\",\"raw\":\"http://***\"}]}");
    }

    @Test
    void the_session_is_closed() {
        StubHost host = StubHost.with(List.of(Page.complete(List.of())));

        list(host);

        assertThat(host.isClosed()).isTrue();
    }
}
