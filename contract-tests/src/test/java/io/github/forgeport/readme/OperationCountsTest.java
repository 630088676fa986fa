package io.github.forgeport.readme;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.forgeport.contract.PortMethodNames;
import io.github.forgeport.contract.VendorUnderTest;
import io.github.forgeport.contract.Vendors;
import io.github.forgeport.port.capability.Operation;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The documents count the operations of each port at each host as the adapters' capabilities do. */
class OperationCountsTest {

    private static final Map<Operation, String> PORTS = PortMethodNames.ports();

    @ParameterizedTest
    @CsvSource({"README.md, Port, operations", "docs/operations.md, Operations of a port, all"})
    void a_table_counts_what_each_host_can_do(String document, String heading, String whole) {
        List<String> table = MarkdownDocument.of(document).table(heading);
        List<String> columns =
                cells(table.get(0)).map(cell -> cell.toLowerCase(Locale.ROOT)).toList();

        assertThat(table.stream().skip(2)).hasSize(10).allSatisfy(line -> {
            List<String> row = cells(line).toList();
            counts(row.get(0), whole)
                    .forEach((column, count) -> assertThat(row.get(columns.indexOf(column)))
                            .as("%s, %s", row.get(0), column)
                            .isEqualTo(String.valueOf(count)));
        });
    }

    /** Returns the plain texts of a row. */
    private static Stream<String> cells(String row) {
        return Arrays.stream(row.split("\\|"))
                .skip(1)
                .map(cell -> cell.replaceAll("[*`\\[\\]]|\\(.*\\)", "").strip());
    }

    /** Returns the numbers of operations by column: of a port, or of all, and how many of them each vendor supports. */
    private static Map<String, Long> counts(String port, String whole) {
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put(whole, operations(port).count());
        for (VendorUnderTest vendor : Vendors.ALL) {
            counts.put(vendor.name(), operations(port).filter(vendor::can).count());
        }
        return counts;
    }

    private static Stream<Operation> operations(String port) {
        return Stream.of(Operation.values())
                .filter(operation -> port.equals("all") || port.equals(PORTS.get(operation)));
    }
}
