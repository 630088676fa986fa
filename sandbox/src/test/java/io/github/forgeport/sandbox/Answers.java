package io.github.forgeport.sandbox;

import io.github.forgeport.sandbox.payload.PinnedPayload;
import java.net.http.HttpResponse;
import java.util.List;
import org.assertj.core.api.Assertions;

/** Says that an answer is a pinned payload: status, headers and body; but a token is another each time. */
public final class Answers {

    private static final String TOKEN = "X-Subject-Token";

    private Answers() {}

    public static void assertPinned(HttpResponse<String> answer, String name) {
        PinnedPayload pinned = PinnedPayload.named(name);
        Assertions.assertThat(answer.body()).as(name).isEqualTo(pinned.body().toString());
        Assertions.assertThat(answer.statusCode()).as(name).isEqualTo(pinned.status());
        pinned.headers().forEach((header, value) -> {
            List<String> values = answer.headers().allValues(header);
            Assertions.assertThat(values).as(name + ": " + header).hasSize(1);
            if (!header.equals(TOKEN)) {
                Assertions.assertThat(values).as(name + ": " + header).containsExactly(value);
            }
        });
    }
}
