package io.github.forgeport.pact;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import feign.RequestLine;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.commons.support.ReflectionSupport;

/** Every request that an adapter declares is in a committed pact, with all of its parameters. */
class EveryEndpointIsInAPactTest {

    static Stream<String> endpoints() {
        return ReflectionSupport.streamAllClassesInPackage(
                        "io.github.forgeport.adapter", Class::isInterface, name -> true)
                .flatMap(api -> Arrays.stream(api.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(RequestLine.class))
                .map(method -> method.getAnnotation(RequestLine.class).value());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("endpoints")
    void it_is_in_a_pact(String endpoint) {
        assertThat(PactFiles.in(PactFiles.COMMITTED).values())
                .flatExtracting(pact -> pact.findValues("request"))
                .anyMatch(request -> isOf(endpoint, request));
    }

    private static boolean isOf(String endpoint, JsonNode request) {
        String[] parts = endpoint.split("[ ?]");
        String[] parameters = parts.length == 2 ? new String[0] : parts[2].split("&");
        return request.path("method").asText().equals(parts[0])
                && request.path("path").asText().matches(form(parts[1], "[^/]+"))
                && Arrays.stream(parameters)
                        .map(parameter -> parameter.split("="))
                        .allMatch(parameter -> request.path("query")
                                .path(parameter[0])
                                .path(0)
                                .asText()
                                .matches(form(parameter[1], ".+")));
    }

    private static String form(String template, String part) {
        return template.replaceAll("\\{[^}]*}", part);
    }
}
