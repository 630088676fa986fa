package io.github.forgeport.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A row is named only by the tags of a test that runs. */
class RowTagsTest {

    private static final String SOURCE = """
            package some;
            @Tag("fast")
            class SomeTest {
                @Test
                @Tag("row:A1")
                void by_itself() {}

                @ParameterizedTest(name = "{0}")
                @ValueSource(strings = {"{", "void x() {"})
                @Tag("row:B22") @org.junit.jupiter.api.Tag("row:B7")
                void b22_b7_by_two(String text) {}

                @Test
                void by_none() { String text = "@Tag(\\"row:A2\\")"; }

                // @Test @Tag("row:A3") void in_a_comment() {}

                @Tag("row:A4")
                void that_is_no_test() {}

                @Test @org.junit.jupiter.api.Disabled("for now") @Tag("row:A5")
                void that_is_off() {}

                @Nested
                @Tag("row:A6")
                class Inner {
                    @Test void by_its_class() {}
                }

                @Nested
                @Disabled
                class Off {
                    @Test @Tag("row:A7") void in_a_class_that_is_off() {}
                }
            }
            """;

    @Test
    void it_is_read_from_the_source(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("SomeTest.java"), SOURCE);

        List<RowTags.TestMethod> tests = RowTags.in(List.of(file));

        assertThat(tests)
                .extracting(RowTags.TestMethod::method, RowTags.TestMethod::rows)
                .containsExactly(
                        tuple("by_itself", Set.of("A1")),
                        tuple("b22_b7_by_two", Set.of("B22", "B7")),
                        tuple("by_none", Set.of()),
                        tuple("by_its_class", Set.of("A6")));
        assertThat(tests.get(1).rowsInItsName()).containsExactlyInAnyOrder("B22", "B7");
        assertThat(tests.get(2).rowsInItsName()).isEmpty();
    }
}
