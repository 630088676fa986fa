package io.github.forgeport.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.forgeport.adapter.codeup.CodeupGitHost;
import io.github.forgeport.contract.specimen.WriteSpecimen;
import io.github.forgeport.domain.text.Secret;
import io.github.forgeport.faults.ScriptedResponse;
import io.github.forgeport.http.endpoint.Repetition;
import io.github.forgeport.http.raw.RawRequest;
import io.github.forgeport.port.GitHost;
import io.github.forgeport.port.capability.Operation;
import java.net.URI;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/**
 * The clauses of calls that change something hold for raw calls, and fail for one that is repeated though described as
 * sent once.
 */
class WriteClausesTest implements WriteClauses {

    private static final WriteSpecimen<String> CREATE =
            raw(Operation.GET_REPOSITORY_BY_PATH, Repetition.ONCE, "POST", "/repository");
    private static final WriteSpecimen<String> CHANGE =
            raw(Operation.GET_REPOSITORY_BY_ID, Repetition.REPEATABLE, "PUT", "/repository/7");

    @AutoClose("close")
    private final HostFixture fixture = new HostFixture(new RawWrites());

    private List<WriteSpecimen<?>> writes = List.of(CREATE, CHANGE);

    /** Creates a write by a raw call; the operation is used as its name only. */
    private static WriteSpecimen<String> raw(Operation operation, Repetition repetition, String method, String path) {
        RawRequest request =
                RawRequest.builder(repetition, method, path).json("{}").build();
        return new WriteSpecimen<>(
                operation,
                "raw",
                (host, value) ->
                        ((CodeupGitHost) host).raw("CreateRepository", request).status(),
                value -> 200,
                (host, value) -> false);
    }

    /** The description of a vendor whose operations are the raw calls. */
    private static final class RawWrites implements HostUnderTest {

        @Override
        public GitHost connect(URI standIn, Secret credential) {
            return Vendors.CODEUP.connect(standIn, credential);
        }

        @Override
        public GitHost connectWithRetries(URI standIn, Secret credential) {
            return Vendors.CODEUP.connectWithRetries(standIn, credential);
        }

        @Override
        public boolean isRepeatable(Operation operation) {
            return operation == CHANGE.operation();
        }

        @Override
        public List<ResponseShapes<?>> shapes() {
            return List.of(shapesOf(CREATE), shapesOf(CHANGE), shapesOf(MISNAMED));
        }

        private static ResponseShapes<String> shapesOf(WriteSpecimen<String> write) {
            return ResponseShapes.of(write, write.existing(), "{\"success\": true}");
        }

        @Override
        public ScriptedResponse wrongCredential() {
            return Vendors.CODEUP.wrongCredential();
        }
    }

    /** A write that is described as sent once, but sent again. */
    private static final WriteSpecimen<String> MISNAMED =
            raw(CREATE.operation(), Repetition.REPEATABLE, "POST", "/repository");

    @Override
    public HostFixture fixture() {
        return fixture;
    }

    @Override
    public List<WriteSpecimen<?>> writes() {
        return writes;
    }

    @Test
    void a_write_that_is_sent_again_though_it_must_not_be_breaks_the_clause() {
        writes = List.of(MISNAMED);

        assertThatThrownBy(this::f6_a_write_is_sent_once_and_again_after_a_lost_response_only_where_that_is_harmless)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("was sent again");
    }

    @Test
    void a_write_is_seen_after_the_call_and_not_before_it() {
        AtomicBoolean isWritten = new AtomicBoolean();
        WriteSpecimen<String> write = WriteSpecimen.withoutResult(
                CREATE.operation(), "raw", (host, value) -> isWritten.set(true), (host, value) -> isWritten.get());
        WriteSpecimen<String> nothing = WriteSpecimen.withoutResult(
                CREATE.operation(), "raw", (host, value) -> {}, (host, value) -> isWritten.get());

        assertThatThrownBy(() -> SpecimenWorld.assertWrites(nothing, fixture.host(), fixture.host()))
                .hasMessageContaining("seen after");
        SpecimenWorld.assertWrites(write, fixture.host(), fixture.host());
        assertThatThrownBy(() -> SpecimenWorld.assertWrites(write, fixture.host(), fixture.host()))
                .hasMessageContaining("seen before");
        assertThat(fixture.server().requestCount()).isZero();
    }
}
