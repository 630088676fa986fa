package io.github.forgeport.sandbox;

import io.github.forgeport.sandbox.payload.PinnedPayload;
import java.net.http.HttpResponse;
import java.util.List;
import org.assertj.core.api.Assertions;

/** Assertions that a response is a pinned payload; an issued token may differ. */
public final class PayloadAssertions {

    private static final String TOKEN = "X-Subject-Token";

    private PayloadAssertions() {}

    public static void assertPinned(HttpResponse<String> answer, String name) {
        Assertions.assertThat(answer.body())
                .as(name)
                .isEqualTo(PinnedPayload.named(name).body().toString());
        assertPinnedHead(answer, name);
    }

    /** Asserts that a response is a pinned payload, except for ids and clone URLs, which the sandbox creates itself. */
    public static void assertPinnedButForIds(HttpResponse<String> answer, String name) {
        Assertions.assertThat(withoutIds(answer.body()))
                .as(name)
                .isEqualTo(withoutIds(PinnedPayload.named(name).body().toString()));
        assertPinnedHead(answer, name);
    }

    private static String withoutIds(String body) {
        return body.replaceAll("\"(id|clone_url)\":\"[^\"]*\"", "\"$1\":\"\"");
    }

    private static void assertPinnedHead(HttpResponse<String> answer, String name) {
        PinnedPayload pinned = PinnedPayload.named(name);
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
