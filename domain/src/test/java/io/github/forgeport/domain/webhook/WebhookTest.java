package io.github.forgeport.domain.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.forgeport.domain.text.WebAddress;
import org.junit.jupiter.api.Test;

class WebhookTest {

    @Test
    void its_text_shows_no_token_of_its_address() {
        Webhook webhook = Webhook.builder(new WebhookId("7"))
                .url(WebAddress.parse("https://host.example/hook?token=canary"))
                .build();

        assertThat(webhook).hasToString("Webhook[7]");
    }

    @Test
    void addresses_are_compared_as_addresses() {
        Webhook.Builder webhook = Webhook.builder(new WebhookId("7"));

        assertThat(webhook.url(WebAddress.parse("https://HOST.example/hook")).build())
                .isEqualTo(webhook.url(WebAddress.parse("https://host.example/hook"))
                        .build());
    }
}
