package io.github.forgeport.domain.attribute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AttributeKeyTest {

    @Test
    void it_prints_as_its_name() {
        assertThat(new AttributeKey<>("codeup.demo-project", Boolean.class)).hasToString("codeup.demo-project");
    }

    @ParameterizedTest
    @MethodSource("io.github.forgeport.domain.text.NameAndIdInputs#refusedInIdentities")
    void a_name_that_hides_or_misleads_is_refused(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AttributeKey<>(name, String.class))
                .withMessageContaining("such as codeup.demo-project");
    }

    @Test
    void a_primitive_type_is_refused_since_no_value_has_it() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AttributeKey<>("host.demo", boolean.class))
                .withMessage("attribute type is primitive: boolean; expected a reference type, such as Boolean");
    }

    @Test
    void null_is_refused() {
        assertThatNullPointerException().isThrownBy(() -> new AttributeKey<>(null, String.class));
        assertThatNullPointerException().isThrownBy(() -> new AttributeKey<>("host.tag", null));
    }
}
