package io.github.forgeport.sandbox.stub;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.forgeport.sandbox.json.StrictJson;
import io.github.forgeport.sandbox.server.DecodedRequest;
import io.github.forgeport.sandbox.server.UndecodedRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StubConditionsTest {

    private static final String HEAD = "'method':'GET','urlPath':'/a'";

    private static JsonNode json(String text) {
        try {
            return StrictJson.read(text.replace('\'', '"').getBytes(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static StubConditions stub(String fields) {
        return Stub.parseConditions("acme/any", json("{" + fields + "}"));
    }

    private static DecodedRequest get(String path, String query, Map<String, List<String>> headers) {
        return DecodedRequest.of(new UndecodedRequest("GET", path, query, headers, new byte[0]))
                .orElseThrow();
    }

    private static boolean isMet(String stub, String path, String query) {
        return stub(stub).matches(get(path, query, Map.of()));
    }

    private static boolean isMetByBody(String pattern, String body) {
        UndecodedRequest request = new UndecodedRequest(
                "GET", "/a", "", Map.of(), body.replace('\'', '"').getBytes(UTF_8));
        return stub(HEAD + ",'bodyPatterns':[" + pattern + "]")
                .matches(DecodedRequest.of(request).orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                HEAD + ",'scheme':'https'",
                "'method':'GET'",
                HEAD + ",'urlPattern':'/a'",
                HEAD + ",'headers':{'A':{'contains':'x'}}",
                HEAD + ",'headers':{'A':{'equalTo':'x','caseInsensitive':true}}",
                HEAD + ",'headers':{'A':{}}",
                HEAD + ",'headers':{'A':{'or':[{'doesNotMatch':'x'}]}}",
                HEAD + ",'queryParameters':{'a':'x'}",
                HEAD + ",'bodyPatterns':[{'equalToJson':'{}'}]",
                HEAD + ",'bodyPatterns':[{'matchesJsonPath':'$..a'}]",
                HEAD + ",'bodyPatterns':[{'matchesJsonPath':'$.a[0]'}]",
                HEAD + ",'bodyPatterns':[{'matchesJsonPath':'$.a[?(@.b == 1)]'}]",
                HEAD + ",'bodyPatterns':[{'matchesJsonPath':'$.a[?(@.b && @.c)]'}]",
                HEAD + ",'bodyPatterns':[{'matchesJsonPath':{'expression':'$.a'}}]",
                HEAD + ",'bodyPatterns':[{'matchesJsonPath':{'expression':'$.a','contains':'x'}}]"
            })
    void what_is_not_evaluated_is_refused_with_the_stubs_name(String request) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> stub(request))
                .withMessageStartingWith("the stub acme/any cannot be evaluated: ");
    }

    @ParameterizedTest(name = "{0} {1} is met by {2}: {3}")
    @CsvSource({
        "urlPath, /a/b, /a/b, true",
        "urlPath, /a/b, /a/%62, true",
        "urlPath, /a/b, /a%2Fb, false",
        "urlPath, /a/b, /a/b/, false",
        "urlPathPattern, /a/[^/]+, /a/b%2Fc, true",
        "urlPathPattern, /a/[^/]+, /a/b/c, false",
        "urlPattern, /a\\?x=.*, /a, true"
    })
    void a_path_is_met_segment_by_segment(String field, String expected, String path, boolean isMet) {
        String stub = "'method':'ANY','" + field + "':'" + expected.replace("\\", "\\\\") + "'";

        assertThat(isMet(stub, path, "x=1")).isEqualTo(isMet);
    }

    @ParameterizedTest(name = "{0} is met by {1}: {2}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "{'equalTo':'x'}; q=x; true",
                "{'equalTo':'x'}; q=xy; false",
                "{'equalTo':'x'}; ``; false",
                "{'matches':'x|y'}; q=y; true",
                "{'matches':'x|y'}; q=yy; false",
                "{'absent':true}; ``; true",
                "{'absent':true}; q=; false",
                "{'absent':false}; q=; true",
                "{'or':[{'absent':true},{'equalTo':'x'}]}; q=x; true",
                "{'or':[{'absent':true},{'equalTo':'x'}]}; q=y; false"
            })
    void a_parameter_is_met_by_its_matcher(String matcher, String query, boolean isMet) {
        String stub = HEAD + ",'queryParameters':{'q':" + matcher + "}";

        assertThat(isMet(stub, "/a", query)).isEqualTo(isMet);
    }

    @Test
    void a_header_is_met_whatever_the_case_of_its_name_and_not_if_given_twice() {
        StubConditions stub = stub(HEAD + ",'headers':{'X-A':{'equalTo':'1'}}");

        assertThat(stub.matches(get("/a", "", Map.of("x-a", List.of("1"))))).isTrue();
        assertThat(stub.matches(get("/a", "", Map.of("X-A", List.of("1", "1")))))
                .isFalse();
        assertThat(stub.hasHeaderCondition("x-a")).isTrue();
        assertThat(stub.hasHeaderCondition("x-b")).isFalse();
    }

    @Test
    void another_method_is_not_met_unless_it_is_of_any() {
        assertThat(isMet("'method':'POST','urlPath':'/a'", "/a", "")).isFalse();
        assertThat(isMet("'method':'ANY','urlPath':'/a'", "/a", "")).isTrue();
    }

    @ParameterizedTest(name = "{0} is met by {1}: {2}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "'$.a.b'; {'a':{'b':'x'}}; true",
                "'$.a.b'; {'a':{'b':null}}; false",
                "'$.a.b'; {'a':{'b':[]}}; false",
                "'$.a.b'; {'a':'b'}; false",
                "'$.a.b'; no JSON; false",
                "{'expression':'$.a','equalTo':'x'}; {'a':'x'}; true",
                "{'expression':'$.a','equalTo':'1'}; {'a':1}; false",
                "{'expression':'$.a','equalToJson':'[1]'}; {'a':[1]}; true",
                "{'expression':'$.a','equalToJson':'[1]'}; {'a':[1,2]}; false"
            })
    void a_body_is_met_by_what_is_at_the_path(String matcher, String body, boolean isMet) {
        assertThat(isMetByBody("{'matchesJsonPath':" + matcher + "}", body)).isEqualTo(isMet);
    }

    @ParameterizedTest(name = "{0} is met by {1}: {2}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "(@.b || @.c); {'a':{'c':'x'}}; true",
                "(@.b || @.c); {'a':{'d':'x'}}; false",
                "(@.b || @.c); {'a':'b'}; false",
                "(!@.b || @.b == ~x~); {'a':{'c':1}}; true",
                "(!@.b || @.b == ~x~); {'a':{'b':'x'}}; true",
                "(!@.b || @.b == ~x~); {'a':{'b':'y'}}; false"
            })
    void a_filter_holds_or_nothing_is_there(String filter, String body, boolean isMet) throws IOException {
        JsonPath path = JsonPath.parse("$.a[?" + filter.replace('~', '\'') + "]");

        assertThat(path.evaluate(json(body)).isMissingNode()).isNotEqualTo(isMet);
    }
}
