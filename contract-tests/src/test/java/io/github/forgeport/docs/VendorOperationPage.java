package io.github.forgeport.docs;

import io.github.forgeport.contract.CalledEndpoints;
import io.github.forgeport.contract.VendorUnderTest;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The tables of all operations that the vendors' manuals have, with the port methods that reach them. */
final class VendorOperationPage {

    /** The file with the reasons for the operations that no port reaches. */
    private static final Path WITHOUT_PORT =
            Path.of("src/test/resources/io/github/forgeport/docs/operations-without-port.txt");

    private static final String NO_PORT_YET = "raw call: no port reaches it yet";

    private VendorOperationPage() {}

    static String body() {
        Map<String, String> reasons = reasons();
        MarkdownTable summary = MarkdownTable.of("Vendor", List.of("Operations", "Through a port", "Otherwise"));
        StringBuilder tables = new StringBuilder();
        for (VendorUnderTest vendor : VendorOperation.vendors().toList()) {
            List<VendorOperation> operations = VendorOperation.of(vendor);
            Map<VendorOperation, Set<String>> senders = senders(vendor, operations);
            summary.row(vendor, List.of(operations.size(), senders.size(), operations.size() - senders.size()));
            tables.append("\n## ").append(vendor).append("\n\n").append(table(operations, senders, reasons));
        }
        return "Each operation of a vendor's manual, and the port methods that send it, as a recording server has seen."
                + " A `find` and a `stream` send what their `get` and `list` do.\n\n"
                + summary
                + tables;
    }

    /** Returns the operations that a port reaches, with the methods that send them. */
    static Map<VendorOperation, Set<String>> senders(VendorUnderTest vendor, List<VendorOperation> operations) {
        Map<VendorOperation, Set<String>> senders = new HashMap<>();
        CalledEndpoints.of(vendor)
                .forEach((request, methods) -> VendorOperation.sentTo(operations, request)
                        .ifPresent(operation -> senders.computeIfAbsent(operation, unsent -> new TreeSet<>())
                                .addAll(methods)));
        return senders;
    }

    /** Returns the reasons for the operations that no port reaches, by their names. */
    static Map<String, String> reasons() {
        Map<String, String> reasons = new HashMap<>();
        VendorOperation.rows(WITHOUT_PORT)
                .forEach(columns ->
                        List.of(columns[1].split(" ")).forEach(operation -> reasons.put(operation, columns[0])));
        return reasons;
    }

    private static MarkdownTable table(
            List<VendorOperation> operations, Map<VendorOperation, Set<String>> senders, Map<String, String> reasons) {
        MarkdownTable table = MarkdownTable.of("Operation", List.of("Endpoint", "Reached by"));
        for (VendorOperation operation : operations) {
            Set<String> methods = senders.getOrDefault(operation, Set.of());
            table.row(
                    operation.name(),
                    List.of(
                            "`" + operation.endpoint() + "`",
                            methods.isEmpty()
                                    ? reasons.getOrDefault(operation.name(), NO_PORT_YET)
                                    : String.join(", ", methods)));
        }
        return table;
    }
}
