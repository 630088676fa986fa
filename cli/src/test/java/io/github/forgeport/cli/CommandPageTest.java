package io.github.forgeport.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.forgeport.cli.console.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class CommandPageTest {

    @Test
    void the_page_of_the_command_has_every_exit_code_in_its_order() throws IOException {
        String page = Files.readString(Path.of("../docs/command.md"));

        assertThat(page.lines().filter(line -> line.matches("\\| \\d+ \\|.*")))
                .containsExactlyElementsOf(Arrays.stream(ExitCode.values())
                        .map(ExitCode::number)
                        .map(number -> "| " + number + " | "
                                + ExitCode.meanings().get(number.toString()).replace("|", "\\|") + " |")
                        .toList());
    }
}
