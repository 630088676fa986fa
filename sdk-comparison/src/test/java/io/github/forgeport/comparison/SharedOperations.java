package io.github.forgeport.comparison;

import static java.util.stream.Collectors.toCollection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedSet;
import java.util.TreeSet;

/** The operations that an adapter sends and the vendor's SDK has, read from the generated table of all operations. */
final class SharedOperations {

    private static final Path TABLE = Path.of("..", "docs", "generated", "vendor-operations.md");

    private SharedOperations() {}

    /** Returns the names of those of a vendor: a method reaches them, which stands first in the last column. */
    static SortedSet<String> of(String vendor) {
        try {
            return Files.readString(TABLE)
                    .split("\n## " + vendor + "\n")[1]
                    .split("\n## ")[0]
                    .lines()
                    .map(row -> row.split(" ?\\| ?"))
                    .filter(cells -> cells.length == 4 && cells[3].startsWith("`"))
                    .map(cells -> cells[1])
                    .filter(name -> !name.equals(RawCallsBesideSdksTest.NOT_IN_THE_SDK))
                    .collect(toCollection(TreeSet::new));
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
    }
}
