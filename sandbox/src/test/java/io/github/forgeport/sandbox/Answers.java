package io.github.forgeport.sandbox;

import java.net.http.HttpResponse;
import org.assertj.core.api.Assertions;

/** Says that an answer is a pinned payload: status, headers and body. */
final class Answers {

    private Answers() {}

    static void assertPinned(HttpResponse<String> answer, String name) {
        PinnedPayload pinned = PinnedPayload.named(name);
        Assertions.assertThat(answer.body()).as(name).isEqualTo(pinned.body().toString());
        Assertions.assertThat(answer.statusCode()).as(name).isEqualTo(pinned.status());
        pinned.headers()
                .forEach((header, value) -> Assertions.assertThat(
                                answer.headers().allValues(header))
                        .as(name + ": " + header)
                        .containsExactly(value));
    }
}
