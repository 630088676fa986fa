package io.github.forgeport.http.binding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import feign.Headers;
import feign.Param;
import feign.RequestLine;
import io.github.forgeport.http.callback.NoResponse;
import io.github.forgeport.http.request.OutgoingRequest.Parameter;
import io.github.forgeport.port.capability.Operation;
import io.github.forgeport.port.failure.FailedCall;
import io.github.forgeport.port.failure.GitHostException.Rejected;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointTemplateTest {

    @Headers("Accept: application/json")
    interface Api {

        @RequestLine("GET /v1/{project}/repos/{namespace}:x/projects?sort=name&search={search}&page={page}")
        @Headers({"X-Fixed: a: b", "X-Search: {search}"})
        void list(
                @Param("project") String project,
                @Param("namespace") String namespace,
                @Param("search") String search,
                @Param("page") Integer page);

        @RequestLine("DELETE /all")
        void fixed();
    }

    private static EndpointTemplate template(String name) {
        return SampleEndpoints.of(Api.class, name).template();
    }

    private static Object[] arguments(Object... arguments) {
        return arguments;
    }

    @Test
    void the_method_is_the_first_word() {
        assertThat(template("list").method()).isEqualTo("GET");
        assertThat(template("fixed").method()).isEqualTo("DELETE");
    }

    @Test
    void arguments_stand_in_the_path_between_its_fixed_pieces() {
        assertThat(template("list").path("", arguments("p", "n", null, null))).isEqualTo("/v1/p/repos/n:x/projects");
        assertThat(template("fixed").path("", arguments())).isEqualTo("/all");
    }

    @Test
    void the_path_of_the_base_stands_before_it() {
        assertThat(template("fixed").path("/gate/way", arguments())).isEqualTo("/gate/way/all");
    }

    @ParameterizedTest
    @CsvSource({
        "group/subgroup, group%2Fsubgroup",
        "a%2Fb, a%252Fb",
        "%2e%2e, %252e%252e",
        "../x, ..%2Fx",
        "'?#;&', %3F%23%3B%26",
        "{project}, %7Bproject%7D",
        "..., ...",
        "组织, %E7%BB%84%E7%BB%87"
    })
    void a_value_in_the_path_is_one_segment_whatever_it_holds(String value, String encoded) {
        assertThat(template("list").path("", arguments("p", value, null, null)))
                .isEqualTo("/v1/p/repos/" + encoded + ":x/projects");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", ".", ".."})
    void a_segment_that_would_climb_or_vanish_is_refused(String value) {
        NoResponse failure = catchThrowableOfType(
                NoResponse.class, () -> template("list").path("", arguments(value, "n", null, null)));

        assertThat(failure.outcome()).isEqualTo("Rejected");
        assertThat(failure.isTransient()).isFalse();
        assertThat(failure.toException(FailedCall.builder("things", Operation.LIST_AUTHORIZATIONS)
                        .build()))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("'project'");
    }

    @Test
    void query_parameters_keep_their_order_and_are_not_yet_encoded() {
        assertThat(template("list").query(arguments("p", "n", "a/b c", 2)))
                .containsExactly(
                        new Parameter("sort", "name"), new Parameter("search", "a/b c"), new Parameter("page", "2"));
    }

    @Test
    void a_query_parameter_that_is_null_is_left_out() {
        assertThat(template("list").query(arguments("p", "n", null, 2)))
                .containsExactly(new Parameter("sort", "name"), new Parameter("page", "2"));
        assertThat(template("list").query(arguments("p", "n", null, null)))
                .containsExactly(new Parameter("sort", "name"));
    }

    @Test
    void a_query_parameter_that_is_empty_is_sent() {
        assertThat(template("list").query(arguments("p", "n", "", null))).contains(new Parameter("search", ""));
    }

    @Test
    void an_endpoint_without_a_query_has_none() {
        assertThat(template("fixed").query(arguments())).isEmpty();
    }

    @Test
    void headers_are_those_of_the_interface_then_those_of_the_method() {
        assertThat(template("list").headers(arguments("p", "n", "a/b", 2)))
                .containsExactly(
                        new Parameter("Accept", "application/json"),
                        new Parameter("X-Fixed", "a: b"),
                        new Parameter("X-Search", "a/b"));
        assertThat(template("fixed").headers(arguments())).containsExactly(new Parameter("Accept", "application/json"));
    }

    @Test
    void a_header_that_could_end_early_is_refused() {
        NoResponse failure = catchThrowableOfType(
                NoResponse.class, () -> template("list").headers(arguments("p", "n", "a\r\nX-Evil: b", 2)));

        assertThat(failure.outcome()).isEqualTo("Rejected");
    }

    @Test
    void a_header_that_is_null_is_left_out() {
        assertThat(template("list").headers(arguments("p", "n", null, 2)))
                .extracting(Parameter::name)
                .containsExactly("Accept", "X-Fixed");
    }
}
