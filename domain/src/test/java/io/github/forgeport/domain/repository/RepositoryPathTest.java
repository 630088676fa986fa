package io.github.forgeport.domain.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.forgeport.domain.namespace.NamespacePath;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RepositoryPathTest {

    private static final NamespacePath GROUP = NamespacePath.parse("group");

    @Test
    void the_last_segment_is_the_name_and_the_rest_the_namespace() {
        RepositoryPath path = RepositoryPath.parse("group/subgroup/repository");

        assertThat(path.namespace()).isEqualTo(NamespacePath.parse("group/subgroup"));
        assertThat(path.name()).isEqualTo("repository");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "codeup/codeup-demo",
                "a/b/c/d/e",
                "组织/代码库",
                "\uD83D\uDE80/\u2764\uFE0F",
                "a%2Fb/%2e%2e",
                "a?#;&=+@:/b?#;&=+@:",
                "a b/c d",
                "{x}/${y}",
                "%s/%n"
            })
    void it_prints_back_exactly(String text) {
        assertThat(RepositoryPath.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @MethodSource("io.github.forgeport.domain.text.NameAndIdInputs#takenLiterally")
    @Tag("row:H3")
    void a_name_is_taken_and_printed_as_it_came(String name) {
        RepositoryPath path = new RepositoryPath(GROUP, name);

        assertThat(path.name()).isEqualTo(name);
        assertThat(path).hasToString("group/" + name).isEqualTo(RepositoryPath.parse("group/" + name));
    }

    @ParameterizedTest
    @MethodSource("io.github.forgeport.domain.text.NameAndIdInputs#refusedInPaths")
    @Tag("row:H2")
    void a_path_that_climbs_or_is_empty_somewhere_is_refused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> RepositoryPath.parse(text));
    }

    @ParameterizedTest
    @MethodSource("io.github.forgeport.domain.text.NameAndIdInputs#blankAtAnEnd")
    void a_blank_at_either_end_is_refused_by_name(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RepositoryPath.parse(text))
                .withMessageStartingWith("repository path begins or ends with a blank, U+");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NamespacePath.parse(text))
                .withMessageStartingWith("namespace path begins or ends with a blank, U+");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RepositoryPath(GROUP, text.replace("/", "")))
                .withMessageStartingWith("path segment begins or ends with a blank, U+");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/a/b", "a/b/", "a//b", "/"})
    void a_slash_too_many_is_refused_by_name(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RepositoryPath.parse(text))
                .withMessage("repository path has a leading, trailing or double slash: '" + text
                        + "'; expected namespace/name, such as group/repository");
    }

    @ParameterizedTest
    @MethodSource("io.github.forgeport.domain.text.NameAndIdInputs#refusedInIdentities")
    @Tag("row:H4")
    void a_text_that_hides_or_misleads_is_refused_as_a_whole(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> RepositoryPath.parse(text));
    }

    @ParameterizedTest
    @MethodSource("io.github.forgeport.domain.text.NameAndIdInputs#refusedInIdentities")
    @Tag("row:H5")
    void a_text_that_hides_or_misleads_is_refused_as_a_name(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new RepositoryPath(GROUP, text));
    }

    @ParameterizedTest
    @ValueSource(strings = {".", "..", "a/b", "/a", "a/", "a\\b"})
    void a_name_of_more_than_one_segment_is_refused(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> new RepositoryPath(GROUP, name));
    }

    @Test
    void a_name_without_a_namespace_is_refused_with_what_was_expected() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RepositoryPath.parse("codeup-demo"))
                .withMessageContaining("namespace/name")
                .withMessageContaining("codeup-demo");
    }

    @Test
    @Tag("row:H12")
    void a_number_alone_is_no_path() {
        assertThatIllegalArgumentException().isThrownBy(() -> RepositoryPath.parse("2835387"));
    }

    @Test
    @Tag("row:H8")
    void the_limit_of_1024_characters_is_inclusive() {
        assertThat(RepositoryPath.parse("a/" + "x".repeat(1022)).toString()).hasSize(1024);

        assertThatIllegalArgumentException().isThrownBy(() -> RepositoryPath.parse("a/" + "x".repeat(1023)));
    }

    @Test
    void a_path_put_together_is_no_longer_than_one_that_is_parsed() {
        NamespacePath namespace = NamespacePath.parse("x".repeat(1000));

        assertThat(new RepositoryPath(namespace, "y".repeat(23)).toString()).hasSize(1024);
        assertThatIllegalArgumentException().isThrownBy(() -> new RepositoryPath(namespace, "y".repeat(24)));
    }

    @Test
    @Tag("row:H1")
    void null_is_refused() {
        assertThatNullPointerException().isThrownBy(() -> RepositoryPath.parse(null));
        assertThatNullPointerException().isThrownBy(() -> new RepositoryPath(null, "a"));
        assertThatNullPointerException().isThrownBy(() -> new RepositoryPath(GROUP, null));
    }

    @Test
    void upper_and_lower_case_are_two_paths() {
        assertThat(List.of(RepositoryPath.parse("a/b"), RepositoryPath.parse("A/B")))
                .doesNotHaveDuplicates();
    }
}
