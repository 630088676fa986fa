package io.github.forgeport.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.forgeport.contract.specimen.Specimens;
import io.github.forgeport.contract.specimen.WriteSpecimen;
import io.github.forgeport.faults.CorrectResponses;
import io.github.forgeport.faults.Script;
import io.github.forgeport.port.GitHost;
import io.github.forgeport.port.failure.GitHostException;
import io.github.forgeport.port.failure.GitHostException.Effect;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/**
 * Contract tests of calls that change something: one for each numbered clause about them in the Javadoc of
 * {@link io.github.forgeport.port.failure.GitHostException}.
 */
interface WriteClauses extends Clauses {

    /** Returns the example calls of all operations that change something. */
    default List<WriteSpecimen<?>> writes() {
        return Specimens.WRITES;
    }

    private void runEachWrite(Consumer<ResponseShapes<?>> clause) {
        writes().forEach(specimen -> run(specimen, clause));
    }

    @Test
    default void f6_a_write_is_sent_once_and_again_after_a_lost_response_only_where_that_is_harmless() {
        runEachWrite(shapes -> {
            fixture().assertReturnsEverything(shapes);
            assertThat(fixture().server().requestCount())
                    .as(shapes.toString())
                    .isEqualTo(fixture().vendor().requestsOf(shapes.specimen().operation()));

            fixture().server().clearRecords().answering(Script.of(connection -> {
                boolean isLookUp = connection.request().method().equals("GET");
                if (isLookUp) {
                    connection.send(CorrectResponses.ok(shapes.body()));
                } else {
                    connection.reset();
                }
            }));
            GitHostException failure = failureWithRetries(shapes);

            boolean isRepeatable =
                    fixture().vendor().isRepeatable(shapes.specimen().operation());
            assertThat(failure.call().effect()).as(shapes.toString()).isEqualTo(Effect.UNKNOWN);
            assertThat(fixture().server().requestCount() > 1)
                    .as("'%s' was sent again", shapes)
                    .isEqualTo(isRepeatable);
        });
    }

    @Test
    default void f7_a_refused_write_changed_nothing_and_is_not_sent_again() {
        runEachWrite(shapes -> {
            for (int status : List.of(400, 403, 404, 409, 422)) {
                fixture().respondWith(CorrectResponses.status(status, "{}"));

                GitHostException failure = failureWithRetries(shapes);

                assertThat(failure.call().effect())
                        .as("%s, HTTP %s", shapes, status)
                        .isEqualTo(Effect.REJECTED);
                assertThat(fixture().server().requestCount())
                        .as("%s, HTTP %s", shapes, status)
                        .isEqualTo(1);
            }
        });
    }

    /** Makes a call on a session that repeats what it may, and returns its failure. */
    private GitHostException failureWithRetries(ResponseShapes<?> shapes) {
        try (GitHost session = fixture().connectWithRetries()) {
            return HostFixture.failureOf(() -> shapes.call(session));
        }
    }
}
