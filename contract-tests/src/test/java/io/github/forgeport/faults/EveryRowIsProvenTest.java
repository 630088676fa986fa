package io.github.forgeport.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.forgeport.adapter.codeup.CodeupConfig;
import io.github.forgeport.adapter.codeup.CodeupCredentials;
import io.github.forgeport.adapter.codeup.CodeupGitHost;
import io.github.forgeport.adapter.servicestage.ServiceStageConfig;
import io.github.forgeport.adapter.servicestage.ServiceStageCredentials;
import io.github.forgeport.adapter.servicestage.ServiceStageGitHost;
import io.github.forgeport.domain.AuthorizationName;
import io.github.forgeport.domain.Secret;
import io.github.forgeport.port.Capability.Support;
import io.github.forgeport.port.GitHost;
import io.github.forgeport.port.Operation;
import io.github.forgeport.readme.TestSources;
import io.github.forgeport.sandbox.SandboxAccounts;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A row without a test, or an operation without rows, fails the build. */
class EveryRowIsProvenTest {

    /** A test that proves a row begins with its id: {@code b10_an_idle_connection_...}. */
    private static final Pattern PROOF = Pattern.compile("void ([a-h]\\d{1,2})_");

    @Test
    void every_row_that_is_owned_here_is_played_or_has_a_test() throws IOException {
        TestSources sources = TestSources.read();
        Set<String> proven = Matrix.rows().map(Row::id).collect(Collectors.toCollection(TreeSet::new));
        for (String source : sources.texts()) {
            Matcher named = PROOF.matcher(source);
            while (named.find()) {
                proven.add(named.group(1).toUpperCase(Locale.ROOT));
            }
        }
        List<Entry> owned =
                table().filter(entry -> entry.owner().equals("here")).toList();

        for (Entry entry : owned) {
            for (String proof : entry.proofs()) {
                assertThat(sources.have(proof))
                        .as("%s is proven by %s", entry.id(), proof)
                        .isTrue();
                proven.add(entry.id());
            }
        }

        System.out.printf(
                "Fault matrix: %d rows owned here; %d played on %d subjects in %d cases%n",
                owned.size(),
                Matrix.rows().count(),
                Subjects.OF_ADAPTERS.size() + Subjects.OF_THE_PROBE.size(),
                FaultMatrixTest.cases().count());
        assertThat(proven).containsAll(owned.stream().map(Entry::id).toList());
    }

    @Test
    void every_played_row_is_in_the_table() throws IOException {
        assertThat(table().map(Entry::id))
                .containsAll(Matrix.rows().map(Row::id).distinct().toList());
    }

    @Test
    void every_operation_of_every_adapter_has_rows() {
        Set<String> played = Subjects.OF_ADAPTERS.stream().map(Subject::name).collect(Collectors.toSet());
        try (GitHost codeup = CodeupGitHost.connect(CodeupConfig.of(
                        SandboxAccounts.CODEUP_ORGANIZATION, CodeupCredentials.accessToken(Secret.of("none"))));
                GitHost serviceStage = ServiceStageGitHost.connect(ServiceStageConfig.of(
                                "cn-north-4",
                                SandboxAccounts.SERVICESTAGE_PROJECT,
                                ServiceStageCredentials.token(Secret.of("none")))
                        .withAuthorization(new AuthorizationName(SandboxAccounts.SERVICESTAGE_AUTHORIZATION)))) {
            for (GitHost host : List.of(codeup, serviceStage)) {
                for (Operation operation : Operation.values()) {
                    if (host.capabilities().of(operation).support() != Support.UNSUPPORTED) {
                        assertThat(played).contains(host.name() + " " + operation);
                    }
                }
            }
        }
    }

    /** A row of the table. */
    private record Entry(String id, String owner, List<String> proofs) {

        static Entry of(String line) {
            List<String> cells =
                    Arrays.stream(line.split("\\|")).map(String::trim).toList();
            List<String> proofs =
                    cells.size() < 4 ? List.of() : List.of(cells.get(3).split("; "));
            return new Entry(cells.get(0), cells.get(2), proofs);
        }
    }

    private static Stream<Entry> table() throws IOException {
        try (InputStream table = Objects.requireNonNull(EveryRowIsProvenTest.class.getResourceAsStream("matrix.csv"))) {
            String text = new String(table.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().filter(line -> !line.startsWith("#")).map(Entry::of);
        }
    }
}
