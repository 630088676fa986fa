package io.github.forgeport.http.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.forgeport.http.response.BadResponse;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinkTokensTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "https://h/r?page=2, 2",
        "https://h/r?per_page=100&page=2, 2",
        "https://h/r?page=2#page=3, 2",
        "/r?page=2, 2",
        "?page=2, 2",
        "page=2, 2",
        "https://h/r?page=a%26b%3D%2B, a&b=+",
        "https://h/r?page=a+b, a b",
        "https://h/r?p%61ge=2, 2",
        "https://h/r?pages=1&xpage=1&page=2, 2"
    })
    void a_token_is_a_parameter_of_the_query(String address, String token) {
        assertThat(LinkTokens.token(address, "page", "/next")).isEqualTo(token);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "https://h/r",
                "https://h/r?",
                "https://h/r?page",
                "https://h/r?page=",
                "https://h/r?page=%zz",
                "https://h/r#page=2"
            })
    void one_that_is_not_there_or_cannot_be_read_fails_the_answer(String address) {
        assertThatThrownBy(() -> LinkTokens.token(address, "page", "/next"))
                .isInstanceOf(BadResponse.class)
                .hasMessageContaining("/next");
    }
}
