package io.github.forgeport.readme;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.forgeport.sandbox.Sandbox;
import io.github.forgeport.sandbox.SandboxAccounts;
import io.github.forgeport.sandbox.SandboxExtension;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The program of docs/json.md compiles, and prints the output shown below it. */
@ExtendWith(SandboxExtension.class)
class JsonPageTest {

    @Test
    void it_prints_what_the_page_shows(@TempDir Path folder, Sandbox sandbox) throws IOException {
        MarkdownDocument page = MarkdownDocument.of("docs/json.md");
        String source = page.blocks("java").get(0);

        String printed = DocumentProgram.compile(folder, List.of(source))
                .run(
                        Map.of(
                                "FORGEPORT_CODEUP_ENDPOINT",
                                sandbox.url("codeup").toString(),
                                "FORGEPORT_CODEUP_ORGANIZATION",
                                SandboxAccounts.CODEUP_ORGANIZATION,
                                "FORGEPORT_CODEUP_ACCESS_TOKEN",
                                SandboxAccounts.CODEUP_ACCESS_TOKEN,
                                "FORGEPORT_ALLOW_PLAIN_HTTP",
                                "true"),
                        "RepositoryAsJson",
                        "test/test");

        ObjectMapper json = new ObjectMapper();
        assertThat(json.readTree(printed)).isEqualTo(json.readTree(page.blockAfter(source)));
    }
}
