package io.github.forgeport.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.forgeport.sandbox.Sandbox;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class SandboxCommandTest {

    private static final Pattern EXPORT = Pattern.compile("(?m)^export (FORGEPORT_\\w+)=(\\S+)$");

    @Test
    void what_it_tells_to_export_leads_the_command_to_it_until_it_is_interrupted() throws Exception {
        StringWriter out = new StringWriter();
        Context context =
                new Context(Map.of(), Host::connect, new PrintWriter(out), new PrintWriter(new StringWriter()));
        AtomicInteger code = new AtomicInteger(-1);
        Thread command = new Thread(() -> code.set(Forgeport.run(context, "sandbox")));
        command.start();
        while (!out.toString().contains("# Then:")) {
            Thread.sleep(Duration.ofMillis(10).toMillis());
        }
        Map<String, String> exports = EXPORT.matcher(out.toString())
                .results()
                .collect(Collectors.toMap(line -> line.group(1), line -> line.group(2)));

        Run whileItRuns = Run.of(exports, "repositories", "get", "test/test", "--host", "codeup");
        command.interrupt();
        command.join();
        Run afterwards = Run.of(exports, "repositories", "get", "test/test", "--host", "codeup");

        assertThat(whileItRuns.code()).isZero();
        assertThat(code.get()).isZero();
        assertThat(afterwards.code()).isEqualTo(ExitCode.UNAVAILABLE.number());
    }

    @Test
    void everything_it_prints_can_be_read_by_a_shell() throws Exception {
        StringWriter out = new StringWriter();
        Context context =
                new Context(Map.of(), Host::connect, new PrintWriter(out), new PrintWriter(new StringWriter()));

        Thread.currentThread().interrupt();
        int code = Forgeport.run(context, "sandbox");

        assertThat(Thread.interrupted()).isTrue();
        assertThat(code).isZero();
        assertThat(out.toString().lines())
                .allMatch(line -> line.startsWith("# ") || EXPORT.matcher(line).matches());
    }

    @Test
    void a_port_that_is_taken_is_wrong_usage() {
        try (Sandbox other = Sandbox.start()) {
            Run run = Run.of(
                    Map.of(), "sandbox", "--port", Integer.toString(other.url().getPort()));

            assertThat(run.code()).isEqualTo(2);
            assertThat(run.err())
                    .isEqualTo("forgeport: port " + other.url().getPort()
                            + " cannot be used: it is taken or not allowed\n");
        }
    }

    @Test
    void a_port_that_is_none_is_wrong_usage() {
        assertThat(Run.of(Map.of(), "sandbox", "--port", "65536").code()).isEqualTo(2);
        assertThat(Run.of(Map.of(), "sandbox", "--port", "many").code()).isEqualTo(2);
    }
}
