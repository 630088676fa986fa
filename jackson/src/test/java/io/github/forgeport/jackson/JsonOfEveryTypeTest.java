package io.github.forgeport.jackson;

import static io.github.forgeport.jackson.MapperWithModule.MAPPER;
import static io.github.forgeport.jackson.MapperWithModule.read;
import static io.github.forgeport.jackson.MapperWithModule.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import io.github.forgeport.domain.repository.Repository;
import io.github.forgeport.port.CallListener;
import io.github.forgeport.port.GitHost;
import io.github.forgeport.port.failure.GitHostException;
import java.io.IOException;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReader;
import java.lang.module.ModuleReference;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each public type of domain and ports is written and read as JSON, or only written, or refused. */
class JsonOfEveryTypeTest {

    private static final Set<Class<?>> WRITE_ONLY = Set.of(CallListener.Attempt.class, CallListener.Call.class);

    private static final Set<Class<?>> EXAMPLES =
            ExampleValues.ALL.stream().<Class<?>>map(Object::getClass).collect(Collectors.toUnmodifiableSet());

    static List<Class<?>> types() throws IOException, URISyntaxException, ClassNotFoundException {
        List<Class<?>> types = new ArrayList<>();
        for (Class<?> one : List.of(Repository.class, GitHost.class)) {
            Path place = Path.of(
                    one.getProtectionDomain().getCodeSource().getLocation().toURI());
            types.addAll(exported(ModuleFinder.of(place).findAll().iterator().next()));
        }
        types.sort(Comparator.comparing(Class::getName));
        return types;
    }

    private static List<Class<?>> exported(ModuleReference module) throws IOException, ClassNotFoundException {
        Set<String> packages = module.descriptor().exports().stream()
                .map(exports -> exports.source().replace('.', '/'))
                .collect(Collectors.toSet());
        List<Class<?>> types = new ArrayList<>();
        try (ModuleReader reader = module.open();
                Stream<String> files = reader.list()) {
            for (String file : (Iterable<String>) files::iterator) {
                if (file.endsWith(".class") && packages.contains(file.replaceFirst("/?[^/]*$", ""))) {
                    types.add(Class.forName(
                            file.substring(0, file.length() - ".class".length()).replace('/', '.')));
                }
            }
        }
        types.removeIf(type -> !isPublic(type));
        return types;
    }

    private static boolean isPublic(Class<?> type) {
        return Modifier.isPublic(type.getModifiers())
                && (type.getEnclosingClass() == null || isPublic(type.getEnclosingClass()));
    }

    private static boolean isWriteOnly(Class<?> type) {
        return WRITE_ONLY.contains(type) || GitHostException.class.isAssignableFrom(type);
    }

    @Test
    void there_are_the_types_that_the_examples_are_of() throws Exception {
        assertThat(types()).containsAll(EXAMPLES).contains(GitHost.class, GitHostException.NotFound.class);
    }

    static List<Object> examples() {
        return ExampleValues.ALL;
    }

    @ParameterizedTest
    @MethodSource("examples")
    void a_value_is_read_as_it_was_written(Object value) throws JsonProcessingException {
        String json = write(value);

        Object read = read(json, value.getClass());

        assertThat(write(read)).isEqualTo(json);
        if (hasEquality(value.getClass())) {
            assertThat(read).isEqualTo(value);
        } else {
            // Capabilities keep what they were not told of apart, and answer the same.
            assertThat(read)
                    .usingRecursiveComparison()
                    .ignoringFields("listed", "unlisted")
                    .isEqualTo(value);
        }
    }

    private static boolean hasEquality(Class<?> type) {
        try {
            return type.getMethod("equals", Object.class).getDeclaringClass() != Object.class;
        } catch (NoSuchMethodException impossible) {
            throw new AssertionError(impossible);
        }
    }

    static Stream<Class<?>> entities() throws Exception {
        return types().stream().filter(EntityJsonCodec::isEntity);
    }

    @ParameterizedTest
    @MethodSource("entities")
    void an_entity_is_read_with_every_part_in_its_order(Class<?> type) throws Exception {
        Object full = FullEntity.of(type);
        List<String> parts = ((List<?>) type.getMethod("parts").invoke(null))
                .stream().map(Object::toString).toList();

        String json = write(full);

        assertThat(MAPPER.readTree(json).fieldNames()).toIterable().containsExactlyElementsOf(parts);
        assertThat(read(json, type)).isEqualTo(full);
    }

    static Stream<Class<?>> words() throws Exception {
        return types().stream().filter(Class::isEnum);
    }

    @ParameterizedTest
    @MethodSource("words")
    void a_constant_is_read_as_it_was_written(Class<?> type) throws JsonProcessingException {
        for (Object constant : type.getEnumConstants()) {
            assertThat(read(write(constant), type)).isSameAs(constant);
        }
    }

    static Stream<Class<?>> writeOnly() throws Exception {
        return types().stream().filter(JsonOfEveryTypeTest::isWriteOnly);
    }

    @ParameterizedTest
    @MethodSource("writeOnly")
    void a_failure_and_an_event_are_not_read(Class<?> type) {
        assertThatThrownBy(() -> read("{}", type))
                .isInstanceOf(InvalidDefinitionException.class)
                .hasMessageContaining(type.getSimpleName() + " is written as JSON, and not read");
    }

    static Stream<Class<?>> others() throws Exception {
        return types().stream()
                .filter(type -> !type.isEnum() && !isWriteOnly(type) && !EntityJsonCodec.isEntity(type))
                .filter(type -> !EXAMPLES.contains(type));
    }

    @ParameterizedTest
    @MethodSource("others")
    void any_other_type_is_refused_both_ways(Class<?> type) {
        assertThat(new JsonCodecs(List.of()).find(MAPPER.constructType(type))).isInstanceOf(RefusingJsonCodec.class);
        assertThatThrownBy(() -> read("{}", type))
                .isInstanceOf(InvalidDefinitionException.class)
                .hasMessageContaining(type.getSimpleName() + " has no JSON form");
    }
}
