package io.github.forgeport.port.capability;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.forgeport.port.capability.Operation.Kind;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OperationTest {

    @ParameterizedTest
    @EnumSource
    void what_an_operation_does_to_the_data_follows_from_its_verb(Operation operation) {
        Kind expected = switch (operation.name().replaceFirst("_.*", "")) {
            case "GET", "LIST", "DIFF", "COMPARE", "CHECK" -> Kind.READ;
            case "CREATE", "UPDATE", "COMMIT" -> Kind.WRITE;
            case "DELETE", "TRANSFER" -> Kind.DESTRUCTIVE;
            default -> throw new AssertionError("a verb without a kind");
        };

        assertThat(operation.kind()).isEqualTo(expected);
        assertThat(operation.toString())
                .startsWith(operation.name().toLowerCase(Locale.ROOT).replaceFirst("_.*", ""));
    }
}
