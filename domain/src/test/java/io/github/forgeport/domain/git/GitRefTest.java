package io.github.forgeport.domain.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.forgeport.domain.git.GitRef.Kind;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class GitRefTest {

    private static final String HASH = "de02b625ba8488f92eb204bcb3773a40c1b4ddac";

    static Stream<Arguments> refs() {
        return Stream.of(
                arguments(GitRef.of(new BranchName("a/b")), Kind.BRANCH, "a/b", "refs/heads/a/b"),
                arguments(GitRef.of(new TagName("tag v1.0")), Kind.TAG, "tag v1.0", "refs/tags/tag v1.0"),
                arguments(GitRef.of(new CommitId(HASH)), Kind.COMMIT, HASH, HASH),
                arguments(GitRef.parse("main"), Kind.UNSPECIFIED, "main", "main"),
                arguments(GitRef.parse("HEAD"), Kind.UNSPECIFIED, "HEAD", "HEAD"),
                arguments(GitRef.parse("de02b625"), Kind.UNSPECIFIED, "de02b625", "de02b625"),
                arguments(GitRef.parse("refs/pull/7/head"), Kind.UNSPECIFIED, "refs/pull/7/head", "refs/pull/7/head"),
                arguments(GitRef.parse(HASH.toUpperCase(Locale.ROOT)), Kind.COMMIT, HASH, HASH));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refs")
    void it_prints_the_name_that_a_host_expects_and_has_a_full_one(GitRef ref, Kind kind, String name, String full) {
        assertThat(ref.kind()).isEqualTo(kind);
        assertThat(ref).hasToString(name);
        assertThat(ref.fullName()).isEqualTo(full);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refs")
    void its_full_name_is_read_as_the_same(GitRef ref) {
        assertThat(GitRef.parse(ref.fullName())).isEqualTo(ref).hasSameHashCodeAs(ref);
    }

    @Test
    void the_same_name_of_another_kind_is_another_reference() {
        assertThat(List.of(
                        GitRef.of(new BranchName("a")),
                        GitRef.of(new BranchName("b")),
                        GitRef.of(new TagName("a")),
                        GitRef.parse("a")))
                .doesNotHaveDuplicates();
        assertThat(GitRef.parse("a")).isNotEqualTo("a");
    }

    @Test
    void a_full_name_is_checked_as_the_branch_or_tag() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GitRef.parse("refs/heads/a b"))
                .withMessageContaining("branch name has a blank");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GitRef.parse("refs/tags/"))
                .withMessageContaining("tag name is empty");
    }
}
