package io.github.forgeport.readme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every promise in SECURITY.md names existing tests. */
class SecurityPromisesTest {

    private static final Pattern TEST = Pattern.compile("`([A-Z]\\w*(?:#\\w+)?)`");

    @Test
    void every_promise_names_the_tests_that_prove_it() {
        TestSources sources = TestSources.read();
        List<String> promises = MarkdownDocument.of("SECURITY.md").table("Promise").stream()
                .skip(2)
                .filter(line -> !line.startsWith("| **"))
                .toList();

        assertThat(promises).isNotEmpty().allSatisfy(promise -> {
            List<String> tests = TEST.matcher(promise.substring(promise.lastIndexOf(" | ")))
                    .results()
                    .map(test -> test.group(1))
                    .toList();
            assertThat(tests).as(promise).isNotEmpty().allMatch(sources::have);
        });
    }
}
