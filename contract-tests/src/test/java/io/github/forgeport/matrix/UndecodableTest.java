package io.github.forgeport.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.forgeport.faults.FaultServer;
import java.io.IOException;
import java.net.URI;
import java.net.URLClassLoader;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** C34: what the JSON layer lacks, once it decodes, fails the call as one of the family, at the adapters and at the probe's three. */
class UndecodableTest {

    private static final String UNDECODABLE = "UNDECODABLE, ACCEPTED after 1: ";

    /** All classes there are but one. */
    private static final class Without extends URLClassLoader {

        private final String missing;

        Without(String missing) throws IOException {
            super(ClassPath.urls(), ClassLoader.getPlatformClassLoader());
            this.missing = missing;
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            if (name.equals(missing)) {
                throw new ClassNotFoundException(name);
            }
            return super.findClass(name);
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "com.fasterxml.jackson.core.json.JsonReadContext",
                "com.fasterxml.jackson.core.json.UTF8StreamJsonParser",
                "com.fasterxml.jackson.core.json.ByteSourceJsonBootstrapper"
            })
    @Tag("row:C34")
    void c34_without_a_class_that_every_answer_needs_no_call_is_decoded(String missing) throws Exception {
        assertThat(endings(missing)).hasSize(5).allSatisfy(ending -> assertUndecodable(ending, missing));
    }

    @Test
    @Tag("row:C34")
    void c34_without_a_class_that_a_field_needs_no_call_of_an_adapter_is_decoded() throws Exception {
        String missing = "io.github.forgeport.http.body.ScalarReader";

        List<String> endings = endings(missing);

        assertThat(endings.subList(3, 5)).hasSize(2).allSatisfy(ending -> assertUndecodable(ending, missing));
    }

    @Test
    void an_answer_of_an_adapter_needs_no_data_binding() throws Exception {
        assertThat(results(IdFromEachAdapter.class, "com.fasterxml.jackson.databind.ObjectMapper"))
                .hasSize(2)
                .containsOnly("7");
    }

    private static void assertUndecodable(String ending, String missing) {
        assertThat(ending)
                .startsWith(UNDECODABLE)
                .contains("Check the libraries it runs with")
                .doesNotContain("credential");
        assertThat(ending.replace('/', '.')).contains(missing);
    }

    private static List<String> endings(String missing) throws Exception {
        return results(EndingOfEachCall.class, missing);
    }

    private static List<String> results(Class<? extends Function<URI, List<String>>> called, String missing)
            throws Exception {
        try (FaultServer server = FaultServer.start().answering(Echo::answer);
                URLClassLoader apart = new Without(missing)) {
            @SuppressWarnings("unchecked")
            Function<URI, List<String>> calls = (Function<URI, List<String>>)
                    apart.loadClass(called.getName()).getConstructor().newInstance();

            List<String> results = calls.apply(server.url());

            assertThat(server.requestCount()).isEqualTo(results.size());
            return results;
        }
    }
}
