package io.github.forgeport.http.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.forgeport.http.callback.CallersCode.Fault;
import io.github.forgeport.http.fixture.CallerExceptions;
import io.github.forgeport.port.failure.FailedCall;
import io.github.forgeport.port.failure.GitHostException.Closed;
import io.github.forgeport.port.failure.GitHostException.Unauthenticated;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CallersCodeTest {

    private static Fault fault(Throwable thrown) {
        return catchThrowableOfType(
                Fault.class,
                () -> CallersCode.call(() -> {
                    throw CallerExceptions.by(thrown);
                }));
    }

    private static Stream<Throwable> typed() {
        return CallerExceptions.typed();
    }

    private static Stream<VirtualMachineError> passing() {
        return CallerExceptions.passing();
    }

    @AfterEach
    void clearTheFlag() {
        Thread.interrupted();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("typed")
    void whatever_it_throws_is_named_by_its_class_alone(Throwable thrown) {
        Fault fault = fault(thrown);

        assertThat(fault.description())
                .isEqualTo("ended as " + thrown.getClass().getName());
        assertThat(fault.thrown()).isEqualTo(thrown.getClass());
        assertThat(fault).hasNoCause().hasNoSuppressedExceptions().hasMessageNotContaining(CallerExceptions.TEXT);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("passing")
    void an_error_of_the_jvm_passes_on_as_it_is(VirtualMachineError error) {
        assertThatThrownBy(() -> CallersCode.call(() -> {
                    throw error;
                }))
                .isSameAs(error);
        assertThatThrownBy(() -> CallersCode.runQuietly(() -> {
                    throw error;
                }))
                .isSameAs(error);
    }

    @Test
    void null_is_nothing() {
        assertThat(catchThrowableOfType(Fault.class, () -> CallersCode.call(() -> null))
                        .description())
                .isEqualTo("gave nothing");
    }

    @Test
    void an_interrupt_that_it_threw_away_is_kept() {
        fault(new InterruptedException());

        assertThat(Thread.currentThread().isInterrupted()).isTrue();
    }

    @Test
    void what_is_ours_goes_through_it() {
        NoResponse closed = NoResponse.closed();
        RenewalFailure notRenewed = new RenewalFailure(null);
        Fault deeper = Fault.returnedNull();

        for (RuntimeException ours : new RuntimeException[] {closed, notRenewed, deeper}) {
            assertThatThrownBy(() -> CallersCode.call(() -> {
                        throw ours;
                    }))
                    .isSameAs(ours);
        }
    }

    @Test
    void what_is_ours_is_its_own_fault_where_nobody_asks_for_a_credential() {
        NoResponse closed = NoResponse.closed();
        RenewalFailure notRenewed = new RenewalFailure(null);

        for (RuntimeException ours : new RuntimeException[] {closed, notRenewed}) {
            assertThatThrownBy(() -> CallersCode.callIsolated(() -> {
                        throw ours;
                    }))
                    .isInstanceOf(Fault.class)
                    .hasMessageMatching("ended as (Closed|Unauthenticated\\.REFRESH)");
            CallersCode.runQuietly(() -> {
                throw ours;
            });
        }
    }

    @Test
    void a_failure_of_ours_is_named_shortly_and_with_the_culprit_it_names() {
        FailedCall call = FailedCall.builder("things", "get").build();

        assertThat(fault(new Closed(call)).description()).isEqualTo("ended as Closed");
        assertThat(fault(new Unauthenticated(call, Unauthenticated.Reason.SUPPLIER, "", IOException.class))
                        .description())
                .isEqualTo("ended as Unauthenticated, for java.io.IOException");
    }

    @Test
    void nobody_hears_of_what_a_listener_throws() {
        CallerExceptions.typed()
                .forEach(thrown -> CallersCode.runQuietly(() -> {
                    throw CallerExceptions.by(thrown);
                }));
    }
}
