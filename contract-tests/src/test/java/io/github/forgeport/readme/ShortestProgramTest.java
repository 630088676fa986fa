package io.github.forgeport.readme;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.forgeport.sandbox.Sandbox;
import io.github.forgeport.sandbox.SandboxAccounts;
import io.github.forgeport.sandbox.SandboxExtension;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The program that the README begins with is short, and needs nothing but its environment. */
@ExtendWith(SandboxExtension.class)
class ShortestProgramTest {

    private static final String SOURCE =
            MarkdownDocument.of("README.md").blocks("java").get(0);

    private static DocumentProgram program;

    @BeforeAll
    static void compile(@TempDir Path folder) throws IOException {
        program = DocumentProgram.compile(folder, List.of(SOURCE));
    }

    private static String run(Map<String, String> environment) throws IOException {
        return program.run(environment, "CloneUrls", "test/test");
    }

    @Test
    void it_has_at_most_12_lines() {
        assertThat(SOURCE.lines()).hasSizeLessThanOrEqualTo(12);
    }

    @Test
    void it_asks_whom_the_environment_names(Sandbox sandbox) throws IOException {
        String printed = run(Map.of(
                "FORGEPORT_CODEUP_ENDPOINT",
                sandbox.url("codeup").toString(),
                "FORGEPORT_CODEUP_ORGANIZATION",
                SandboxAccounts.CODEUP_ORGANIZATION,
                "FORGEPORT_CODEUP_ACCESS_TOKEN",
                SandboxAccounts.CODEUP_ACCESS_TOKEN,
                "FORGEPORT_ALLOW_PLAIN_HTTP",
                "true"));

        assertThat(printed).startsWith("[https://codeup.aliyun.com/xxx/test/test.git, ");
    }

    @Test
    void it_names_what_is_missing_there(@TempDir Path home) throws IOException {
        assertThat(run(Map.of("HOME", home.toString())))
                .contains("FORGEPORT_CODEUP_ORGANIZATION (codeup.organization)", "FORGEPORT_CODEUP_ACCESS_TOKEN");
    }
}
