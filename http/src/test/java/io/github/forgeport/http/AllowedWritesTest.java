package io.github.forgeport.http;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.forgeport.domain.git.BranchName;
import io.github.forgeport.domain.repository.RepositoryPath;
import io.github.forgeport.http.endpoint.Repetition;
import io.github.forgeport.http.fixture.CallsFixture;
import io.github.forgeport.http.fixture.ThingsApi;
import io.github.forgeport.http.fixture.ThingsApi.Thing;
import io.github.forgeport.http.policy.AllowedWrites;
import io.github.forgeport.http.policy.HttpPolicy;
import io.github.forgeport.http.raw.RawAdditions;
import io.github.forgeport.http.raw.RawRequest;
import io.github.forgeport.http.raw.RawResponse;
import io.github.forgeport.port.capability.Operation;
import io.github.forgeport.port.change.WriteTarget;
import io.github.forgeport.port.failure.GitHostException.Effect;
import io.github.forgeport.port.failure.GitHostException.Rejected;
import io.github.forgeport.port.failure.GitHostException.Unavailable;
import io.github.forgeport.port.failure.GitHostException.Unsupported;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The operations and raw calls that a session's policy allows, and those that it rejects before anything is sent. */
class AllowedWritesTest extends CallsFixture {

    private static final String OFF = "HttpPolicy.withDestructiveAllowed()";
    private static final String READ_ONLY = "withReadOnly()";

    private static final WriteTarget TARGET =
            new WriteTarget.BranchExistence(RepositoryPath.parse("tools/anvil"), new BranchName("main"), false);

    private static final OperationTable TABLE = OperationTable.of(
                    "things", "It has none.", URI.create("https://things.example"))
            .supported(Operation.GET_BRANCH, Repetition.READ, "It can.", "page")
            .supported(Operation.CREATE_BRANCH, Repetition.ONCE, "It can.", "page")
            .supported(Operation.DELETE_BRANCH, Repetition.REPEATABLE, "It can.", "page");

    private HttpSession open(AllowedWrites writes) {
        return open(request -> {}, policy.withWrites(writes));
    }

    private static Thing thing(ThingsApi api) {
        return api.get("1", null, null, null);
    }

    private static void assertRejected(Rejected refusal, String operation, AllowedWrites writes) {
        assertThat(refusal)
                .hasMessageContainingAll("things", operation, writes == AllowedWrites.NONE ? READ_ONLY : OFF);
        assertThat(refusal.call().effect()).isEqualTo(Effect.NOT_SENT);
        assertThat(received()).isEmpty();
    }

    @ParameterizedTest(name = "{0} allows {1}")
    @CsvSource({
        "NONE, GET_BRANCH",
        "NON_DESTRUCTIVE, GET_BRANCH",
        "NON_DESTRUCTIVE, CREATE_BRANCH",
        "ALL, GET_BRANCH",
        "ALL, CREATE_BRANCH",
        "ALL, DELETE_BRANCH"
    })
    void an_operation_that_is_allowed_is_sent(AllowedWrites writes, Operation operation) {
        answer(200, "{\"name\":\"a\"}");
        HttpSession session = open(writes);
        Calls<ThingsApi> calls = session.calls(ThingsApi.class, TABLE);

        Thing unmapped = calls.run(operation, (api, lenient) -> thing(api));
        String mapped = calls.run(operation, AllowedWritesTest::thing, (thing, lenient) -> thing.name());
        String written = calls.run(operation, TARGET, AllowedWritesTest::thing, (thing, lenient) -> thing.name());
        Thing declared = calls.run(operation, Repetition.ONCE, (api, lenient) -> thing(api));
        calls.remove(operation, TARGET, api -> api.delete("1"));
        calls.remove(operation, Repetition.ONCE, api -> api.delete("1"));

        assertThat(List.of(unmapped.name(), mapped, written, declared.name())).containsOnly("a");
        assertThat(received()).hasSize(6);
        assertThatNoException().isThrownBy(() -> session.requireAllowed(operation));
    }

    @ParameterizedTest(name = "{0} rejects {1}")
    @CsvSource({"NONE, CREATE_BRANCH", "NONE, DELETE_BRANCH", "NON_DESTRUCTIVE, DELETE_BRANCH"})
    void any_other_is_rejected_before_anything_is_sent(AllowedWrites writes, Operation operation) {
        answer(200, "{\"name\":\"a\"}");
        HttpSession session = open(writes);
        Calls<ThingsApi> calls = session.calls(ThingsApi.class, TABLE);

        for (Runnable call : new Runnable[] {
            () -> calls.run(operation, (api, lenient) -> thing(api)),
            () -> calls.run(operation, AllowedWritesTest::thing, (thing, lenient) -> thing),
            () -> calls.run(operation, TARGET, AllowedWritesTest::thing, (thing, lenient) -> thing),
            () -> calls.run(operation, Repetition.ONCE, (api, lenient) -> thing(api)),
            () -> calls.remove(operation, TARGET, api -> api.delete("1")),
            () -> calls.remove(operation, Repetition.ONCE, api -> api.delete("1")),
            () -> session.requireAllowed(operation)
        }) {
            assertRejected(catchThrowableOfType(Rejected.class, call::run), operation.toString(), writes);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"NONE", "NON_DESTRUCTIVE"})
    void what_destroys_with_some_arguments_only_is_rejected_with_those(AllowedWrites writes) {
        HttpSession session = open(writes);

        Rejected refusal =
                catchThrowableOfType(Rejected.class, () -> session.requireDestructiveAllowed(Operation.COMMIT_FILES));

        assertRejected(refusal, "commit files", writes);
    }

    @Test
    void with_destructive_operations_allowed_it_is_not() {
        HttpSession session = open(AllowedWrites.ALL);

        assertThatNoException().isThrownBy(() -> session.requireDestructiveAllowed(Operation.COMMIT_FILES));
    }

    @Test
    void what_the_host_cannot_do_is_unsupported_whatever_is_allowed() {
        Calls<ThingsApi> calls = open(AllowedWrites.NONE).calls(ThingsApi.class, TABLE);

        assertThat(catchThrowableOfType(
                        Unsupported.class, () -> calls.remove(Operation.DELETE_TAG, TARGET, api -> api.delete("1"))))
                .hasMessageContaining("It has none.");
        assertThat(received()).isEmpty();
    }

    private RawResponse raw(HttpSession session, Repetition repetition) {
        RawRequest request = RawRequest.builder(repetition, "POST", "/a").build();
        return session.rawCalls().send(request, new RawAdditions(name -> false));
    }

    @ParameterizedTest(name = "{0} allows {1}")
    @CsvSource({"NONE, READ", "NON_DESTRUCTIVE, READ", "ALL, READ", "ALL, ONCE", "ALL, REPEATABLE"})
    void a_raw_call_that_is_allowed_is_sent(AllowedWrites writes, Repetition repetition) {
        answer(200, "");

        assertThat(raw(open(writes), repetition).status()).isEqualTo(200);
    }

    @ParameterizedTest(name = "{0} rejects {1}")
    @CsvSource({"NONE, ONCE", "NONE, REPEATABLE", "NON_DESTRUCTIVE, ONCE", "NON_DESTRUCTIVE, REPEATABLE"})
    void a_raw_call_that_may_write_counts_as_destructive(AllowedWrites writes, Repetition repetition) {
        answer(200, "");
        HttpSession session = open(writes);

        assertRejected(catchThrowableOfType(Rejected.class, () -> raw(session, repetition)), "raw call", writes);
    }

    @Test
    void by_default_a_session_destroys_nothing() {
        HttpPolicy byDefault = HttpPolicy.defaults().withPlainHttpAllowed();
        HttpSession session = open(request -> {}, byDefault);

        assertRejected(
                catchThrowableOfType(Rejected.class, () -> session.requireAllowed(Operation.DELETE_REPOSITORY)),
                "delete repository",
                AllowedWrites.NON_DESTRUCTIVE);
        assertThatNoException().isThrownBy(() -> session.requireAllowed(Operation.CREATE_REPOSITORY));
    }

    @Test
    void a_failed_write_has_the_state_that_it_would_leave() {
        answer(aResponse().withStatus(503));
        Calls<ThingsApi> calls = open(AllowedWrites.ALL).calls(ThingsApi.class, TABLE);

        for (Runnable write : new Runnable[] {
            () -> calls.run(Operation.CREATE_BRANCH, TARGET, AllowedWritesTest::thing, (thing, lenient) -> thing),
            () -> calls.remove(Operation.DELETE_BRANCH, TARGET, api -> api.delete("1"))
        }) {
            assertThat(catchThrowableOfType(Unavailable.class, write::run)
                            .call()
                            .writeTarget())
                    .contains(TARGET);
        }
    }

    @Test
    void a_failed_read_has_none() {
        answer(aResponse().withStatus(503));
        Calls<ThingsApi> calls = open(AllowedWrites.ALL).calls(ThingsApi.class, TABLE);

        assertThat(catchThrowableOfType(
                                Unavailable.class, () -> calls.run(Operation.GET_BRANCH, (api, lenient) -> thing(api)))
                        .call()
                        .writeTarget())
                .isEmpty();
    }
}
