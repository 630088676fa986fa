package io.github.forgeport.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.forgeport.faults.FaultServer;
import io.github.forgeport.http.endpoint.Repetition;
import java.io.IOException;
import java.net.URI;
import java.net.URLClassLoader;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * C34: a class that the JSON layer lacks when it decodes fails the call as a {@code GitHostException}, at the adapters
 * and at the probe's three.
 */
class UndecodableTest {

    /** The number of sessions of the probe vendor, which stand before those of the adapters. */
    private static final int OF_THE_PROBE = Repetition.values().length;

    private static final String UNDECODABLE = "UNDECODABLE, ACCEPTED after 1: ";

    /** A class loader that finds all classes of the class path except one. */
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
        assertThat(endings(missing))
                .hasSize(EchoCalls.count())
                .allSatisfy(ending -> assertUndecodable(ending, missing));
    }

    @Test
    @Tag("row:C34")
    void c34_without_a_class_that_a_field_needs_no_call_of_an_adapter_is_decoded() throws Exception {
        String missing = "io.github.forgeport.http.body.ScalarReader";

        List<String> endings = endings(missing);

        assertThat(endings).hasSize(EchoCalls.count());
        assertThat(endings.subList(OF_THE_PROBE, EchoCalls.count()))
                .isNotEmpty()
                .allSatisfy(ending -> assertUndecodable(ending, missing));
    }

    @Test
    void an_answer_of_an_adapter_needs_no_data_binding() throws Exception {
        assertThat(results(IdFromEachAdapter.class, "com.fasterxml.jackson.databind.ObjectMapper"))
                .hasSize(EchoCalls.count() - OF_THE_PROBE)
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
        return results(CallOutcomes.class, missing);
    }

    private static List<String> results(Class<? extends Function<URI, List<String>>> called, String missing)
            throws Exception {
        try (FaultServer server = FaultServer.start().answering(EchoCalls::answer);
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
