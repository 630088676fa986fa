package io.github.forgeport.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.forgeport.http.policy.HttpPolicy;
import io.github.forgeport.port.CallListener;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Queue;
import org.junit.jupiter.api.Test;

/** The notice on a terminal of the call for which the program waits. */
class WaitingNoticeTest {

    private static final Duration TIME = Duration.ofMillis(1);

    private final StringWriter err = new StringWriter();
    private final Queue<Runnable> looks = new ArrayDeque<>();
    private boolean terminal = true;

    private final WaitingNotice notice = new WaitingNotice(
            new Console(new PrintWriter(Writer.nullWriter()), new PrintWriter(err), new StreamState() {
                @Override
                public boolean showsMessagesOnTerminal() {
                    return terminal;
                }

                @Override
                public boolean isReaderGone() {
                    return false;
                }
            }),
            looks::add);
    private final HttpPolicy policy = notice.addTo(HttpPolicy.defaults());

    private void begin(String operation, int attempt) {
        assertThat(policy.headers().of("codeup", operation, attempt)).isEmpty();
    }

    private void fail(String outcome) {
        policy.listener()
                .attempted(new CallListener.Attempt("codeup", "get", 1, outcome, TIME, 0, 0, null, null, null));
    }

    private void end() {
        policy.listener().called(new CallListener.Call("codeup", "get", 1, "success", TIME));
    }

    private void aSecondPasses() {
        Runnable look = looks.poll();
        if (look != null) {
            look.run();
        }
    }

    @Test
    void a_call_that_takes_longer_than_a_second_is_shown_once_on_a_line_of_its_own() {
        begin("get", 1);

        aSecondPasses();
        aSecondPasses();
        aSecondPasses();

        assertThat(err).hasToString("forgeport: waiting for codeup: get ...\n");
    }

    @Test
    void nothing_is_shown_before() {
        begin("get", 1);
        end();

        aSecondPasses();

        assertThat(err.toString()).isEmpty();
        assertThat(looks).isEmpty();
    }

    @Test
    void nothing_is_shown_where_there_is_no_terminal() {
        terminal = false;
        begin("get", 1);

        aSecondPasses();

        assertThat(err.toString()).isEmpty();
        assertThat(looks).isEmpty();
    }

    @Test
    void the_pause_before_another_attempt_is_shown_and_the_attempt() {
        begin("get", 1);
        fail("RateLimited");
        aSecondPasses();
        begin("get", 2);
        aSecondPasses();

        assertThat(err)
                .hasToString("forgeport: waiting for another attempt at codeup: get, after RateLimited ...\n"
                        + "forgeport: waiting for codeup: get, attempt 2 ...\n");
    }

    @Test
    void many_quick_pages_that_take_long_together_are_shown_once() {
        for (int page = 0; page < 10; page++) {
            begin("list", 1);
            aSecondPasses();
            fail("success");
            end();
        }

        assertThat(err).hasToString("forgeport: waiting for codeup: list ...\n");
    }

    @Test
    void what_is_waited_for_next_is_shown_after_another_second() {
        begin("get", 1);
        aSecondPasses();
        end();
        aSecondPasses();
        begin("list", 1);
        aSecondPasses();

        assertThat(err)
                .hasToString("forgeport: waiting for codeup: get ...\nforgeport: waiting for codeup: list ...\n");
    }

    @Test
    void what_is_no_call_is_shown_too() {
        String answer = notice.runAsWait("the addresses of h", () -> {
            aSecondPasses();
            return "answer";
        });
        aSecondPasses();

        assertThat(answer).isEqualTo("answer");
        assertThat(err).hasToString("forgeport: waiting for the addresses of h ...\n");
    }

    @Test
    void the_policys_own_listener_and_headers_are_kept() {
        StringWriter heard = new StringWriter();
        HttpPolicy given = HttpPolicy.defaults()
                .withHeaders((host, operation, attempt) -> Map.of("traceparent", "t"))
                .withListener(new CallListener() {
                    @Override
                    public void called(Call call) {
                        heard.append(call.operation());
                    }
                });

        HttpPolicy watched = notice.addTo(given);
        watched.listener().called(new CallListener.Call("codeup", "get", 1, "success", TIME));

        assertThat(heard).hasToString("get");
        assertThat(watched.headers().of("codeup", "get", 1)).containsEntry("traceparent", "t");
    }
}
