package io.github.forgeport.domain.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.junit.jupiter.api.Named.named;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.forgeport.domain.authorization.AuthorizationName;
import io.github.forgeport.domain.content.Revision;
import io.github.forgeport.domain.namespace.NamespaceId;
import io.github.forgeport.domain.namespace.UserId;
import io.github.forgeport.domain.repository.RepositoryId;
import io.github.forgeport.domain.repository.RepositoryPath;
import io.github.forgeport.domain.webhook.WebhookId;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class IdentifiersTest {

    static Stream<Named<Function<String, Object>>> kinds() {
        return Stream.of(
                named("RepositoryId", RepositoryId::new),
                named("NamespaceId", NamespaceId::new),
                named("UserId", UserId::new),
                named("AuthorizationName", AuthorizationName::new),
                named("Revision", Revision::new),
                named("WebhookId", WebhookId::new));
    }

    static Stream<Arguments> refused() {
        return kinds().flatMap(
                        kind -> Stream.concat(NameAndIdInputs.refusedInIdentities(), NameAndIdInputs.blankAtAnEnd())
                                .map(text -> arguments(kind, text)));
    }

    static Stream<Arguments> taken() {
        return kinds().flatMap(kind -> NameAndIdInputs.takenLiterallyByIds().map(text -> arguments(kind, text)));
    }

    @ParameterizedTest
    @MethodSource("refused")
    @Tag("row:H1")
    @Tag("row:H4")
    @Tag("row:H7")
    void a_text_that_hides_or_misleads_is_refused(Function<String, Object> kind, String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> kind.apply(text));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void the_message_shows_the_text_in_a_safe_cut_form(Function<String, Object> kind, String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> kind.apply(text))
                .satisfies(refusal -> assertThat(refusal.getMessage())
                        .hasSizeLessThan(200)
                        .matches(message -> message.equals(SafeText.of(message, 1000)), "is safe to print"));
    }

    static Stream<Arguments> wrong() {
        return kinds().flatMap(kind -> Stream.of(
                        arguments("nothing", "", "is blank"),
                        arguments("a character that hides alone", "\u200B", "is blank"),
                        arguments("a space in front", " 79", "begins or ends with a blank, U+0020"),
                        arguments("a line end behind", "79\n", "begins or ends with a blank, U+000A"),
                        arguments(
                                "a blank that does not break behind",
                                "79\u00A0",
                                "begins or ends with a blank, U+00A0"),
                        arguments(
                                "a character that hides", "7\u200B9", "has an invisible or control character, U+200B"),
                        arguments("half a pair", "79\uD83D", "has an invisible or control character, U+D83D"))
                .map(row -> arguments(kind, row.get()[0], row.get()[1], row.get()[2])));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("wrong")
    void the_message_says_what_is_wrong_and_what_is_right(
            Function<String, Object> kind, String what, String text, String why) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> kind.apply(text))
                .withMessageContaining(" " + why + ": '")
                .withMessageMatching(".*'; expected the [a-z ]+, such as [a-z0-9-]+");
    }

    @ParameterizedTest
    @MethodSource("taken")
    void any_other_text_is_taken_and_printed_as_it_came(Function<String, Object> kind, String text) {
        assertThat(kind.apply(text)).hasToString(text);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    @Tag("row:H1")
    void null_is_refused(Function<String, Object> kind) {
        assertThatNullPointerException().isThrownBy(() -> kind.apply(null));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    @Tag("row:H8")
    void the_limit_of_255_characters_is_inclusive(Function<String, Object> kind) {
        assertThat(kind.apply("x".repeat(255))).hasToString("x".repeat(255));

        assertThatIllegalArgumentException().isThrownBy(() -> kind.apply("x".repeat(256)));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void the_same_text_is_the_same_identifier(Function<String, Object> kind) {
        assertThat(kind.apply("79")).isEqualTo(kind.apply("79")).hasSameHashCodeAs(kind.apply("79"));
        assertThat(kind.apply("79")).isNotEqualTo(kind.apply("079"));
    }

    @Test
    @Tag("row:H6")
    void composed_and_decomposed_letters_stay_two_identifiers() {
        assertThat(new RepositoryId("\u00E9")).isNotEqualTo(new RepositoryId("e\u0301"));
    }

    @Test
    void identifiers_of_different_kinds_are_never_equal() {
        Object repository = new RepositoryId("100");
        Object namespace = new NamespaceId("100");
        Object user = new UserId("100");
        Object path = RepositoryPath.parse("100/100");

        assertThat(Stream.of(repository, namespace, user, path).distinct()).hasSize(4);
    }
}
