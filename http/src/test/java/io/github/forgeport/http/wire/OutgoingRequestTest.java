package io.github.forgeport.http.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.entry;

import io.github.forgeport.domain.text.Secret;
import io.github.forgeport.http.credentials.AccessKey;
import io.github.forgeport.http.credentials.CredentialPair;
import io.github.forgeport.http.request.OutgoingRequest;
import io.github.forgeport.http.request.OutgoingRequest.Parameter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

public class OutgoingRequestTest {

    private static OutgoingRequest request(Parameter... query) {
        return new OutgoingRequest(
                "GET",
                "host.example",
                "/a%2Fb",
                new ArrayList<>(List.of(query)),
                List.of(new Parameter("Accept", "application/json")),
                new byte[0],
                Instant.EPOCH);
    }

    private static PreparedRequest prepared(Parameter... query) {
        return new PreparedRequest(
                "GET",
                "host.example",
                "/a%2Fb",
                new ArrayList<>(List.of(query)),
                List.of(),
                new byte[0],
                Instant.EPOCH,
                Set.of(),
                List::of);
    }

    private static String target(Parameter... query) {
        return prepared(query).target();
    }

    public static List<String> notForAHeader() {
        return List.of("a\r\nX-Evil: b", "a\rb", "a\nb", "a\0b", "a\tb", "a\u007Fb", "caf\u00E9", "密", "a\uD83D");
    }

    @Test
    void its_target_is_path_and_encoded_query() {
        assertThat(target(new Parameter("identity", "test/test"), new Parameter("a&b", "c=d e+")))
                .isEqualTo("/a%2Fb?identity=test%2Ftest&a%26b=c%3Dd%20e%2B");
    }

    @Test
    void its_target_is_the_path_alone_without_a_query() {
        assertThat(target()).isEqualTo("/a%2Fb");
    }

    @Test
    void an_added_parameter_stands_behind_the_others_even_under_the_same_name() {
        OutgoingRequest request = request(new Parameter("a", "1"));

        request.parameter("a", "2");

        assertThat(request.query()).containsExactly(new Parameter("a", "1"), new Parameter("a", "2"));
    }

    @Test
    void a_header_is_set_whatever_the_case_of_its_name() {
        OutgoingRequest request = request();

        request.header("X-Auth-Token", "one");
        request.header("x-auth-token", "two");

        assertThat(request.headers()).contains(entry("X-Auth-Token", "two")).hasSize(2);
    }

    @ParameterizedTest
    @MethodSource("notForAHeader")
    void a_header_that_could_end_early_is_refused_without_being_shown(String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> request().header("X-Auth-Token", value))
                .withMessage("the value of X-Auth-Token is not printable ASCII");
    }

    @ParameterizedTest
    @MethodSource("notForAHeader")
    void a_header_of_the_endpoint_that_could_end_early_is_refused_as_well(String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OutgoingRequest(
                        "GET",
                        "host.example",
                        "/",
                        List.of(),
                        List.of(new Parameter("X-Repo-Auth", value)),
                        new byte[0],
                        Instant.EPOCH));
    }

    @Test
    void what_it_shows_cannot_be_changed_from_outside() {
        OutgoingRequest request = new OutgoingRequest(
                "POST", "host.example", "/", List.of(), List.of(), new byte[] {1, 2}, Instant.EPOCH);

        request.body()[0] = 9;

        assertThat(request.body()).containsExactly(1, 2);
        assertThat(request.headers()).isUnmodifiable();
        assertThat(request.query()).isUnmodifiable();
    }

    @Test
    void it_prints_neither_headers_nor_parameters() {
        OutgoingRequest request = request(new Parameter("accessToken", "fake-canary"));
        request.header("X-Auth-Token", "fake-canary");

        assertThat(request).hasToString("GET /a%2Fb");
    }

    @Test
    void a_secret_header_and_a_secret_parameter_are_sent_as_they_are() {
        OutgoingRequest request = request();

        request.secretHeader("X-Auth-Token", Secret.of("fake-token"));
        request.secretParameter("accessToken", Secret.of("fake-token"));

        assertThat(request.headers()).contains(entry("X-Auth-Token", "fake-token"));
        assertThat(request.query()).containsExactly(new Parameter("accessToken", "fake-token"));
    }

    @Test
    void the_secrets_of_a_request_are_those_of_its_credential() {
        PreparedRequest request = prepared();
        request.setCredential(new CredentialPair<>(
                AccessKey.temporary("fake-id", Secret.of("fake-secret"), Secret.of("fake-security-token")),
                Secret.of("fake-token")));

        assertThat(request.secrets()).containsExactly("fake-secret", "fake-security-token", "fake-token");
    }

    @Test
    void a_secret_header_is_sent_and_kept_from_failures() {
        PreparedRequest request = prepared();

        request.secretHeader("X-Auth-Token", Secret.of("fake-token"));

        assertThat(request.headers()).contains(entry("X-Auth-Token", "fake-token"));
        assertThat(request.secrets()).containsExactly("fake-token");
    }

    @Test
    void parameters_are_equal_by_name_and_value() {
        Parameter parameter = new Parameter("a", "1");

        assertThat(parameter)
                .isEqualTo(new Parameter("a", "1"))
                .hasSameHashCodeAs(new Parameter("a", "1"))
                .isNotEqualTo(new Parameter("a", "2"))
                .isNotEqualTo(new Parameter("b", "1"));
        assertThat(parameter.hashCode())
                .isNotEqualTo(new Parameter("a", "2").hashCode())
                .isNotEqualTo(new Parameter("1", "a").hashCode());
    }
}
