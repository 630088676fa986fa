package io.github.forgeport.domain.authorization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Isolated("one test changes the default locale")
class ProviderTest {

    @ParameterizedTest
    @CsvSource({
        "CodeArts, codearts",
        "codearts, codearts",
        "DevCloud, codearts",
        "devcloud, codearts",
        "DEVCLOUD, codearts",
        "Gitee, gitee",
        "gitee, gitee",
        "GitHub, github",
        "github, github",
        "GITHUB, github",
        "BitBucket, bitbucket",
        "Bitbucket, bitbucket",
        "bitbucket, bitbucket",
        "GitLab, gitlab",
        "gitlab, gitlab"
    })
    void every_spelling_of_the_vendors_is_known(String raw, String word) {
        assertThat(Provider.of(raw).isKnown()).isTrue();
        assertThat(Provider.of(raw)).hasToString(word);
    }

    @Test
    void devcloud_is_codearts() {
        assertThat(Provider.of("DevCloud")).isEqualTo(Provider.CODEARTS).hasSameHashCodeAs(Provider.of("CodeArts"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gitea", "GitHub Enterprise", "github ", "git hub", "\uFF47ithub"})
    void any_other_word_is_unknown_and_prints_as_it_came(String raw) {
        assertThat(Provider.of(raw)).isEqualTo(Provider.unknown(raw)).hasToString(raw);
    }

    @Test
    void a_turkish_machine_reads_the_same() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("tr"));
        try {
            assertThat(Provider.of("GITEE")).isEqualTo(Provider.GITEE);
            assertThat(Provider.of("BITBUCKET")).isEqualTo(Provider.BITBUCKET);
        } finally {
            Locale.setDefault(before);
        }
    }
}
