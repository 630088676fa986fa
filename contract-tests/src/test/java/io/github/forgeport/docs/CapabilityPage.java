package io.github.forgeport.docs;

import io.github.forgeport.contract.Vendors;
import io.github.forgeport.port.GitHost;
import io.github.forgeport.port.capability.Capability;
import io.github.forgeport.port.capability.Capability.Support;
import io.github.forgeport.port.capability.Operation;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The generated page of capabilities: their table, and for each session the reasons with the vendor's pages. */
final class CapabilityPage {

    private static final URI HOST = URI.create("https://host.example");

    private CapabilityPage() {}

    static String body() {
        Map<String, GitHost> sessions = new LinkedHashMap<>();
        Vendors.ALL.forEach(vendor -> sessions.putAll(SessionKinds.of(vendor, HOST)));
        StringBuilder page = new StringBuilder().append(overview(sessions));
        sessions.forEach((name, session) ->
                page.append("\n## ").append(name).append("\n\n").append(reasons(session)));
        sessions.values().forEach(GitHost::close);
        return page.toString();
    }

    private static MarkdownTable overview(Map<String, GitHost> sessions) {
        MarkdownTable table = MarkdownTable.of("Operation", sessions.keySet());
        for (Operation operation : Operation.values()) {
            table.row(
                    operation,
                    sessions.values().stream()
                            .map(session ->
                                    word(session.capabilities().of(operation).support()))
                            .toList());
        }
        return table;
    }

    private static MarkdownTable reasons(GitHost session) {
        MarkdownTable table = MarkdownTable.of("Operation", List.of("Supported", "Why", "Vendor's page"));
        for (Operation operation : Operation.values()) {
            Capability capability = session.capabilities().of(operation);
            table.row(
                    operation,
                    List.of(word(capability.support()), capability.reason(), "<" + capability.vendorPage() + ">"));
        }
        return table;
    }

    private static String word(Support support) {
        return switch (support) {
            case SUPPORTED -> "yes";
            case UNSUPPORTED -> "no";
            case UNKNOWN -> "not known";
        };
    }
}
