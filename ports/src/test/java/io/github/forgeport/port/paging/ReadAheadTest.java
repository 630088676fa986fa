package io.github.forgeport.port.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadAheadTest {

    @Test
    void it_is_one_to_sixteen_pages() {
        assertThat(ReadAhead.of(1)).isEqualTo(ReadAhead.NONE);
        assertThat(ReadAhead.of(16).pages()).isEqualTo(16);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(ints = {0, -1, 17, Integer.MAX_VALUE})
    void another_number_is_refused(int pages) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReadAhead.of(pages))
                .withMessageContaining(Integer.toString(pages));
    }
}
