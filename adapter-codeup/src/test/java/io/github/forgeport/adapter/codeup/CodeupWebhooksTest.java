package io.github.forgeport.adapter.codeup;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.WireMock;
import io.github.forgeport.domain.webhook.Webhook;
import io.github.forgeport.domain.webhook.WebhookEvent;
import io.github.forgeport.port.WebhookQuery;
import io.github.forgeport.port.paging.Cursor;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the kit does not ask of webhooks: their flags of events, and the secret beside them. */
class CodeupWebhooksTest extends CodeupFixture {

    private Webhook listed(String more) {
        answer(Document.getRepository());
        VENDOR.stubFor(WireMock.get(urlPathEqualTo("/repository/100/webhooks/list"))
                .willReturn(okJson("{\"success\":true,\"total\":1,\"result\":[{\"id\":16776," + more + "}]}")));
        return codeup.webhooks()
                .list(PATH, WebhookQuery.all(), Cursor.START)
                .items()
                .get(0);
    }

    @ParameterizedTest
    @CsvSource({
        "pushEvents, push",
        "tagPushEvents, tag-push",
        "mergeRequestsEvents, change-request",
        "noteEvents, comment"
    })
    void an_event_is_one_whose_flag_is_set(String flag, String event) {
        assertThat(listed("\"" + flag + "\":true").events()).isEqualTo(List.of(WebhookEvent.of(event)));
        assertThat(listed("\"" + flag + "\":false").events()).isEmpty();
    }

    /** Were it read, the other types would fail the response. */
    @ParameterizedTest
    @ValueSource(strings = {"\"fake-canary\"", "{\"fake-canary\":1}", "[\"fake-canary\"]"})
    void its_secret_is_not_read(String secret) {
        Webhook webhook = listed("\"secretToken\":" + secret);

        assertThat(Webhook.parts())
                .allSatisfy(part -> assertThat(String.valueOf(part.in(webhook))).doesNotContain("fake-canary"));
    }

    @Test
    void a_description_may_be_empty() {
        assertThat(listed("\"description\":\"\"").description()).contains("");
    }
}
