package io.github.forgeport.readme;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.github.forgeport.adapter.codeup.CodeupConfig;
import io.github.forgeport.adapter.codeup.CodeupCredentials;
import io.github.forgeport.adapter.codeup.CodeupGitHost;
import io.github.forgeport.domain.repository.RepositoryPath;
import io.github.forgeport.domain.text.Secret;
import io.github.forgeport.http.policy.HttpPolicy;
import io.github.forgeport.port.CallListener;
import io.github.forgeport.port.GitHost;
import io.github.forgeport.sandbox.Sandbox;
import io.github.forgeport.sandbox.SandboxAccounts;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The listeners printed in docs/observing.md are short, compile, and report the calls to a sandbox. */
class ObservingTest {

    private static final int LONGEST = 12;

    @AutoClose
    private static final Sandbox SANDBOX = Sandbox.start();

    private static final List<String> SOURCES =
            MarkdownDocument.of("docs/observing.md").blocks("java");

    private static ClassLoader bridges;

    @BeforeAll
    static void compile(@TempDir Path folder) throws IOException {
        URL classes = DocumentProgram.compile(folder, SOURCES).classes().toUri().toURL();
        bridges = new URLClassLoader(new URL[] {classes}, ObservingTest.class.getClassLoader());
    }

    private static CallListener bridge(String name, Class<?> of, Object to) throws ReflectiveOperationException {
        Constructor<?> constructor = bridges.loadClass(name).getDeclaredConstructor(of);
        constructor.setAccessible(true);
        return (CallListener) constructor.newInstance(to);
    }

    /** Makes two calls, for a repository that exists and for one that does not. */
    private static void ask(CallListener listener) {
        CodeupConfig config = new CodeupConfig(
                SANDBOX.url("codeup"),
                SandboxAccounts.CODEUP_ORGANIZATION,
                CodeupCredentials.accessToken(Secret.of(SandboxAccounts.CODEUP_ACCESS_TOKEN)),
                HttpPolicy.defaults().withPlainHttpAllowed().withListener(listener));
        try (GitHost host = CodeupGitHost.connect(config)) {
            assertThat(host.repositories().find(RepositoryPath.parse("test/test")))
                    .isPresent();
            assertThat(host.repositories().find(RepositoryPath.parse("test/other")))
                    .isEmpty();
        }
    }

    @Test
    void each_bridge_has_at_most_12_lines() {
        assertThat(SOURCES)
                .hasSize(2)
                .allSatisfy(source -> assertThat(source.lines()).hasSizeLessThanOrEqualTo(LONGEST));
    }

    @Test
    void micrometer_counts_attempts_by_outcome_and_status() throws ReflectiveOperationException {
        MeterRegistry registry = new SimpleMeterRegistry();

        ask(bridge("MeteredCalls", MeterRegistry.class, registry));

        assertThat(registry.get("forgeport.attempts")
                        .tags("host", "codeup", "operation", "get repository by path", "outcome", "success")
                        .tag("status", "200")
                        .timer()
                        .count())
                .isOne();
        assertThat(registry.get("forgeport.attempts")
                        .tags("outcome", "NotFound")
                        .timer()
                        .count())
                .isOne();
    }

    @Test
    void slf4j_has_a_line_for_each_attempt() throws ReflectiveOperationException {
        Logger logger = new LoggerContext().getLogger("calls");
        logger.setLevel(Level.INFO);
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        lines.start();
        logger.addAppender(lines);

        ask(bridge("LoggedCalls", org.slf4j.Logger.class, logger));

        String address = "127.0.0.1:" + SANDBOX.url("codeup").getPort();
        assertThat(lines.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .satisfiesExactly(
                        found -> assertThat(found)
                                .startsWith("codeup: get repository by path, attempt 1: success, HTTP 200, request ")
                                .endsWith(address)
                                .doesNotContain("request null"),
                        missing -> assertThat(missing)
                                .startsWith("codeup: get repository by path, attempt 1: NotFound, HTTP ")
                                .endsWith(address));
    }
}
