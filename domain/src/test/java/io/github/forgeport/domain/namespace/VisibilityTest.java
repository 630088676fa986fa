package io.github.forgeport.domain.namespace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class VisibilityTest {

    private static final Visibility UNKNOWN = Visibility.unknown("20");
    private static final List<Visibility> BY_WIDTH =
            List.of(Visibility.PRIVATE, Visibility.INTERNAL, Visibility.PUBLIC);

    static Stream<Arguments> knownPairs() {
        return BY_WIDTH.stream().flatMap(one -> BY_WIDTH.stream().map(other -> arguments(one, other)));
    }

    static Stream<Arguments> pairsWithUnknown() {
        return Stream.concat(BY_WIDTH.stream(), Stream.of(UNKNOWN, Visibility.unknown("public")))
                .flatMap(other -> Stream.of(arguments(UNKNOWN, other), arguments(other, UNKNOWN)));
    }

    @ParameterizedTest
    @MethodSource("knownPairs")
    void public_is_wider_than_internal_and_internal_than_private(Visibility one, Visibility other) {
        int order = Integer.compare(BY_WIDTH.indexOf(one), BY_WIDTH.indexOf(other));

        assertThat(one.isWiderThan(other)).isEqualTo(order > 0);
        assertThat(one.isNarrowerThan(other)).isEqualTo(order < 0);
    }

    @ParameterizedTest
    @MethodSource("pairsWithUnknown")
    void an_unknown_one_has_no_place_in_the_order(Visibility one, Visibility other) {
        assertThat(one.isWiderThan(other)).isFalse();
        assertThat(one.isNarrowerThan(other)).isFalse();
    }
}
