package io.github.forgeport.http.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.github.forgeport.http.fixture.SampleResponses;
import io.github.forgeport.http.response.BadResponse;
import io.github.forgeport.http.response.ListEntry;
import io.github.forgeport.http.response.TextOrNumber;
import io.github.forgeport.port.failure.GitHostException.ProtocolViolation.Reason;
import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Data binding reads the types that have no reader of ours, and uses ours for records within them. */
class DataBindingTest {

    record Plain(
            String text,
            Long size,
            Integer count,
            Boolean open,
            TextOrNumber level,
            Plain below,
            List<Plain> parts,
            List<ListEntry<Plain>> entries,
            Envelope<Plain> envelope) {}

    record Envelope<T>(T result, List<T> more) {}

    record Mapped(Map<String, String> texts) {}

    record Tree(String name, Map<String, Tree> below) {}

    record Held(Map<String, TextOrNumber> levels, Map<String, List<ListEntry<Tree>>> entries, Envelope<Tree>[] more) {}

    record Strict(Map<String, String> texts, Map<String, Long> numbers, Map<String, Boolean> flags, Double fraction) {}

    @JsonDeserialize
    record Annotated(String name) {}

    /** A class loader with its own copies of the application's classes, which records which of them were loaded. */
    private static final class Apart extends URLClassLoader {

        Apart() throws IOException {
            super(classPath(), ClassLoader.getPlatformClassLoader());
        }

        private static URL[] classPath() throws IOException {
            List<URL> entries = new ArrayList<>();
            String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
            for (String entry : path.split(File.pathSeparator)) {
                entries.add(Path.of(entry).toUri().toURL());
            }
            return entries.toArray(URL[]::new);
        }

        boolean hasLoaded(Class<?> type) {
            return findLoadedClass(type.getName()) != null;
        }
    }

    private static boolean isSetUpToRead(Class<?> type, String json) throws Exception {
        try (Apart apart = new Apart()) {
            Class<?> samples = apart.loadClass(SampleResponses.class.getName());
            Object answer = samples.getMethod("answer", int.class, String.class, String[].class)
                    .invoke(null, 200, json, new String[0]);
            Object value = samples.getMethod("read", answer.getClass(), Class.class)
                    .invoke(null, answer, apart.loadClass(type.getName()));
            assertThat(value).isNotNull();
            return apart.hasLoaded(ObjectMapper.class);
        }
    }

    private static <T> T read(Class<T> type, String json) {
        return SampleResponses.read(SampleResponses.answer(200, json.replace('\'', '"')), type);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"text\":\"a\",\"size\":1,\"count\":2,\"open\":true,\"level\":3,\"new\":{\"a\":1.5}}",
                "{\"below\":{\"text\":null},\"parts\":[{\"text\":\"a\"},null],\"entries\":[{\"text\":\"a\"}]}",
                "{\"envelope\":{\"result\":{\"size\":1},\"more\":[{}]}}"
            })
    void what_payloads_are_made_of_needs_none(String json) throws Exception {
        assertThat(isSetUpToRead(Plain.class, json)).isFalse();
    }

    @Test
    void a_type_that_only_data_binding_reads_sets_it_up() throws Exception {
        assertThat(isSetUpToRead(Mapped.class, "{\"texts\":{\"a\":\"b\"}}")).isTrue();
    }

    @Test
    void a_record_within_its_own_map_is_read() {
        assertThat(read(Tree.class, "{'name':'a','below':{'b':{'name':'c','below':{},'new':1}}}"))
                .isEqualTo(new Tree("a", Map.of("b", new Tree("c", Map.of()))));
    }

    @Test
    void what_is_ours_is_read_as_elsewhere() {
        Held held = read(
                Held.class,
                "{'levels':{'a':1},'entries':{'b':[{'name':'c'},{'name':1}]},'more':[{'result':{'name':'d'},'new':1}]}");

        assertThat(held.levels()).isEqualTo(Map.of("a", new TextOrNumber("1")));
        assertThat(held.entries().get("b")).hasSize(2);
        assertThat(held.more()).containsExactly(new Envelope<>(new Tree("d", null), null));
    }

    @Test
    void a_failure_within_points_there() {
        BadResponse refusal = catchThrowableOfType(
                BadResponse.class, () -> read(Held.class, "{'more':[{'more':[{'below':{'a':{'name':1}}}]}]}"));

        assertThat(refusal.reason()).isEqualTo(Reason.WRONG_TYPE);
        assertThat(refusal.pointer()).isEqualTo("/more/0/more/0/below/a/name");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {'texts':{'a':1}}      | /texts/a
                    {'texts':{'a':1.5}}    | /texts/a
                    {'texts':{'a':true}}   | /texts/a
                    {'numbers':{'a':'1'}}  | /numbers/a
                    {'numbers':{'a':''}}   | /numbers/a
                    {'numbers':{'a':1.0}}  | /numbers/a
                    {'flags':{'a':1}}      | /flags/a
                    {'flags':{'a':'true'}} | /flags/a
                    {'fraction':'1.5'}     | /fraction
                    """)
    void data_binding_takes_no_value_of_another_type(String json, String pointer) {
        BadResponse refusal = catchThrowableOfType(BadResponse.class, () -> read(Strict.class, json));

        assertThat(refusal.reason()).isEqualTo(Reason.WRONG_TYPE);
        assertThat(refusal.pointer()).isEqualTo(pointer);
    }

    @Test
    void an_annotation_that_names_no_deserializer_changes_nothing() {
        assertThat(read(Annotated.class, "{'name':'a','new':1}")).isEqualTo(new Annotated("a"));
        assertThat(read(Annotated[].class, "[{'name':'a'}]")).containsExactly(new Annotated("a"));
    }
}
