package io.github.forgeport.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/**
 * A Markdown page of {@code docs/generated}, which is written by the tests and compared with the committed one.
 *
 * @param body what stands below its title
 */
record GeneratedPage(String file, String title, Supplier<String> body) {

    static final Path COMMITTED = Path.of("..", "docs", "generated");
    static final Path WRITTEN = Path.of("target", "generated-docs");

    /** The shell command that accepts a change, run at the top of the checkout. */
    static final String ACCEPT = "cp contract-tests/target/generated-docs/*.md docs/generated/";

    static final List<GeneratedPage> ALL = List.of(
            new GeneratedPage("capabilities.md", "What each host can do", CapabilityPage::body),
            new GeneratedPage("vendor-operations.md", "All operations of the vendors", VendorOperationPage::body),
            new GeneratedPage("request-prices.md", "What a call costs in requests", RequestPricePage::body),
            new GeneratedPage("entities.md", "The parts of entities", EntityPage::body),
            new GeneratedPage("public-api.md", "The public API", PublicApiPage::body));

    /** Writes the page into the build's folder. */
    Path write() throws IOException {
        Files.createDirectories(WRITTEN);
        return Files.writeString(
                WRITTEN.resolve(file),
                "# " + title + "\n\nWritten by `GeneratedDocsTest`, which says how to accept a change.\n\n"
                        + body.get());
    }

    Path committed() {
        return COMMITTED.resolve(file);
    }

    @Override
    public String toString() {
        return file;
    }
}
