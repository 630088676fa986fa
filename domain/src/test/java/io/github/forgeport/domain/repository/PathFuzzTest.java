package io.github.forgeport.domain.repository;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.forgeport.domain.namespace.NamespacePath;
import io.github.forgeport.domain.text.SafeText;

class PathFuzzTest {

    private static final int LONGEST_REFUSAL = 256;

    @FuzzTest(maxExecutions = 100_000)
    void a_path_is_refused_in_one_safe_line_or_printed_as_it_was_read(byte[] input) {
        String text = text(input);

        RepositoryPath path;
        try {
            path = RepositoryPath.parse(text);
        } catch (IllegalArgumentException refused) {
            assertThat(refused.getMessage().length()).isLessThan(LONGEST_REFUSAL);
            assertThat(SafeText.of(refused.getMessage(), 1000)).isEqualTo(refused.getMessage());
            return;
        }

        assertThat(path).hasToString(text);
        assertThat(RepositoryPath.parse(path.toString())).isEqualTo(path);
        assertThat(new RepositoryPath(NamespacePath.parse(path.namespace().toString()), path.name()))
                .isEqualTo(path);
        assertThat(path.namespace().segments()).doesNotContain("", ".", "..");
    }

    /** Decodes bytes as UTF-8; bytes that are not UTF-8 become half a surrogate pair. */
    private static String text(byte[] input) {
        return new String(input, UTF_8).replace('\uFFFD', '\uD83D');
    }
}
