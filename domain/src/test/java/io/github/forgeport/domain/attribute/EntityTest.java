package io.github.forgeport.domain.attribute;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.forgeport.domain.commit.Branch;
import io.github.forgeport.domain.commit.Commit;
import io.github.forgeport.domain.commit.FileDiff;
import io.github.forgeport.domain.commit.Tag;
import io.github.forgeport.domain.content.FileContent;
import io.github.forgeport.domain.content.TreeEntry;
import io.github.forgeport.domain.content.WrittenFile;
import io.github.forgeport.domain.text.UnreadablePart;
import io.github.forgeport.domain.text.WebAddress;
import io.github.forgeport.domain.webhook.Webhook;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The behaviour that all subclasses of {@link Entity} share. */
class EntityTest {

    static List<Class<?>> entities() {
        return List.of(
                Commit.class,
                Branch.class,
                Tag.class,
                FileDiff.class,
                TreeEntry.class,
                FileContent.class,
                WrittenFile.class,
                Webhook.class);
    }

    private static Object part(Object entity, String name) {
        return FullEntity.call(FullEntity.method(entity.getClass(), name), entity);
    }

    /** Returns the value that a part's getter returns for a value given to the builder. */
    private static Object got(Method setter, Object value) {
        Class<?> entity = setter.getDeclaringClass().getEnclosingClass();
        boolean isList =
                FullEntity.parts(entity).stream().noneMatch(part -> part.name().equals(setter.getName()));
        Object shown = value instanceof WebAddress address ? address.uri() : value;
        return isList ? List.of(shown) : Optional.of(shown);
    }

    @ParameterizedTest
    @MethodSource("entities")
    void a_part_that_was_given_comes_back_and_no_other(Class<?> type) {
        for (Method setter : FullEntity.setters(FullEntity.builder(type))) {
            if (setter.getDeclaringClass() == EntityBuilder.class) {
                continue;
            }
            Object value = FullEntity.example(setter.getParameterTypes()[0], setter.getName());
            Object builder = FullEntity.builder(type);
            FullEntity.call(setter, builder, value);

            Object entity = FullEntity.build(builder);

            Object expected = got(setter, value);
            String name = setter.getName() + (expected instanceof List<?> ? "s" : "");
            assertThat(part(entity, name)).as(name).isEqualTo(expected);
            assertThat(suppliedBeside(entity, name)).isEqualTo(supplied(FullEntity.build(FullEntity.builder(type))));
        }
    }

    private static List<String> suppliedBeside(Object entity, String name) {
        return supplied(entity).stream().filter(part -> !part.equals(name)).toList();
    }

    @SuppressWarnings("unchecked") // The parts of a type are parts of its instances.
    private static List<String> supplied(Object entity) {
        return FullEntity.parts(entity.getClass()).stream()
                .filter(part -> ((EntityPart<Object>) part).in(entity).isPresent())
                .map(EntityPart::name)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("entities")
    void what_is_given_as_null_is_not_supplied(Class<?> type) {
        Object builder = FullEntity.builder(type);
        for (Method setter : FullEntity.setters(builder)) {
            if (setter.getName().equals("attribute")) {
                FullEntity.call(setter, builder, FullEntity.KEY, null);
            } else if (!setter.getName().equals("unreadable")) {
                FullEntity.call(setter, builder, new Object[] {null});
            }
        }

        assertThat(FullEntity.build(builder)).isEqualTo(FullEntity.build(FullEntity.builder(type)));
    }

    @ParameterizedTest
    @MethodSource("entities")
    void equal_parts_make_equal_entities_and_another_part_another(Class<?> type) {
        Object full = FullEntity.of(type);

        assertThat(full).isEqualTo(FullEntity.of(type)).hasSameHashCodeAs(FullEntity.of(type));
        assertThat(full).isNotEqualTo(null).isNotEqualTo("text");
        for (Method setter : FullEntity.setters(FullEntity.builder(type))) {
            Object builder = FullEntity.builder(type);
            FullEntity.setters(builder).stream()
                    .filter(other -> !other.equals(setter))
                    .forEach(other -> FullEntity.set(other, builder, other.getName()));
            FullEntity.set(setter, builder, "other");

            assertThat(FullEntity.build(builder)).as(setter.toString()).isNotEqualTo(full);
        }
        assertThat(FullEntity.of(Branch.class)).isNotEqualTo(FullEntity.of(Tag.class));
    }

    @ParameterizedTest
    @MethodSource("entities")
    void another_required_part_makes_another_entity(Class<?> type) {
        Method factory = FullEntity.method(type, "builder");
        for (int changed = 0; changed < factory.getParameterCount(); changed++) {
            Object[] required = new Object[factory.getParameterCount()];
            for (int i = 0; i < required.length; i++) {
                String name = FullEntity.parts(type).get(i).name();
                required[i] = FullEntity.example(factory.getParameterTypes()[i], i == changed ? "other" : name);
            }

            assertThat(FullEntity.build(FullEntity.call(factory, null, required)))
                    .isNotEqualTo(FullEntity.build(FullEntity.builder(type)));
        }
    }

    @ParameterizedTest
    @MethodSource("entities")
    void a_builder_used_again_leaves_what_it_built_alone(Class<?> type) {
        Object builder = FullEntity.builder(type);
        Object first = FullEntity.build(builder);

        FullEntity.setters(builder).forEach(setter -> FullEntity.set(setter, builder, "second"));
        FullEntity.build(builder);

        assertThat(first).isEqualTo(FullEntity.build(FullEntity.builder(type)));
    }

    @ParameterizedTest
    @MethodSource("entities")
    void attributes_and_unreadable_parts_come_back_and_stand_last(Class<?> type) {
        Entity<?> entity = (Entity<?>) FullEntity.of(type);

        assertThat(entity.attribute(FullEntity.KEY)).contains("attribute");
        assertThat(entity.attributes().keys()).containsExactly(FullEntity.KEY);
        assertThat(entity.unreadable()).containsExactly(new UnreadablePart("unreadable", "yesterday"));
        assertThat(FullEntity.parts(type)).extracting(EntityPart::name).endsWith("attributes", "unreadable");
    }

    @ParameterizedTest
    @MethodSource("entities")
    void it_prints_its_type_and_its_first_part(Class<?> type) {
        Object entity = FullEntity.build(FullEntity.builder(type));
        String first = FullEntity.parts(type).get(0).name();

        assertThat(entity.toString()).startsWith(type.getSimpleName() + "[" + part(entity, first));
    }
}
