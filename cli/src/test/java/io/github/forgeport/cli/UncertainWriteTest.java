package io.github.forgeport.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.forgeport.domain.commit.Branch;
import io.github.forgeport.domain.git.BranchName;
import io.github.forgeport.domain.repository.RepositoryPath;
import io.github.forgeport.faults.FaultServer;
import io.github.forgeport.faults.Script;
import io.github.forgeport.port.capability.Operation;
import io.github.forgeport.port.change.WriteTarget;
import io.github.forgeport.port.failure.FailedCall;
import io.github.forgeport.port.failure.GitHostException;
import io.github.forgeport.port.failure.GitHostException.Effect;
import io.github.forgeport.port.failure.GitHostException.NotFound;
import io.github.forgeport.port.failure.GitHostException.Unavailable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The message for a failed write that may have been carried out. */
class UncertainWriteTest {

    private static final RepositoryPath APP = RepositoryPath.parse("group/app");
    private static final BranchName FIX = new BranchName("fix");
    private static final String[] CREATE = "branches create group/app fix --ref main --host codeup".split(" ");

    private static GitHostException failure(Operation operation, Effect effect) {
        FailedCall call = FailedCall.builder("stub", operation)
                .effect(effect)
                .writeTarget(new WriteTarget.BranchExistence(APP, FIX, true))
                .build();
        return new Unavailable(call, Unavailable.Reason.RECEIVE, "The connection broke.", null);
    }

    /** Returns a host whose creations fail, and whose other methods return the results of a function. */
    private static StubHost failing(GitHostException failure, StubHost.Answer reads) {
        return StubHost.answering((operation, arguments) -> {
            if (operation.getName().equals("create")) {
                throw failure;
            }
            return reads.to(operation, arguments);
        });
    }

    private static StubHost.Answer reads(String found) {
        return (operation, arguments) -> switch (found) {
            case "there" -> Optional.of(Branch.builder(FIX).build());
            case "missing" -> Optional.empty();
            default -> throw failure(Operation.GET_BRANCH, Effect.NOT_SENT);
        };
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "there | DONE, the host shows what it would have left.",
                "missing | NOT_DONE, the host does not show it now, but may still be at it; look with 'forgeport branches"
                        + " list' before it is sent again.",
                "broken | UNKNOWABLE, the host cannot be read now; look with 'forgeport branches list' before it is sent"
                        + " again."
            })
    void the_host_is_looked_at_and_the_exit_code_stays_that_of_the_failure(String found, String told) {
        RunResult run =
                RunResult.against(failing(failure(Operation.CREATE_BRANCH, Effect.UNKNOWN), reads(found)), CREATE);

        assertThat(run.code()).isEqualTo(16);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .startsWith("forgeport: stub: create branch: ")
                .endsWith(" Whether it was carried out: " + told + "\n");
    }

    @Test
    void programs_are_told_it_as_json() throws Exception {
        StubHost host = failing(failure(Operation.CREATE_BRANCH, Effect.UNKNOWN), reads("missing"));

        RunResult run = RunResult.against(
                host,
                Stream.of(CREATE, new String[] {"--output", "json"})
                        .flatMap(Stream::of)
                        .toArray(String[]::new));

        JsonNode json = JsonMapper.builder().build().readTree(run.out());
        assertThat(json.at("/exitCode").intValue()).isEqualTo(run.code()).isEqualTo(16);
        assertThat(json.at("/failure/effect").textValue()).isEqualTo("UNKNOWN");
        assertThat(json.at("/failure/verification").textValue()).isEqualTo("NOT_DONE");
        assertThat(json.at("/failure/message").textValue()).contains("Whether it was carried out: NOT_DONE");
        assertThat(run.err()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"NOT_SENT", "REJECTED", "ACCEPTED"})
    void where_the_effect_is_known_nothing_is_looked_at(Effect effect) {
        List<String> asked = new ArrayList<>();
        StubHost host = failing(failure(Operation.CREATE_BRANCH, effect), (operation, arguments) -> {
            asked.add(operation.getName());
            return Optional.empty();
        });

        RunResult run = RunResult.against(host, CREATE);

        assertThat(run.err()).contains("create branch").doesNotContain("Whether");
        assertThat(asked).isEmpty();
    }

    @Test
    void of_a_namespace_that_was_only_looked_up_nothing_is_told() {
        NotFound absent = new NotFound(
                FailedCall.builder("stub", Operation.GET_NAMESPACE_BY_PATH)
                        .effect(Effect.UNKNOWN)
                        .build(),
                "Look elsewhere.");

        RunResult run =
                RunResult.against(StubHost.failing(absent), "repositories", "create", "group/app", "--host", "codeup");

        assertThat(run.code()).isEqualTo(12);
        assertThat(run.err()).contains("get namespace by path").doesNotContain("Whether");
    }

    @Test
    void a_raw_call_that_writes_is_told_to_be_unknowable(@TempDir Path folder) throws Exception {
        Path body = Files.writeString(folder.resolve("body.json"), "{}");
        try (FaultServer broken = FaultServer.start().answering(Script.of(io.github.forgeport.faults.Steps.close()))) {
            RunResult run = RunResult.of(
                    RunResult.environment(broken.url()),
                    ("api POST /repository/create --operation CreateRepository --host codeup --input " + body)
                            .split(" "));

            assertThat(run.code()).isEqualTo(16);
            assertThat(run.err())
                    .contains("Whether it was carried out: UNKNOWABLE, what the host shows does not tell; look with a"
                            + " request that reads before it is sent again.\n");
        }
    }
}
