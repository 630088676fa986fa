package io.github.forgeport.readme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A document of this checkout and the fenced blocks in it. */
final class MarkdownDocument {

    /** The top folder of the checkout; tests run in their module's folder. */
    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w*)\\n(.*?)^```$");

    /** A fenced block: its language and its content. */
    record FencedBlock(String language, String content) {}

    private final Path file;
    private final String text;

    private MarkdownDocument(Path file, String text) {
        this.file = file;
        this.text = text;
    }

    static MarkdownDocument of(String name) {
        return of(ROOT.resolve(name));
    }

    static MarkdownDocument of(Path file) {
        try {
            return new MarkdownDocument(file, Files.readString(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    Path file() {
        return file;
    }

    String text() {
        return text;
    }

    List<FencedBlock> blocks() {
        return BLOCK.matcher(text)
                .results()
                .map(block -> new FencedBlock(block.group(1), block.group(2)))
                .toList();
    }

    List<String> blocks(String language) {
        return blocks().stream()
                .filter(block -> block.language().equals(language))
                .map(FencedBlock::content)
                .toList();
    }

    /** Returns the content of the block after another. */
    String blockAfter(String content) {
        List<FencedBlock> blocks = blocks();
        for (int i = 1; i < blocks.size(); i++) {
            if (blocks.get(i - 1).content().equals(content)) {
                return blocks.get(i).content();
            }
        }
        throw new NoSuchElementException("no block follows it in " + file);
    }

    /** Returns the lines of the table whose first column has this heading. */
    List<String> table(String heading) {
        Matcher table = Pattern.compile("(?m)^\\| " + Pattern.quote(heading) + " \\|.*\\n(?:\\|.*\\n)*")
                .matcher(text);
        if (!table.find()) {
            throw new NoSuchElementException("no table of " + heading + " in " + file);
        }
        return table.group().lines().toList();
    }
}
