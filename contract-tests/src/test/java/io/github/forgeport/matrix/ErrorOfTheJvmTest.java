package io.github.forgeport.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.forgeport.faults.CorrectResponses;
import io.github.forgeport.http.endpoint.Repetition;
import io.github.forgeport.http.policy.HttpPolicy;
import io.github.forgeport.http.policy.Timing;
import io.github.forgeport.matrix.ThrowingCredentialSource.Place;
import io.github.forgeport.port.CallListener;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** I1: a JVM error raised in the caller's own code is passed on after everything is released. */
class ErrorOfTheJvmTest {

    private static final Duration UNTIL_QUIET = Duration.ofSeconds(10);
    private static final List<VirtualMachineError> ERRORS =
            List.of(new OutOfMemoryError("fake"), new StackOverflowError("fake"));

    record Case(Subject subject, String where, VirtualMachineError error) {

        @Override
        public String toString() {
            return error.getClass().getSimpleName() + " in " + where + ": " + subject;
        }
    }

    private static Stream<Case> cases(Spread spread, String... places) {
        return Subjects.playing(spread)
                .flatMap(subject -> Arrays.stream(places)
                        .flatMap(place -> ERRORS.stream().map(error -> new Case(subject, place, error))));
    }

    static Stream<Case> sources() {
        return cases(
                Spread.CREDENTIAL,
                Arrays.stream(Place.values()).map(Place::name).toArray(String[]::new));
    }

    static Stream<Case> others() {
        return cases(Spread.REPETITION, "attempted", "called", "sleeper", "randomness");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sources")
    @Tag("row:A13")
    void i1_one_in_a_source_passes_on_and_the_next_call_succeeds(Case played) {
        ThrowingCredentialSource source = new ThrowingCredentialSource(Place.valueOf(played.where()), played.error());
        try (RowFixture fixture = new RowFixture(played.subject())) {
            fixture.credential(source).policy(ErrorOfTheJvmTest::overOneConnection);
            if (played.where().equals(Place.REFUSED.name())) {
                fixture.answering(CorrectResponses.status(401, "{}"));
            }
            passesOn(played, fixture, source::heal);

            String name = played.error().getClass().getSimpleName();
            assertThat(fixture.events().attempts().get(0).outcome()).isEqualTo(name);
            assertThat(fixture.events().calls().get(0).outcome()).isEqualTo(name);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("others")
    void i1_one_elsewhere_passes_on_and_the_next_call_succeeds(Case played) {
        boolean[] healed = {false};
        BiFunction<String, String, Boolean> isDue = (here, there) -> !healed[0] && here.equals(there);
        try (RowFixture fixture = new RowFixture(played.subject())) {
            fixture.answering(CorrectResponses.status(429, "{}"))
                    .policy(ErrorOfTheJvmTest::overOneConnection)
                    .policy(now -> now.withListener(new CallListener() {
                                @Override
                                public void attempted(Attempt attempt) {
                                    throwIf(isDue.apply("attempted", played.where()));
                                }

                                @Override
                                public void called(Call call) {
                                    throwIf(isDue.apply("called", played.where()));
                                }

                                private void throwIf(boolean due) {
                                    if (due) {
                                        throw played.error();
                                    }
                                }
                            })
                            .withTiming(new Timing(
                                    (time, closed) -> {
                                        if (isDue.apply("sleeper", played.where())) {
                                            throw played.error();
                                        }
                                    },
                                    () -> {
                                        if (isDue.apply("randomness", played.where())) {
                                            throw played.error();
                                        }
                                        return 0;
                                    })));

            passesOn(played, fixture, () -> healed[0] = true);
        }
    }

    private static HttpPolicy overOneConnection(HttpPolicy policy) {
        return policy.withLimits(MiniaturePolicy.oneConnection(policy.limits()));
    }

    private static void passesOn(Case played, RowFixture fixture, Runnable heal) {
        try (Subject.Session session = fixture.open()) {
            ActualOutcome passedOn = ActualOutcome.of(session);
            fixture.healing(heal).heal();
            ActualOutcome next = ActualOutcome.of(session);
            if (played.subject().repetition() == Repetition.ONCE && next.failure() != null) {
                // A server that heals ends the connections it has.
                next = ActualOutcome.of(session);
            }

            assertThat(passedOn.failure()).isSameAs(played.error());
            assertThat(next.failure()).as("the next call").isNull();
        }
        fixture.server().awaitOpenConnections(0, UNTIL_QUIET);
    }
}
