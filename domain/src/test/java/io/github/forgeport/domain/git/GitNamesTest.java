package io.github.forgeport.domain.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.junit.jupiter.api.Named.named;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The syntax of {@link BranchName}, {@link TagName}, {@link GitRef#parse}, {@link FilePath}, {@link CommitId} and
 * {@link ObjectId}.
 */
class GitNamesTest {

    private static final String HASH = "de02b625ba8488f92eb204bcb3773a40c1b4ddac";
    private static final String LONG_HASH = HASH + "0123456789abcdef01234567";

    static Stream<Named<Function<String, Object>>> refs() {
        return Stream.of(
                named("BranchName", BranchName::new), named("TagName", TagName::new), named("GitRef", GitRef::parse));
    }

    static Stream<Named<Function<String, Object>>> kinds() {
        return Stream.concat(refs(), Stream.of(named("FilePath", FilePath::new)));
    }

    static Stream<Named<Function<String, Object>>> ids() {
        return Stream.of(named("CommitId", CommitId::new), named("ObjectId", ObjectId::new));
    }

    private static Stream<Arguments> rows(Stream<Named<Function<String, Object>>> kinds, String... texts) {
        return kinds.flatMap(kind -> Stream.of(texts).map(text -> arguments(kind, text)));
    }

    static Stream<Arguments> takenAsRefs() {
        return rows(
                refs(),
                "main",
                "feature/login",
                "v1.0",
                "a%2Fb",
                "100%",
                "issue#7",
                "a+b",
                "a;b",
                "a@b",
                "-x",
                "{x}",
                "铁砧",
                "\uD83D\uDC68\u200D\uD83D\uDC67",
                "a.lock.b",
                "x".repeat(1024));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("takenAsRefs")
    void a_name_that_git_allows_is_taken_and_printed_as_it_came(Function<String, Object> kind, String name) {
        assertThat(kind.apply(name)).hasToString(name);
    }

    static Stream<Arguments> refusedAsRefs() {
        String character = "has one of ~ ^ : ? * [ \\";
        String sequence = "has .. or @{, or is @ alone";
        String slash = "has a leading, trailing or double slash";
        String dot = "ends with a dot, or has a segment that begins with one";
        String lock = "has a segment that ends with .lock";
        String[][] wrong = {
            {"a~1", character},
            {"a^", character},
            {"a:b", character},
            {"a?", character},
            {"a*", character},
            {"a[b", character},
            {"a\\b", character},
            {"a..b", sequence},
            {"a@{1}", sequence},
            {"@", sequence},
            {"/a", slash},
            {"a/", slash},
            {"a//b", slash},
            {".a", dot},
            {"a/.b", dot},
            {"a.", dot},
            {"a.lock", lock},
            {"a.lock/b", lock},
            {" a", "begins or ends with a blank"},
            {"a ", "begins or ends with a blank"},
            {"x".repeat(1025), "is longer than 1024 characters"}
        };
        return refs().flatMap(kind -> Stream.of(wrong).map(row -> arguments(kind, row[0], row[1])));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("refusedAsRefs")
    @Tag("row:H16")
    void a_name_that_git_does_not_allow_is_refused(Function<String, Object> kind, String name, String why) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> kind.apply(name))
                .withMessageMatching(
                        "(?:branch name|tag name|reference) \\Q" + why + "\\E: '.*'; expected .* such as .*");
    }

    @Test
    void a_blank_inside_is_refused_in_a_branch_and_taken_in_a_tag() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BranchName("a b"))
                .withMessageContaining("branch name has a blank: 'a b'");
        assertThat(new TagName("tag v1.0")).hasToString("tag v1.0");
    }

    static Stream<Arguments> takenAsPaths() {
        return rows(
                Stream.of(named("FilePath", FilePath::new)),
                "README.md",
                "src/main/Main.java",
                " a / b ",
                "a%2Fb",
                "a#b+c;d?e&f=g:h",
                "铁/砧",
                "a.",
                "...",
                ".github/..x",
                "a\\b",
                "{x}",
                "\u0645\u06CC\u200C\u0631\u0648\u062F",
                "x".repeat(4096));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("takenAsPaths")
    void a_path_is_taken_and_printed_as_it_came(Function<String, Object> kind, String path) {
        assertThat(kind.apply(path)).hasToString(path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/a", "a/", "a//b", "/", ".", "..", "../a", "a/../b", "a/..", "./a", "a/./b", "a/."})
    @Tag("row:H2")
    void a_path_that_climbs_or_has_an_empty_segment_is_refused(String path) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FilePath(path))
                .withMessage("file path has an empty segment, . or ..: '" + path
                        + "'; expected a path from the repository's root, such as src/Main.java");
    }

    @Test
    @Tag("row:H8")
    void a_path_of_more_than_4096_characters_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FilePath("x".repeat(4097)))
                .withMessageContaining("file path is longer than 4096 characters")
                .satisfies(refusal -> assertThat(refusal.getMessage()).hasSizeLessThan(250));
    }

    @ParameterizedTest
    @CsvSource({"README.md, README.md", "src/main/Main.java, Main.java"})
    void the_name_of_a_path_is_its_last_segment(String path, String name) {
        assertThat(new FilePath(path).name()).isEqualTo(name);
    }

    static Stream<Arguments> controls() {
        return rows(
                kinds(),
                "a\0b",
                "a\nb",
                "a\tb",
                "a\u001Bb",
                "a\u007Fb",
                "a\u0085b",
                "a\u2028b",
                "a\u2029b",
                "a\uD83D",
                "\uDE00a");
    }

    @ParameterizedTest
    @MethodSource("controls")
    @Tag("row:H4")
    @Tag("row:H7")
    void a_control_character_is_refused_and_named(Function<String, Object> kind, String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> kind.apply(text))
                .withMessageMatching("[a-z ]+ has a control character, U\\+[0-9A-F]{4}: '.*'; expected .*");
    }

    @ParameterizedTest
    @MethodSource("kinds")
    @Tag("row:H1")
    void nothing_is_refused(Function<String, Object> kind) {
        assertThatNullPointerException().isThrownBy(() -> kind.apply(null));
        assertThatIllegalArgumentException().isThrownBy(() -> kind.apply("")).withMessageContaining(" is empty: ''");
    }

    @ParameterizedTest
    @MethodSource("ids")
    void an_id_is_kept_in_lower_case(Function<String, Object> kind) {
        assertThat(kind.apply(HASH)).hasToString(HASH);
        assertThat(kind.apply(LONG_HASH)).hasToString(LONG_HASH);
        assertThat(kind.apply("DE" + HASH.substring(2)))
                .isEqualTo(kind.apply(HASH))
                .hasSameHashCodeAs(kind.apply(HASH))
                .hasToString(HASH);
    }

    static Stream<Arguments> wrongIds() {
        return rows(
                ids(),
                "",
                "de02b625",
                HASH + "0",
                HASH.substring(1),
                "g" + HASH.substring(1),
                LONG_HASH + "0",
                " " + HASH);
    }

    @ParameterizedTest
    @MethodSource("wrongIds")
    void any_other_text_is_no_id(Function<String, Object> kind, String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> kind.apply(text))
                .withMessageMatching("(?:commit|object) id is no full id: '.*'; expected 40 or 64 hexadecimal digits");
    }

    @ParameterizedTest
    @MethodSource("ids")
    void null_is_no_id(Function<String, Object> kind) {
        assertThatNullPointerException().isThrownBy(() -> kind.apply(null));
    }
}
