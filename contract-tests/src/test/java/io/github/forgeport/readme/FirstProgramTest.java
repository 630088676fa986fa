package io.github.forgeport.readme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README's first program is what a newcomer copies: it compiles, runs, and prints what stands below it. */
class FirstProgramTest {

    @Test
    void it_prints_what_the_readme_shows(@TempDir Path folder) throws IOException {
        Document readme = Document.of("README.md");
        String source = readme.blocks("java").get(0);

        String printed = Program.compile(folder, List.of(source)).run("FirstProgram");

        assertThat(printed.lines())
                .isNotEmpty()
                .isEqualTo(readme.blockAfter(source).lines().toList());
    }
}
