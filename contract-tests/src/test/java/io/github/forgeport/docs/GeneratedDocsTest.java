package io.github.forgeport.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The committed pages of {@code docs/generated} equal those that this build writes. */
class GeneratedDocsTest {

    static List<GeneratedPage> pages() {
        return GeneratedPage.ALL;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void a_page_that_is_committed_is_the_one_that_is_written(GeneratedPage page) throws IOException {
        Path written = page.write();

        String howToAccept = "docs/generated/" + page + "; if the change is meant: " + GeneratedPage.ACCEPT;
        assertThat(page.committed()).as(howToAccept).exists();
        assertThat(written).as(howToAccept).hasSameTextualContentAs(page.committed());
    }

    @Test
    void no_other_page_is_committed() throws IOException {
        try (Stream<Path> committed = Files.list(GeneratedPage.COMMITTED)) {
            assertThat(committed.map(file -> file.getFileName().toString()))
                    .isSubsetOf(pages().stream().map(GeneratedPage::file).toList());
        }
    }
}
