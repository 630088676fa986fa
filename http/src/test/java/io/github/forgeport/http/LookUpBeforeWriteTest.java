package io.github.forgeport.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.forgeport.http.endpoint.Repetition;
import io.github.forgeport.http.fixture.CallsFixture;
import io.github.forgeport.http.fixture.ThingsApi;
import io.github.forgeport.http.policy.HttpPolicy;
import io.github.forgeport.port.capability.Operation;
import io.github.forgeport.port.failure.GitHostException;
import io.github.forgeport.port.failure.GitHostException.Effect;
import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The effect of a failed request for what an operation needs before its own request. */
class LookUpBeforeWriteTest extends CallsFixture {

    private static final OperationTable TABLE = OperationTable.of(
                    "things", "It has none.", URI.create("https://things.example"))
            .supported(Operation.GET_BRANCH, Repetition.READ, "It can.", "page")
            .supported(Operation.CREATE_BRANCH, Repetition.ONCE, "It can.", "page")
            .supported(Operation.DELETE_BRANCH, Repetition.REPEATABLE, "It can.", "page");

    @ParameterizedTest(name = "{0}, status {1}, {2}")
    @CsvSource({
        "GET_BRANCH, 200, [], ACCEPTED",
        "CREATE_BRANCH, 200, [], NOT_SENT",
        "DELETE_BRANCH, 200, [], NOT_SENT",
        "GET_BRANCH, 500, {}, UNKNOWN",
        "CREATE_BRANCH, 500, {}, NOT_SENT",
        "DELETE_BRANCH, 500, {}, NOT_SENT",
        "CREATE_BRANCH, 404, {}, REJECTED"
    })
    void before_a_write_nothing_was_sent_unless_the_host_refused(
            Operation operation, int status, String body, Effect effect) {
        answer(status, body);
        HttpPolicy once = policy.withRetries(policy.retries().withAttempts(1)).withDestructiveAllowed();
        Calls<ThingsApi> calls = open(request -> {}, once).calls(ThingsApi.class, TABLE);

        GitHostException failure = catchThrowableOfType(
                GitHostException.class,
                () -> calls.read(operation, api -> api.get("1", null, null, null), (thing, lenient) -> thing));

        assertThat(failure.call().effect()).isEqualTo(effect);
    }
}
