package io.github.forgeport.readme;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.forgeport.adapter.codeup.CodeupConfig;
import io.github.forgeport.adapter.codeup.CodeupCredentials;
import io.github.forgeport.adapter.codeup.CodeupGitHost;
import io.github.forgeport.adapter.servicestage.ServiceStageConfig;
import io.github.forgeport.adapter.servicestage.ServiceStageCredentials;
import io.github.forgeport.adapter.servicestage.ServiceStageGitHost;
import io.github.forgeport.domain.authorization.Authorization;
import io.github.forgeport.domain.authorization.AuthorizationName;
import io.github.forgeport.domain.authorization.Provider;
import io.github.forgeport.domain.text.Secret;
import io.github.forgeport.port.GitHost;
import io.github.forgeport.port.capability.Capability;
import io.github.forgeport.port.capability.Operation;
import io.github.forgeport.sandbox.SandboxAccounts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The README's table of capabilities says what the hosts say; a new vendor is a new column here. */
class CapabilityTableTest {

    private static final Secret TOKEN = Secret.of("not-a-secret");

    @Test
    void the_table_says_what_the_hosts_say() {
        assertThat(Document.of("README.md").table("Operation")).containsExactlyElementsOf(table(sessions()));
    }

    private static Map<String, GitHost> sessions() {
        ServiceStageConfig serviceStage = ServiceStageConfig.of(
                "cn-north-4", SandboxAccounts.SERVICESTAGE_PROJECT, ServiceStageCredentials.token(TOKEN));
        Map<String, GitHost> sessions = new LinkedHashMap<>();
        sessions.put(
                "Codeup",
                CodeupGitHost.connect(
                        CodeupConfig.of(SandboxAccounts.CODEUP_ORGANIZATION, CodeupCredentials.accessToken(TOKEN))));
        ServiceStageGitHost plain = ServiceStageGitHost.connect(serviceStage);
        AuthorizationName name = new AuthorizationName("test");
        sessions.put("ServiceStage", plain);
        sessions.put(
                "through a listed authorization",
                plain.through(
                        Authorization.builder(name).provider(Provider.GITHUB).build()));
        sessions.put("through a name", plain.through(name));
        return sessions;
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
