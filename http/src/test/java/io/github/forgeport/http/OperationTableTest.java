package io.github.forgeport.http;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.forgeport.http.endpoint.Repetition;
import io.github.forgeport.http.fixture.CallsFixture;
import io.github.forgeport.http.fixture.ThingsApi;
import io.github.forgeport.http.fixture.ThingsApi.Thing;
import io.github.forgeport.http.policy.HttpPolicy;
import io.github.forgeport.http.policy.Retries;
import io.github.forgeport.port.capability.Capability;
import io.github.forgeport.port.capability.Operation;
import io.github.forgeport.port.change.WriteTarget.Invisible;
import io.github.forgeport.port.failure.GitHostException.Effect;
import io.github.forgeport.port.failure.GitHostException.Unavailable;
import io.github.forgeport.port.failure.GitHostException.Unsupported;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class OperationTableTest extends CallsFixture {

    private static final String PAGE = "page";
    private static final URI WHOLE_PAGE = URI.create("https://things.example/page");
    private static final URI ALL = URI.create("https://things.example/all");
    private static final Operation OPERATION = Operation.GET_REPOSITORY_BY_ID;

    private static final OperationTable NONE = OperationTable.of("things", "It has none.", ALL);

    private Calls<ThingsApi> calls(OperationTable table) {
        HttpPolicy patient =
                policy.withRetries(Retries.DEFAULTS.withAttempts(3).withTransientBase(Duration.ofMillis(1)));
        return open(request -> {}, patient).calls(ThingsApi.class, table);
    }

    private Thing run(OperationTable table) {
        return calls(table).run(OPERATION, (api, lenient) -> api.get("1", null, null, null));
    }

    @Test
    void a_row_is_the_capability_of_its_operation() {
        assertThat(NONE.supported(OPERATION, Repetition.READ, "It can.", PAGE)
                        .capabilities()
                        .of(OPERATION))
                .isEqualTo(Capability.supported("It can.", WHOLE_PAGE));
        assertThat(NONE.unknown(OPERATION, Repetition.READ, "Perhaps.", PAGE)
                        .capabilities()
                        .of(OPERATION))
                .isEqualTo(Capability.unknown("Perhaps.", WHOLE_PAGE));
        assertThat(NONE.unsupported(OPERATION, "It cannot.", PAGE)
                        .capabilities()
                        .of(OPERATION))
                .isEqualTo(Capability.unsupported("It cannot.", WHOLE_PAGE));
        assertThat(NONE.capabilities().of(OPERATION)).isEqualTo(Capability.unsupported("It has none.", ALL));
    }

    @ParameterizedTest
    @CsvSource({"READ, 3", "REPEATABLE, 3", "ONCE, 1"})
    void a_call_is_repeated_as_its_row_says(Repetition repetition, int attempts) {
        answer(aResponse().withStatus(503));
        OperationTable table = NONE.supported(OPERATION, repetition, "It can.", PAGE);

        Unavailable failure = catchThrowableOfType(Unavailable.class, () -> run(table));

        assertThat(failure.call().attempts()).isEqualTo(attempts);
        assertThat(received()).hasSize(attempts);
    }

    @ParameterizedTest
    @CsvSource({"REPEATABLE, 3", "ONCE, 1"})
    void a_removal_is_repeated_as_its_row_says(Repetition repetition, int attempts) {
        answer(aResponse().withStatus(503));
        OperationTable table = NONE.supported(OPERATION, repetition, "It can.", PAGE);

        catchThrowableOfType(
                Unavailable.class,
                () -> calls(table).remove(OPERATION, new Invisible("It is a test."), api -> api.delete("1")));

        assertThat(received()).hasSize(attempts);
    }

    @ParameterizedTest
    @EnumSource
    void what_is_unknown_is_sent(Repetition repetition) {
        answer(200, "{\"name\":\"a\"}");
        OperationTable table = NONE.unknown(OPERATION, repetition, "Perhaps.", PAGE);

        assertThat(run(table).name()).isEqualTo("a");
    }

    @Test
    void what_is_unsupported_is_refused_before_anything_is_sent() {
        OperationTable could = NONE.supported(OPERATION, Repetition.READ, "It can.", PAGE);

        for (OperationTable table : new OperationTable[] {NONE, could.unsupported(OPERATION, "It has none.", PAGE)}) {
            Unsupported refusal = catchThrowableOfType(Unsupported.class, () -> run(table));

            assertThat(refusal).hasMessageContaining("It has none.");
            assertThat(refusal.call().effect()).isEqualTo(Effect.NOT_SENT);
        }
        assertThat(received()).isEmpty();
    }

    @Test
    void a_later_row_replaces_an_earlier_one_in_a_table_of_its_own() {
        OperationTable first = NONE.unsupported(OPERATION, "It cannot.", PAGE);

        OperationTable second = first.supported(OPERATION, Repetition.ONCE, "It can.", PAGE);

        assertThat(second.repetition(OPERATION)).isEqualTo(Repetition.ONCE);
        assertThat(first.capabilities().of(OPERATION).reason()).isEqualTo("It cannot.");
        assertThat(second).hasToString(second.capabilities().toString());
    }

    @Test
    void calls_without_a_table_know_no_repetition() {
        Calls<ThingsApi> calls = calls();

        assertThatIllegalStateException()
                .isThrownBy(() -> calls.run(OPERATION, (api, lenient) -> api))
                .withMessageContaining("get repository by id");
    }

    @Test
    void null_is_refused() {
        assertThatNullPointerException().isThrownBy(() -> NONE.supported(OPERATION, null, "It can.", PAGE));
        assertThatNullPointerException().isThrownBy(() -> NONE.supported(null, Repetition.READ, "It can.", PAGE));
    }
}
