package io.github.forgeport.domain.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretTest {

    private static final String CANARY = "obviously-fake-canary";

    @Test
    void it_reveals_what_it_was_made_of() {
        assertThat(Secret.of(CANARY).reveal()).isEqualTo(CANARY);
        assertThat(Secret.of(CANARY.toCharArray()).reveal()).isEqualTo(CANARY);
    }

    @ParameterizedTest
    @ValueSource(strings = {" outer blanks ", "密码", "\uD83D\uDD11", "a\tb"})
    void it_changes_nothing(String text) {
        assertThat(Secret.of(text).reveal()).isEqualTo(text);
    }

    @Test
    void it_prints_as_a_mask() {
        assertThat(Secret.of(CANARY)).hasToString("***");
        assertThat(String.format("%s", Secret.of(CANARY))).isEqualTo("***");
    }

    @Test
    void its_hash_tells_nothing() {
        assertThat(Secret.of(CANARY)).hasSameHashCodeAs(Secret.of("another"));
    }

    @Test
    void equal_texts_are_equal_secrets() {
        assertThat(Secret.of(CANARY)).isEqualTo(Secret.of(CANARY.toCharArray()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"obviously-fake-canarz", "obviously-fake-canary ", "obviously-fake", "Obviously-fake-canary"})
    void different_texts_are_different_secrets(String other) {
        assertThat(Secret.of(CANARY)).isNotEqualTo(Secret.of(other));
    }

    @Test
    void a_secret_that_cannot_be_encoded_is_not_taken_for_its_replacement() {
        assertThat(Secret.of("a\uD800")).isNotEqualTo(Secret.of("a?"));
        assertThat(Secret.of("a\uD800")).isNotEqualTo(Secret.of("a\uD801"));
    }

    @Test
    void it_equals_no_text() {
        assertThat((Object) Secret.of(CANARY)).isNotEqualTo(CANARY).isNotEqualTo(null);
    }

    @Test
    void the_callers_array_is_copied() {
        char[] text = CANARY.toCharArray();

        Secret secret = Secret.of(text);
        Arrays.fill(text, '0');

        assertThat(secret.reveal()).isEqualTo(CANARY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t", "\r\n", "\u00A0", "\u3000", " \u00A0 "})
    void a_blank_one_is_refused_without_being_shown(String blank) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Secret.of(blank))
                .withMessage("a secret must not be blank");
        assertThatIllegalArgumentException().isThrownBy(() -> Secret.of(blank.toCharArray()));
    }

    @Test
    void null_is_refused() {
        assertThatNullPointerException().isThrownBy(() -> Secret.of((String) null));
        assertThatNullPointerException().isThrownBy(() -> Secret.of((char[]) null));
    }

    @Test
    void java_serialization_refuses_it() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            assertThatThrownBy(() -> out.writeObject(Secret.of(CANARY))).isInstanceOf(NotSerializableException.class);
        }

        assertThat(bytes.toString()).doesNotContain(CANARY);
    }

    @Test
    void a_serialiser_by_fields_finds_none() {
        assertThat(Arrays.stream(Secret.class.getDeclaredFields())
                        .filter(field -> !Modifier.isStatic(field.getModifiers())))
                .isNotEmpty()
                .allMatch(field -> Modifier.isTransient(field.getModifiers()))
                .extracting(Field::getModifiers)
                .noneMatch(Modifier::isPublic);
    }

    @Test
    void a_serialiser_by_getters_finds_none() {
        assertThat(Arrays.stream(Secret.class.getMethods())
                        .filter(method -> method.getDeclaringClass() == Secret.class)
                        .map(Method::getName))
                .noneMatch(name -> name.matches("(get|is)[A-Z].*"));
    }

    @Test
    @Tag("row:H35")
    void h35_one_that_was_wiped_is_gone() {
        char[] mine = {'f', 'a', 'k', 'e'};
        Secret secret = Secret.of(mine);
        Secret same = Secret.of(mine);

        secret.wipe();

        assertThatIllegalStateException().isThrownBy(secret::reveal);
        assertThat(secret).isEqualTo(secret).isNotEqualTo(same).hasToString("***");
        assertThat(mine).containsExactly('f', 'a', 'k', 'e');
        assertThat(same.reveal()).isEqualTo("fake");
    }
}
