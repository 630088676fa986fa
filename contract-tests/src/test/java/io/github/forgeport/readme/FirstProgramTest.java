package io.github.forgeport.readme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The README's program for the sandbox, which a newcomer copies, compiles, runs, and prints the output shown below it.
 */
class FirstProgramTest {

    @Test
    void it_prints_what_the_readme_shows(@TempDir Path folder) throws IOException {
        MarkdownDocument readme = MarkdownDocument.of("README.md");
        String source = readme.blocks("java").stream()
                .filter(block -> block.contains("class FirstProgram "))
                .findFirst()
                .orElseThrow();

        String printed = DocumentProgram.compile(folder, List.of(source)).run("FirstProgram");

        assertThat(printed.lines())
                .isNotEmpty()
                .isEqualTo(readme.blockAfter(source).lines().toList());
    }
}
