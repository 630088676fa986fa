package io.github.forgeport.domain.namespace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.forgeport.domain.attribute.AttributeKey;
import io.github.forgeport.domain.text.NameAndIdInputs;
import io.github.forgeport.domain.text.UnreadablePart;
import java.net.URI;
import java.time.Instant;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NamespaceTest {

    private static final AttributeKey<String> TAG = new AttributeKey<>("host.tag", String.class);
    private static final Instant NOON = Instant.parse("2020-06-19T12:00:00Z");

    private static Namespace.Builder full() {
        return Namespace.builder()
                .id(new NamespaceId("100"))
                .name("xxx")
                .fullName("yyy / xxx")
                .path("test")
                .parentId(new NamespaceId("99"))
                .description("repo desc")
                .visibility(Visibility.PRIVATE)
                .webUrl(URI.create("https://yyy/xxx"))
                .avatarUrl(URI.create("https://xxx.jpg"))
                .ownerId(new UserId("7"))
                .created(NOON)
                .updated(NOON.plusSeconds(1))
                .attribute(TAG, "intl")
                .unreadable(new UnreadablePart("created", "yesterday"));
    }

    static Stream<UnaryOperator<Namespace.Builder>> changes() {
        return Stream.of(
                builder -> builder.id(new NamespaceId("101")),
                builder -> builder.name("other"),
                builder -> builder.fullName("other"),
                builder -> builder.path("other"),
                builder -> builder.parentId(new NamespaceId("98")),
                builder -> builder.webUrl(URI.create("https://other")),
                builder -> builder.description("other"),
                builder -> builder.visibility(Visibility.PUBLIC),
                builder -> builder.avatarUrl(URI.create("https://other.jpg")),
                builder -> builder.ownerId(new UserId("8")),
                builder -> builder.created(NOON.plusSeconds(9)),
                builder -> builder.updated(NOON.plusSeconds(9)),
                builder -> builder.attribute(TAG, "other"),
                builder -> builder.unreadable(new UnreadablePart("updated", "tomorrow")));
    }

    @Test
    void every_part_that_was_given_comes_back() {
        Namespace namespace = full().build();

        assertThat(namespace.id()).contains(new NamespaceId("100"));
        assertThat(namespace.name()).contains("xxx");
        assertThat(namespace.fullName()).contains("yyy / xxx");
        assertThat(namespace.path()).contains("test");
        assertThat(namespace.parentId()).contains(new NamespaceId("99"));
        assertThat(namespace.webUrl()).contains(URI.create("https://yyy/xxx"));
        assertThat(namespace.description()).contains("repo desc");
        assertThat(namespace.visibility()).contains(Visibility.PRIVATE);
        assertThat(namespace.avatarUrl()).contains(URI.create("https://xxx.jpg"));
        assertThat(namespace.ownerId()).contains(new UserId("7"));
        assertThat(namespace.created()).contains(NOON);
        assertThat(namespace.updated()).contains(NOON.plusSeconds(1));
        assertThat(namespace.attribute(TAG)).contains("intl");
        assertThat(namespace.attributes().keys()).containsExactly(TAG);
        assertThat(namespace.unreadable()).containsExactly(new UnreadablePart("created", "yesterday"));
    }

    @Test
    void one_with_an_id_or_a_path_can_be_named_to_a_host() {
        Namespace byId = Namespace.builder().id(new NamespaceId("100")).build();
        Namespace byPath = Namespace.builder().path("tools").build();

        assertThat(byId.requireIdOrPath()).isSameAs(byId);
        assertThat(byPath.requireIdOrPath()).isSameAs(byPath);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Namespace.builder().name("Tools").build().requireIdOrPath())
                .withMessageContaining("expected one that a host listed");
    }

    @Test
    void what_was_not_given_is_not_supplied() {
        Namespace namespace = Namespace.builder().build();

        assertThat(namespace.id()).isEmpty();
        assertThat(namespace.name()).isEmpty();
        assertThat(namespace.fullName()).isEmpty();
        assertThat(namespace.path()).isEmpty();
        assertThat(namespace.parentId()).isEmpty();
        assertThat(namespace.webUrl()).isEmpty();
        assertThat(namespace.description()).isEmpty();
        assertThat(namespace.visibility()).isEmpty();
        assertThat(namespace.avatarUrl()).isEmpty();
        assertThat(namespace.ownerId()).isEmpty();
        assertThat(namespace.created()).isEmpty();
        assertThat(namespace.updated()).isEmpty();
        assertThat(namespace.attribute(TAG)).isEmpty();
        assertThat(namespace.unreadable()).isEmpty();
    }

    @Test
    void what_is_given_as_null_is_not_supplied() {
        Namespace namespace = Namespace.builder()
                .id(null)
                .name(null)
                .fullName(null)
                .path(null)
                .parentId(null)
                .webUrl((URI) null)
                .description(null)
                .visibility(null)
                .avatarUrl((URI) null)
                .ownerId(null)
                .created(null)
                .updated(null)
                .attribute(TAG, null)
                .build();

        assertThat(namespace).isEqualTo(Namespace.builder().build());
    }

    @Test
    void an_empty_text_is_supplied() {
        assertThat(Namespace.builder().description("").build().description()).contains("");
    }

    @Test
    void a_builder_used_again_leaves_what_it_built_alone() {
        Namespace.Builder builder = full();
        Namespace first = builder.build();

        builder.name("second")
                .attribute(TAG, "second")
                .unreadable(new UnreadablePart("updated", "tomorrow"))
                .build();

        assertThat(first).isEqualTo(full().build());
        assertThat(first.unreadable()).isUnmodifiable();
    }

    @Test
    void equal_parts_make_equal_namespaces() {
        assertThat(full().build()).isEqualTo(full().build()).hasSameHashCodeAs(full().build());
    }

    @ParameterizedTest
    @MethodSource("changes")
    void a_difference_in_any_part_makes_another_namespace(UnaryOperator<Namespace.Builder> change) {
        assertThat(change.apply(full()).build()).isNotEqualTo(full().build());
    }

    @Test
    void it_prints_its_path_and_id() {
        assertThat(full().build()).hasToString("Namespace[test, id 100]");
    }

    @Test
    void it_prints_its_name_when_it_has_no_path() {
        assertThat(full().path(null).build()).hasToString("Namespace[xxx, id 100]");
    }

    @Test
    void it_prints_a_free_text_on_one_line_and_cut() {
        assertThat(Namespace.builder().path("a\r\nb").build().toString()).doesNotContain("\r", "\n");
        assertThat(Namespace.builder().name(NameAndIdInputs.MEGABYTE).build().toString())
                .hasSizeLessThan(400);
    }
}
