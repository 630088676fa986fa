package io.github.forgeport.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.forgeport.contract.VendorUnderTest;
import io.github.forgeport.faults.CorrectResponses;
import io.github.forgeport.faults.Script;
import io.github.forgeport.faults.ScriptedResponse;
import io.github.forgeport.port.CallListener.Attempt;
import io.github.forgeport.port.failure.GitHostException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A listener receives the attempts of each operation of each adapter: status, request id and address. */
class AttemptsOfEachVendorTest {

    private static final String ID = "5A9DB0C5-0000-fake";

    static List<Subject> subjects() {
        return Subjects.OF_ADAPTERS;
    }

    /** Returns the subjects of vendors whose responses have request ids. */
    static Stream<Subject> subjectsWithIds() {
        return Subjects.OF_ADAPTERS.stream().filter(subject -> idHeader(subject).isPresent());
    }

    private static Optional<String> idHeader(Subject subject) {
        return VendorUnderTest.named(subject.host()).requestIdHeader();
    }

    private static ScriptedResponse named(Subject subject, ScriptedResponse answer, String requestId) {
        return answer.header(idHeader(subject).orElseThrow(), requestId);
    }

    private static Attempt last(RowFixture fixture) {
        List<Attempt> attempts = fixture.events().attempts();
        return attempts.get(attempts.size() - 1);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("subjectsWithIds")
    void a_success_tells_the_id_of_its_header_and_a_failure_before_it_the_one_of_its_own(Subject subject) {
        try (RowFixture fixture = new RowFixture(subject)) {
            fixture.server().answering(request -> named(subject, fixture.good(), ID));
            fixture.server()
                    .nextRequest(Script.answer(named(subject, CorrectResponses.status(429, "{}"), "of-the-first")));
            try (Subject.Session session = fixture.open()) {
                session.call();
            }

            assertThat(fixture.events().attempts())
                    .extracting(Attempt::number, Attempt::status, Attempt::requestId)
                    .startsWith(tuple(1, 429, "of-the-first"), tuple(2, 200, ID))
                    .hasSize(1 + subject.calls());
            assertThat(fixture.events().attempts())
                    .extracting(Attempt::address)
                    .containsOnly(fixture.server().address());
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("subjectsWithIds")
    void an_id_that_repeats_the_credential_is_masked_in_a_success_and_in_a_failure(Subject subject) {
        for (int status : new int[] {200, 404}) {
            try (RowFixture fixture = new RowFixture(subject)) {
                ScriptedResponse answer = status == 200 ? fixture.good() : CorrectResponses.status(status, "{}");
                fixture.answering(named(subject, answer, "x" + RowFixture.CREDENTIAL));
                try (Subject.Session session = fixture.open()) {
                    ActualOutcome.of(session);
                }

                assertThat(last(fixture).status()).isEqualTo(status);
                assertThat(last(fixture).requestId()).isEqualTo("***");
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("subjects")
    void the_id_of_a_failure_is_the_one_that_its_exception_tells(Subject subject) {
        try (RowFixture fixture = new RowFixture(subject)) {
            VendorUnderTest vendor = VendorUnderTest.named(subject.host());
            fixture.answering(vendor.wrongCredential());
            GitHostException failure;
            try (Subject.Session session = fixture.open()) {
                failure = ActualOutcome.of(session).assertFailure();
            }

            assertThat(failure.call().requestId()).isEqualTo(vendor.requestId());
            assertThat(last(fixture).requestId()).isEqualTo(vendor.requestId().orElse(null));
        }
    }
}
