package io.github.forgeport.http.response;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class VendorErrorTest {

    @ParameterizedTest(name = "''{0}''")
    @NullSource
    @ValueSource(strings = {"", " ", "\u00a0", "\u200b"})
    void a_blank_one_says_nothing(String blank) {
        VendorError error = new VendorError(blank, blank);

        assertThat(error.code()).isNull();
        assertThat(error.requestId()).isNull();
    }

    @Test
    void any_other_is_taken_as_it_came() {
        VendorError error = new VendorError("Known ", " r-1");

        assertThat(error.code()).isEqualTo("Known ");
        assertThat(error.requestId()).isEqualTo(" r-1");
    }
}
