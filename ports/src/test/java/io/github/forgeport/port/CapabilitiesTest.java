package io.github.forgeport.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.forgeport.port.Capability.Support;
import java.net.URI;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CapabilitiesTest {

    private static final URI PAGE = URI.create("https://vendor.example/page");

    private static Map<Operation, Capability> answers() {
        Map<Operation, Capability> answers = new EnumMap<>(Operation.class);
        for (Operation operation : Operation.values()) {
            answers.put(operation, Capability.supported("Because of " + operation + ".", PAGE));
        }
        return answers;
    }

    @ParameterizedTest
    @EnumSource
    void every_operation_has_its_own_answer(Operation operation) {
        assertThat(Capabilities.of(answers()).of(operation).reason()).isEqualTo("Because of " + operation + ".");
    }

    @ParameterizedTest
    @EnumSource
    void a_missing_answer_is_refused_and_named(Operation operation) {
        Map<Operation, Capability> answers = answers();
        answers.remove(operation);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Capabilities.of(answers))
                .withMessageContaining(operation.toString());
    }

    @Test
    void the_answers_are_copied() {
        Map<Operation, Capability> answers = answers();

        Capabilities capabilities = Capabilities.of(answers);
        answers.clear();

        assertThat(capabilities.of(Operation.LIST_AUTHORIZATIONS).support()).isEqualTo(Support.SUPPORTED);
    }

    @Test
    void there_are_three_answers() {
        assertThat(Capability.supported("Why.", PAGE).support()).isEqualTo(Support.SUPPORTED);
        assertThat(Capability.unsupported("Why.", PAGE).support()).isEqualTo(Support.UNSUPPORTED);
        assertThat(Capability.unknown("Why.", PAGE).support()).isEqualTo(Support.UNKNOWN);
    }

    @Test
    void an_answer_has_its_reason_and_the_vendors_page() {
        Capability capability = Capability.unsupported("It keeps none.", PAGE);

        assertThat(capability.reason()).isEqualTo("It keeps none.");
        assertThat(capability.vendorPage()).isEqualTo(PAGE);
    }

    @Test
    void null_is_refused() {
        assertThatNullPointerException().isThrownBy(() -> Capability.supported(null, PAGE));
        assertThatNullPointerException().isThrownBy(() -> Capability.supported("Why.", null));
        assertThatNullPointerException().isThrownBy(() -> new Capability(null, "Why.", PAGE));
        assertThatNullPointerException().isThrownBy(() -> Capabilities.of((Map<Operation, Capability>) null));
    }
}
