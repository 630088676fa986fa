package io.github.forgeport.http.body;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.forgeport.http.fixture.SampleResponses;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ReceivedResponseTest {

    private static ReceivedResponse answer(int status, String body) {
        return SampleResponses.answer(status, body, "X-Request-Id", "fake-canary");
    }

    @Test
    void a_header_is_found_whatever_the_case_of_its_name() {
        assertThat(answer(200, "").header("x-request-id")).contains("fake-canary");
        assertThat(answer(200, "").header("X-Other")).isEmpty();
    }

    @Test
    void a_header_that_stands_twice_is_as_none() {
        ReceivedResponse answer = SampleResponses.answer(200, "", "Retry-After", "1", "retry-after", "1");

        assertThat(answer.header("Retry-After")).isEmpty();
    }

    @Test
    void its_json_is_a_missing_node_if_there_is_none() {
        assertThat(answer(200, "{\"a\":1}").json().path("a").asInt()).isOne();
        assertThat(answer(502, "<html>").json().isMissingNode()).isTrue();
        assertThat(answer(502, "").json().isMissingNode()).isTrue();
    }

    @Test
    @Tag("row:C32")
    void c32_its_json_is_read_once() {
        ReceivedResponse answer = answer(400, "{\"a\":1}");

        assertThat(answer.json()).isSameAs(answer.json());
    }

    @Test
    @Tag("row:C32")
    void c32_its_json_is_not_read_where_it_is_longer_than_any_error() {
        String longest = "{\"a\":1}" + " ".repeat(1024 * 1024 - 7);

        assertThat(answer(200, longest).json().path("a").asInt()).isOne();
        assertThat(answer(200, longest + " ").json().isMissingNode()).isTrue();
    }

    @Test
    void it_prints_neither_header_nor_body() {
        assertThat(answer(200, "fake-canary")).hasToString("HTTP 200");
    }
}
