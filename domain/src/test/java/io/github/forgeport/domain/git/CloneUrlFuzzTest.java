package io.github.forgeport.domain.git;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.forgeport.domain.git.CloneUrl.Transport;
import io.github.forgeport.domain.text.SafeText;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

class CloneUrlFuzzTest {

    private static final String CANARY = "fake-canary";

    /** Beginnings of a URL, with a credential before the host; the last ones lack a slash or their scheme. */
    private static final List<String> CREDENTIALS = List.of(
            "https://user:" + CANARY + "@",
            "ssh://user:" + CANARY + "@",
            "git://" + CANARY + "@",
            "http:/user:" + CANARY + "@",
            "ssh:/user:" + CANARY + "@",
            "user:" + CANARY + "@");

    @FuzzTest(maxExecutions = 100_000)
    void a_clone_url_is_kept_whole_and_printed_without_credentials(byte[] input) {
        String text = new String(input, UTF_8).replace('\uFFFD', '\uD83D');

        if (hasCanary(text)) {
            return; // Jazzer reads the test, too.
        }

        for (String credential : CREDENTIALS) {
            assertThat(shown(credential + text)).doesNotContain(CANARY);
        }
        CloneUrl url;
        try {
            url = CloneUrl.parse(text);
        } catch (IllegalArgumentException refused) {
            assertThat(SafeText.of(refused.getMessage(), 1000)).isEqualTo(refused.getMessage());
            return;
        }

        assertReadAsItCame(url, text);
    }

    /** Whether a text has the canary, also in letters that a host's ASCII form converts to it. */
    private static boolean hasCanary(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .contains(CANARY);
    }

    private static void assertReadAsItCame(CloneUrl url, String text) {
        assertThat(url.reveal()).isEqualTo(text);
        assertThat(url.host()).isNotEmpty().doesNotStartWith("-");
        assertThat(url.path()).isNotEmpty().doesNotStartWith("-");
        assertThat(text).doesNotStartWith("-").doesNotStartWith("ext::").doesNotStartWith("file:");
        assertThat(CloneUrl.parse(url.reveal())).isEqualTo(url).hasSameHashCodeAs(url);
        assertThat(CloneUrl.parse(url.toString())).hasToString(url.toString());
        if (url.transport() != Transport.SSH) {
            String authority = text.substring(text.indexOf("://") + 3, text.indexOf('/', text.indexOf("://") + 3));
            assertThat(url.toString().contains("***@") || authority.indexOf('@') < 0)
                    .isTrue();
        }
    }

    private static String shown(String text) {
        try {
            CloneUrl url = CloneUrl.parse(text);
            return url + " " + url.host() + " " + url.path();
        } catch (IllegalArgumentException refused) {
            return refused.toString();
        }
    }
}
