package io.github.forgeport.domain.authorization;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenTypeTest {

    @ParameterizedTest
    @ValueSource(strings = {"oauth", "OAuth", "OAUTH"})
    void case_does_not_matter(String raw) {
        assertThat(TokenType.of(raw)).isEqualTo(TokenType.OAUTH);
    }

    @Test
    void each_documented_word_is_known() {
        assertThat(TokenType.of("personal")).isEqualTo(TokenType.PERSONAL);
        assertThat(TokenType.of("password")).isEqualTo(TokenType.PASSWORD);
    }

    @Test
    void any_other_word_is_unknown_and_prints_as_it_came() {
        assertThat(TokenType.of("Deploy-Key"))
                .isEqualTo(TokenType.unknown("Deploy-Key"))
                .hasToString("Deploy-Key");
    }
}
