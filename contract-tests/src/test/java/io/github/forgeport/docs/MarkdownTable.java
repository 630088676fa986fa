package io.github.forgeport.docs;

import java.util.Collection;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A Markdown table. */
final class MarkdownTable {

    private final StringBuilder lines = new StringBuilder();

    private MarkdownTable() {}

    static MarkdownTable of(String first, Collection<?> others) {
        MarkdownTable table = new MarkdownTable().row(first, others);
        table.lines.append("|").append(" --- |".repeat(1 + others.size())).append('\n');
        return table;
    }

    MarkdownTable row(Object first, Collection<?> others) {
        lines.append(Stream.concat(Stream.of(first), others.stream())
                .map(cell -> cell.toString().replace("|", "\\|"))
                .collect(Collectors.joining(" | ", "| ", " |\n")));
        return this;
    }

    @Override
    public String toString() {
        return lines.toString();
    }
}
