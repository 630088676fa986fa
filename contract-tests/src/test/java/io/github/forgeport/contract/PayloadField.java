package io.github.forgeport.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.forgeport.port.failure.GitHostException.ProtocolViolation;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * One field of a documented answer, and what it means that it is read.
 *
 * @param answer whose it is
 * @param documented the answer as it is documented
 */
record PayloadField(String answer, JsonNode documented, String pointer) {

    /** All fields of an answer. */
    static Stream<PayloadField> of(String answer, JsonNode documented) {
        return JsonFields.pointersOf(documented).stream().map(pointer -> new PayloadField(answer, documented, pointer));
    }

    /** The answer with another name for this field. */
    JsonNode renamed() {
        return JsonFields.renamed(documented, pointer);
    }

    /** Proves that, where it has another name, another value is read, or the failure names it. */
    void assertMissed(Function<JsonNode, Object> read) {
        Object value = read.apply(documented);

        Object changed;
        try {
            changed = read.apply(renamed());
        } catch (ProtocolViolation missing) {
            assertThat(missing).hasMessageContaining(pointer);
            return;
        }

        assertThat(changed).as(pointer).isNotEqualTo(value);
    }

    /** Proves that, where it has another type, the failure points at it. */
    void assertTyped(Function<JsonNode, Object> read) {
        assertThatThrownBy(() -> read.apply(JsonFields.retyped(documented, pointer)))
                .isInstanceOfSatisfying(ProtocolViolation.class, failure -> {
                    assertThat(failure.reason()).isEqualTo(ProtocolViolation.Reason.WRONG_TYPE);
                    assertThat(failure.pointer()).contains(pointer);
                });
    }

    @Override
    public String toString() {
        return answer + " " + pointer;
    }
}
