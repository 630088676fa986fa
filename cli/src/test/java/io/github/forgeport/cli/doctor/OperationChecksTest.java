package io.github.forgeport.cli.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.forgeport.cli.StubHost;
import io.github.forgeport.cli.verb.Argument;
import io.github.forgeport.cli.verb.RepositoryVerbs;
import io.github.forgeport.cli.verb.Verb;
import io.github.forgeport.cli.verb.Verbs;
import io.github.forgeport.port.capability.Capability;
import io.github.forgeport.port.capability.Operation;
import io.github.forgeport.port.failure.FailedCall;
import io.github.forgeport.port.failure.GitHostException.NotFound;
import io.github.forgeport.port.failure.GitHostException.Unsupported;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The conclusions of doctor from a 404, at a host whose errors have codes and at one without. */
class OperationChecksTest {

    private static FailedCall.Builder bare() {
        return FailedCall.builder("stub", Operation.GET_REPOSITORY_BY_PATH).status(404);
    }

    private static OperationChecks checked(boolean hasCodes, FailedCall call) {
        return checked(hasCodes, call, Verbs.ALL);
    }

    private static OperationChecks checked(boolean hasCodes, FailedCall call, List<Verb> verbs) {
        OperationChecks checks =
                new OperationChecks(StubHost.failing(new NotFound(call, "Look elsewhere.")), hasCodes, Map.of(), verbs);
        checks.run();
        return checks;
    }

    /** Returns the results for the operations that have a probe. */
    private static List<CheckResult> tried(OperationChecks checks) {
        List<String> operations = Verbs.ALL.stream()
                .filter(Verb::isProbed)
                .map(verb -> verb.operation().toString())
                .toList();
        List<CheckResult> tried = checks.results().stream()
                .filter(check -> operations.contains(check.name()))
                .toList();
        assertThat(tried).extracting(CheckResult::name).containsExactlyInAnyOrderElementsOf(operations);
        return tried;
    }

    @Test
    void without_a_code_it_is_anybodys_where_the_vendor_has_codes() {
        OperationChecks checks = checked(true, bare().requestId("fake-request").build());

        assertThat(tried(checks)).allMatch(CheckResult::isFailed);
        assertThat(checks.acceptingOperation()).isEmpty();
    }

    @Test
    void with_a_request_id_it_is_the_vendors_where_it_has_no_codes() {
        OperationChecks checks = checked(false, bare().requestId("fake-request").build());

        assertThat(checks.results()).noneMatch(CheckResult::isFailed);
        assertThat(checks.acceptingOperation()).isPresent();
    }

    @Test
    void with_nothing_of_the_vendors_it_is_no_failure_and_no_proof_where_it_has_neither() {
        OperationChecks checks = checked(false, bare().build());

        assertThat(checks.results()).noneMatch(CheckResult::isFailed);
        assertThat(checks.acceptingOperation()).isEmpty();
    }

    @Test
    void one_that_the_host_turns_out_not_to_support_is_no_failure() {
        Capability none = Capability.unsupported("No namespace is given.", URI.create("https://example.com"));

        OperationChecks checks =
                new OperationChecks(StubHost.failing(new Unsupported(bare().build(), none)), true, Map.of(), Verbs.ALL);
        checks.run();

        assertThat(checks.results()).noneMatch(CheckResult::isFailed);
        assertThat(tried(checks)).extracting(CheckResult::outcome).containsOnly("unsupported");
    }

    @Test
    void an_operation_without_a_verb_is_not_tried() {
        OperationChecks checks = checked(true, bare().build(), List.of());

        assertThat(checks.results())
                .hasSameSizeAs(Operation.values())
                .allMatch(check -> check.outcome().equals("not tried"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"CREATE_REPOSITORY, unknown", "DELETE_REPOSITORY, unknown", "GET_REPOSITORY_BY_CLONE_URL, not tried"})
    void nor_is_one_that_writes_or_that_no_harmless_call_checks(Operation operation, String outcome) {
        List<Argument<?>> arguments = Verbs.ALL.stream()
                .filter(verb -> verb.operation() == operation)
                .findFirst()
                .orElseThrow()
                .arguments();
        Verb unprobed = new Verb(
                operation,
                RepositoryVerbs.KIND,
                "create",
                "Creates one.",
                arguments,
                List.of(),
                (host, given) -> {
                    throw new AssertionError("tried");
                },
                given -> Optional.empty());

        OperationChecks checks = checked(true, bare().build(), List.of(unprobed));

        assertThat(checks.results())
                .filteredOn(check -> check.name().equals(operation.toString()))
                .extracting(CheckResult::outcome)
                .containsExactly(outcome);
        assertThat(checks.results()).noneMatch(CheckResult::isFailed);
    }
}
