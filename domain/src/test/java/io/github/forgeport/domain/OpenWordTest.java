package io.github.forgeport.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.junit.jupiter.api.Named.named;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class OpenWordTest {

    static Stream<Named<Function<String, OpenWord>>> kinds() {
        return Stream.of(
                named("AuthorizationStatus", AuthorizationStatus::unknown),
                named("Provider", Provider::unknown),
                named("TokenType", TokenType::unknown),
                named("Visibility", Visibility::unknown));
    }

    static Stream<Arguments> known() {
        return Stream.of(
                arguments(AuthorizationStatus.USABLE, "usable"),
                arguments(AuthorizationStatus.EXPIRED, "expired"),
                arguments(AuthorizationStatus.UNAUTHENTICATED, "unauthenticated"),
                arguments(Provider.CODEARTS, "codearts"),
                arguments(Provider.GITEE, "gitee"),
                arguments(Provider.GITHUB, "github"),
                arguments(Provider.BITBUCKET, "bitbucket"),
                arguments(Provider.GITLAB, "gitlab"),
                arguments(TokenType.OAUTH, "oauth"),
                arguments(TokenType.PERSONAL, "personal"),
                arguments(TokenType.PASSWORD, "password"),
                arguments(Visibility.PRIVATE, "private"),
                arguments(Visibility.INTERNAL, "internal"),
                arguments(Visibility.PUBLIC, "public"));
    }

    @ParameterizedTest
    @MethodSource("known")
    void a_known_word_says_so_and_prints_as_its_constant(OpenWord word, String text) {
        assertThat(word.isKnown()).isTrue();
        assertThat(word).hasToString(text);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void an_unknown_word_says_so_and_prints_as_it_came(Function<String, OpenWord> kind) {
        for (String raw : List.of("20", "GitHub Enterprise", "代码", "", " x ", "a\r\nb")) {
            assertThat(kind.apply(raw).isKnown()).isFalse();
            assertThat(kind.apply(raw)).hasToString(raw);
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void an_unknown_word_equals_its_like_only(Function<String, OpenWord> kind) {
        assertThat(kind.apply("x")).isEqualTo(kind.apply("x")).hasSameHashCodeAs(kind.apply("x"));
        assertThat(kind.apply("x")).isNotEqualTo(kind.apply("X"));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void an_unknown_word_never_equals_a_known_one_of_the_same_text(Function<String, OpenWord> kind) {
        known().map(row -> (OpenWord) row.get()[0]).forEach(known -> {
            OpenWord unknown = kind.apply(known.toString());

            assertThat(unknown).isNotEqualTo(known);
            assertThat(known).isNotEqualTo(unknown);
        });
    }

    @Test
    void words_of_different_types_are_never_equal() {
        assertThat((OpenWord) Visibility.unknown("7")).isNotEqualTo(AuthorizationStatus.unknown("7"));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void null_is_refused(Function<String, OpenWord> kind) {
        assertThatNullPointerException().isThrownBy(() -> kind.apply(null));
    }
}
