package io.github.forgeport.docs;

import io.github.forgeport.contract.VendorUnderTest;
import io.github.forgeport.contract.Vendors;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An operation in a vendor's API manual, read from the table {@code <vendor>-operations.txt} of sdk-comparison.
 *
 * @param endpoint its method and path, with placeholders in braces
 */
record VendorOperation(String name, String endpoint) {

    private static final Path TABLES =
            Path.of("..", "sdk-comparison/src/test/resources/io/github/forgeport/comparison");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^}]*}");

    /** Returns the vendors that have such a table. */
    static Stream<VendorUnderTest> vendors() {
        return Vendors.ALL.stream().filter(vendor -> Files.exists(table(vendor)));
    }

    private static Path table(VendorUnderTest vendor) {
        return TABLES.resolve(vendor.name() + "-operations.txt");
    }

    /** Reads all operations of a vendor. */
    static List<VendorOperation> of(VendorUnderTest vendor) {
        return rows(table(vendor)).stream()
                .map(columns -> new VendorOperation(columns[0], columns[1]))
                .toList();
    }

    /** Reads the rows of a table whose columns are separated by bars. */
    static List<String[]> rows(Path table) {
        try {
            return Files.readAllLines(table).stream()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" \\| "))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * Finds the operation to which a request is sent, by method and path; if several match, the one with fewest
     * placeholders.
     */
    static Optional<VendorOperation> sentTo(List<VendorOperation> operations, String request) {
        return operations.stream()
                .filter(operation ->
                        request.matches(PLACEHOLDER.matcher(operation.endpoint).replaceAll("[^/]+")))
                .min(Comparator.comparingLong(operation ->
                        PLACEHOLDER.matcher(operation.endpoint).results().count()));
    }

    /** Returns a method and path without the names in its placeholders, for which an adapter may have other names. */
    static String withoutNames(String endpoint) {
        return PLACEHOLDER.matcher(endpoint).replaceAll("{}");
    }
}
