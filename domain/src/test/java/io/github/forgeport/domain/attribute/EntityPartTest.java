package io.github.forgeport.domain.attribute;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.forgeport.domain.authorization.Authorization;
import io.github.forgeport.domain.authorization.AuthorizationName;
import io.github.forgeport.domain.commit.Branch;
import io.github.forgeport.domain.commit.Commit;
import io.github.forgeport.domain.commit.FileDiff;
import io.github.forgeport.domain.commit.Tag;
import io.github.forgeport.domain.content.FileContent;
import io.github.forgeport.domain.content.TreeEntry;
import io.github.forgeport.domain.git.CloneUrl;
import io.github.forgeport.domain.namespace.Namespace;
import io.github.forgeport.domain.repository.Repository;
import io.github.forgeport.domain.repository.RepositoryId;
import io.github.forgeport.domain.repository.RepositoryPath;
import io.github.forgeport.domain.text.UnreadablePart;
import io.github.forgeport.domain.webhook.Webhook;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The list of an entity's parts contains each part under the name of its getter. */
class EntityPartTest {

    private static final AttributeKey<String> KEY = new AttributeKey<>("acme.key", String.class);

    private static final Repository BARE = Repository.builder(new RepositoryId("7"), RepositoryPath.parse("a/b"))
            .build();

    static List<Arguments> entities() {
        return List.of(
                Arguments.of(Repository.class, Repository.parts(), BARE),
                Arguments.of(
                        Namespace.class,
                        Namespace.parts(),
                        Namespace.builder().name("a").build()),
                Arguments.of(
                        Authorization.class,
                        Authorization.parts(),
                        Authorization.builder(new AuthorizationName("test")).build()),
                Arguments.of(Commit.class, Commit.parts(), FullEntity.of(Commit.class)),
                Arguments.of(Branch.class, Branch.parts(), FullEntity.of(Branch.class)),
                Arguments.of(Tag.class, Tag.parts(), FullEntity.of(Tag.class)),
                Arguments.of(FileDiff.class, FileDiff.parts(), FullEntity.of(FileDiff.class)),
                Arguments.of(TreeEntry.class, TreeEntry.parts(), FullEntity.of(TreeEntry.class)),
                Arguments.of(FileContent.class, FileContent.parts(), FullEntity.of(FileContent.class)),
                Arguments.of(Webhook.class, Webhook.parts(), FullEntity.of(Webhook.class)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("entities")
    void every_field_is_a_part_and_no_part_stands_twice(Class<?> type, List<EntityPart<?>> parts) {
        List<String> fields = Stream.of(type, type.getSuperclass())
                .flatMap(level -> Arrays.stream(level.getDeclaredFields()))
                .filter(field -> !Modifier.isStatic(field.getModifiers()))
                .map(Field::getName)
                .toList();

        assertThat(parts).extracting(EntityPart::name).containsExactlyInAnyOrderElementsOf(fields);
        assertThat(parts).extracting(EntityPart::toString).containsExactlyInAnyOrderElementsOf(fields);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("entities")
    <E> void a_part_is_read_by_the_getter_of_its_name(Class<E> type, List<EntityPart<E>> parts, E entity)
            throws ReflectiveOperationException {
        for (EntityPart<E> part : parts) {
            Object got = type.getMethod(part.name()).invoke(entity);
            Optional<Object> read = part.in(entity);

            if (got instanceof Optional<?>) {
                assertThat(read).as(part.name()).isEqualTo(got);
            } else if (got instanceof byte[] bytes) {
                assertThat(read).as(part.name()).contains(bytes);
            } else {
                assertThat(read.orElse(got)).as(part.name()).isSameAs(got);
            }
        }
    }

    private static List<String> suppliedOf(Repository repository) {
        return Repository.parts().stream()
                .filter(part -> part.in(repository).isPresent())
                .map(EntityPart::name)
                .toList();
    }

    @Test
    void what_is_not_supplied_is_empty() {
        assertThat(suppliedOf(BARE)).containsExactly("id", "path");
    }

    @Test
    void what_is_supplied_comes_in_the_order_of_the_parts() {
        Repository repository = Repository.builder(BARE.id(), BARE.path())
                .unreadable(new UnreadablePart("created", "yesterday"))
                .attribute(KEY, "value")
                .webUrl(URI.create("https://acme.example/a/b"))
                .cloneUrl(CloneUrl.parse("https://acme.example/a/b.git"))
                .description("")
                .build();

        assertThat(suppliedOf(repository))
                .containsExactly("id", "path", "description", "cloneUrls", "webUrl", "attributes", "unreadable");
    }
}
