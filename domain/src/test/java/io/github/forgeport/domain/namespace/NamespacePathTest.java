package io.github.forgeport.domain.namespace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NamespacePathTest {

    @Test
    void its_segments_go_from_the_outermost_group_down() {
        NamespacePath path = NamespacePath.parse("group/subgroup/team");

        assertThat(path.segments()).containsExactly("group", "subgroup", "team");
        assertThat(path).hasToString("group/subgroup/team");
    }

    @ParameterizedTest
    @MethodSource("io.github.forgeport.domain.text.NameAndIdInputs#takenLiterally")
    void a_segment_is_taken_and_printed_as_it_came(String segment) {
        assertThat(NamespacePath.parse(segment).segments()).containsExactly(segment);
        assertThat(new NamespacePath(List.of(segment))).hasToString(segment);
    }

    @ParameterizedTest
    @MethodSource({
        "io.github.forgeport.domain.text.NameAndIdInputs#refusedInPaths",
        "io.github.forgeport.domain.text.NameAndIdInputs#refusedInIdentities"
    })
    @Tag("row:H7")
    void a_text_that_climbs_hides_or_misleads_is_refused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> NamespacePath.parse(text));
    }

    @ParameterizedTest
    @MethodSource({
        "io.github.forgeport.domain.text.NameAndIdInputs#refusedInPaths",
        "io.github.forgeport.domain.text.NameAndIdInputs#refusedInIdentities"
    })
    @Tag("row:H2")
    void a_segment_that_climbs_hides_or_misleads_is_refused(String segment) {
        assertThatIllegalArgumentException().isThrownBy(() -> new NamespacePath(List.of("a", segment)));
    }

    @Test
    void a_path_without_segments_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new NamespacePath(List.of()))
                .withMessageContaining("such as group/subgroup");
    }

    @Test
    void null_is_refused_as_a_whole_and_as_a_segment() {
        assertThatNullPointerException().isThrownBy(() -> NamespacePath.parse(null));
        assertThatNullPointerException().isThrownBy(() -> new NamespacePath(null));
        assertThatNullPointerException().isThrownBy(() -> new NamespacePath(Arrays.asList("a", null)));
    }

    @Test
    @Tag("row:H14")
    void the_segments_are_copied() {
        List<String> segments = new ArrayList<>(List.of("a", "b"));

        NamespacePath path = new NamespacePath(segments);
        segments.set(0, "..");

        assertThat(path.segments()).containsExactly("a", "b").isUnmodifiable();
    }

    @Test
    void a_path_put_together_is_no_longer_than_one_that_is_parsed() {
        assertThat(new NamespacePath(Collections.nCopies(512, "x")).toString()).hasSize(1023);

        assertThatIllegalArgumentException().isThrownBy(() -> new NamespacePath(Collections.nCopies(513, "x")));
        assertThatIllegalArgumentException().isThrownBy(() -> new NamespacePath(Collections.nCopies(1_000_000, "x")));
    }
}
