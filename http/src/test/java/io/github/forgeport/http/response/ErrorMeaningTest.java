package io.github.forgeport.http.response;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.forgeport.http.response.ErrorMeaning.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErrorMeaningTest {

    @ParameterizedTest
    @CsvSource({
        "400, REJECTED",
        "401, UNAUTHENTICATED",
        "403, FORBIDDEN",
        "404, NOT_FOUND",
        "405, REJECTED",
        "406, REJECTED",
        "409, CONFLICT",
        "410, REJECTED",
        "411, REJECTED",
        "413, REJECTED",
        "414, REJECTED",
        "415, REJECTED",
        "422, REJECTED",
        "429, RATE_LIMITED",
        "500, UNAVAILABLE",
        "502, UNAVAILABLE",
        "503, UNAVAILABLE",
        "504, UNAVAILABLE"
    })
    void a_status_alone_says_what_a_refusal_amounts_to(int status, Kind kind) {
        assertThat(ErrorMeaning.of(status).kind()).isEqualTo(kind);
        assertThat(ErrorMeaning.of(status).advice()).endsWith(".");
    }
}
