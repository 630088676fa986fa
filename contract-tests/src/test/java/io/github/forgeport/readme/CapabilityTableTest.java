package io.github.forgeport.readme;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.forgeport.contract.VendorUnderTest;
import io.github.forgeport.contract.Vendors;
import io.github.forgeport.domain.text.Secret;
import io.github.forgeport.port.GitHost;
import io.github.forgeport.port.capability.Capability;
import io.github.forgeport.port.capability.Operation;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The README's table of capabilities says what the hosts say. */
class CapabilityTableTest {

    @Test
    void the_table_says_what_the_hosts_say() {
        Map<String, GitHost> sessions = new LinkedHashMap<>();
        for (VendorUnderTest vendor : Vendors.ALL) {
            sessions.putAll(vendor.kindsOfSessions(URI.create("https://host.example"), Secret.of("not-a-secret")));
        }

        assertThat(Document.of("README.md").table("Operation")).containsExactlyElementsOf(table(sessions));
    }

    private static List<String> table(Map<String, GitHost> sessions) {
        List<String> lines = new ArrayList<>();
        lines.add(row(Stream.concat(Stream.of("Operation"), sessions.keySet().stream())));
        lines.add("|" + " --- |".repeat(sessions.size() + 1));
        for (Operation operation : Operation.values()) {
            lines.add(row(Stream.concat(
                    Stream.of(operation.toString()),
                    sessions.values().stream()
                            .map(host -> word(host.capabilities().of(operation))))));
        }
        sessions.values().forEach(GitHost::close);
        return lines;
    }

    private static String row(Stream<String> cells) {
        return cells.collect(Collectors.joining(" | ", "| ", " |"));
    }

    private static String word(Capability capability) {
        return switch (capability.support()) {
            case SUPPORTED -> "yes";
            case UNSUPPORTED -> "no";
            case UNKNOWN -> "not known";
        };
    }
}
