package io.github.forgeport.comparison;

import static java.util.stream.Collectors.toCollection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The operations that both an adapter and the vendor's SDK can call, read from the generated table of all operations.
 */
final class SharedOperations {

    private static final Path TABLE = Path.of("..", "docs", "generated", "vendor-operations.md");

    private SharedOperations() {}

    /** Returns the names of a vendor's operations that both have: their last column in the table begins with code. */
    static SortedSet<String> namesOf(String vendor) {
        try {
            return Files.readString(TABLE)
                    .split("\n## " + vendor + "\n")[1]
                    .split("\n## ")[0]
                    .lines()
                    .map(row -> row.split(" ?\\| ?"))
                    .filter(cells -> cells.length == 4 && cells[3].startsWith("`"))
                    .map(cells -> cells[1])
                    .filter(name -> !name.equals(RawCallsMatchSdksTest.NOT_IN_THE_SDK))
                    .collect(toCollection(TreeSet::new));
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
    }
}
