package io.github.forgeport.domain.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.junit.jupiter.api.Named.named;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.forgeport.domain.authorization.AuthorizationStatus;
import io.github.forgeport.domain.authorization.Provider;
import io.github.forgeport.domain.authorization.TokenType;
import io.github.forgeport.domain.commit.ChangeKind;
import io.github.forgeport.domain.content.TreeEntryKind;
import io.github.forgeport.domain.git.FileMode;
import io.github.forgeport.domain.namespace.Visibility;
import io.github.forgeport.domain.webhook.WebhookEvent;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class OpenWordTest {

    private static final List<Class<?>> KINDS = List.of(
            AuthorizationStatus.class,
            ChangeKind.class,
            FileMode.class,
            Provider.class,
            TokenType.class,
            TreeEntryKind.class,
            Visibility.class,
            WebhookEvent.class);

    static Stream<Named<Function<String, OpenWord>>> kinds() {
        return Stream.of(
                named("AuthorizationStatus", AuthorizationStatus::unknown),
                named("ChangeKind", ChangeKind::unknown),
                named("FileMode", FileMode::unknown),
                named("Provider", Provider::unknown),
                named("TokenType", TokenType::unknown),
                named("TreeEntryKind", TreeEntryKind::unknown),
                named("Visibility", Visibility::unknown),
                named("WebhookEvent", WebhookEvent::unknown));
    }

    static Stream<Named<Function<String, OpenWord>>> readers() {
        return KINDS.stream()
                .map(type -> named(type.getSimpleName(), (Function<String, OpenWord>) text -> read(type, text)));
    }

    /** Parses a value by the factory method {@code of} of its type, which every open word has. */
    private static OpenWord read(Class<?> type, String text) {
        try {
            return (OpenWord) type.getMethod("of", String.class).invoke(null, text);
        } catch (InvocationTargetException thrown) {
            throw (RuntimeException) thrown.getCause();
        } catch (ReflectiveOperationException missing) {
            throw new AssertionError(type.getSimpleName() + " has no public of(String)", missing);
        }
    }

    static Stream<Arguments> known() {
        return Stream.of(
                arguments(AuthorizationStatus.USABLE, "usable"),
                arguments(AuthorizationStatus.EXPIRED, "expired"),
                arguments(AuthorizationStatus.UNAUTHENTICATED, "unauthenticated"),
                arguments(ChangeKind.ADDED, "added"),
                arguments(ChangeKind.REMOVED, "removed"),
                arguments(ChangeKind.MODIFIED, "modified"),
                arguments(ChangeKind.RENAMED, "renamed"),
                arguments(FileMode.REGULAR, "100644"),
                arguments(FileMode.EXECUTABLE, "100755"),
                arguments(FileMode.SYMBOLIC_LINK, "120000"),
                arguments(FileMode.DIRECTORY, "040000"),
                arguments(FileMode.SUBMODULE, "160000"),
                arguments(Provider.CODEARTS, "codearts"),
                arguments(Provider.GITEE, "gitee"),
                arguments(Provider.GITHUB, "github"),
                arguments(Provider.BITBUCKET, "bitbucket"),
                arguments(Provider.GITLAB, "gitlab"),
                arguments(TokenType.OAUTH, "oauth"),
                arguments(TokenType.PERSONAL, "personal"),
                arguments(TokenType.PASSWORD, "password"),
                arguments(TreeEntryKind.FILE, "file"),
                arguments(TreeEntryKind.DIRECTORY, "directory"),
                arguments(TreeEntryKind.SUBMODULE, "submodule"),
                arguments(Visibility.PRIVATE, "private"),
                arguments(Visibility.INTERNAL, "internal"),
                arguments(Visibility.PUBLIC, "public"),
                arguments(WebhookEvent.PUSH, "push"),
                arguments(WebhookEvent.TAG_PUSH, "tag-push"),
                arguments(WebhookEvent.CHANGE_REQUEST, "change-request"),
                arguments(WebhookEvent.COMMENT, "comment"));
    }

    @ParameterizedTest
    @MethodSource("known")
    void a_known_word_says_so_and_prints_as_its_constant(OpenWord word, String text) {
        assertThat(word.isKnown()).isTrue();
        assertThat(word).hasToString(text);
    }

    @Test
    void every_constant_of_every_type_is_known_here() throws IllegalAccessException {
        List<Object> constants = new ArrayList<>();
        for (Class<?> type : KINDS) {
            for (Field field : type.getFields()) {
                constants.add(field.get(null));
            }
        }

        assertThat(known().map(row -> row.get()[0])).containsExactlyInAnyOrderElementsOf(constants);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("known")
    void a_known_word_is_read_whatever_its_case(OpenWord word, String text) {
        assertThat(read(word.getClass(), text)).isSameAs(word);
        assertThat(read(word.getClass(), text.toUpperCase(Locale.ROOT))).isSameAs(word);
        assertThat(read(word.getClass(), Character.toUpperCase(text.charAt(0)) + text.substring(1)))
                .isSameAs(word);
    }

    @Test
    void another_spelling_of_a_known_word_is_read() {
        assertThat(ChangeKind.of("Deleted")).isSameAs(ChangeKind.REMOVED);
        assertThat(FileMode.of("40000")).isSameAs(FileMode.DIRECTORY);
        assertThat(TreeEntryKind.of("blob")).isSameAs(TreeEntryKind.FILE);
        assertThat(TreeEntryKind.of("tree")).isSameAs(TreeEntryKind.DIRECTORY);
        assertThat(TreeEntryKind.of("commit")).isSameAs(TreeEntryKind.SUBMODULE);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("readers")
    void any_other_word_is_read_as_it_came(Function<String, OpenWord> reader) {
        for (String raw : List.of("20", "GitHub Enterprise", "代码", " usable", "private ", "a\r\nb")) {
            assertThat(reader.apply(raw).isKnown()).isFalse();
            assertThat(reader.apply(raw)).hasToString(raw);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("readers")
    void a_word_that_shows_nothing_is_refused_with_those_that_are_right(Function<String, OpenWord> reader) {
        for (String blank : List.of("", " ", "\t\n", "\u3000", "\u00a0", "\u200b", "\ufeff ", "\u0000")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> reader.apply(blank))
                    .withMessageMatching(
                            "[a-z ]+ is blank; it is [a-z0-9, -]+ or [a-z0-9]+, or another word of the host's");
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("readers")
    void null_is_refused_by_who_reads(Function<String, OpenWord> reader) {
        assertThatNullPointerException().isThrownBy(() -> reader.apply(null));
    }

    @Test
    void the_message_names_the_constants() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Visibility.of(" "))
                .withMessage("visibility is blank; it is private, internal or public, or another word of the host's");
        known().forEach(row -> {
            OpenWord word = (OpenWord) row.get()[0];

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> read(word.getClass(), ""))
                    .withMessageContaining(word.toString());
        });
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void an_unknown_word_says_so_and_prints_as_it_came(Function<String, OpenWord> kind) {
        for (String raw : List.of("20", "GitHub Enterprise", "代码", " x ", "a\r\nb")) {
            assertThat(kind.apply(raw).isKnown()).isFalse();
            assertThat(kind.apply(raw)).hasToString(raw);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    void an_unknown_word_of_which_nothing_shows_is_refused_with_those_that_are_right(Function<String, OpenWord> kind) {
        for (String blank : List.of("", " ", "\t\n", "\u3000", "\u00a0", "\u200b", "\ufeff ", "\u0000")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> kind.apply(blank))
                    .withMessageMatching(
                            "[a-z ]+ is blank; it is [a-z0-9, -]+ or [a-z0-9]+, or another word of the host's");
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
