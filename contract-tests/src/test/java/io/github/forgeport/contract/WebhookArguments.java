package io.github.forgeport.contract;

import static io.github.forgeport.contract.RecordedCalls.PATH;

import io.github.forgeport.domain.text.Secret;
import io.github.forgeport.domain.webhook.WebhookEvent;
import io.github.forgeport.domain.webhook.WebhookId;
import io.github.forgeport.port.GitHost;
import io.github.forgeport.port.change.NewWebhook;
import java.net.URI;
import java.util.List;

/** The calls of {@link ArgumentsTest} that write webhooks. */
final class WebhookArguments {

    private static final Secret SECRET = Secret.of("fake-secret");

    private WebhookArguments() {}

    static void writes(GitHost host, RecordedCalls calls) {
        NewWebhook webhook = NewWebhook.of(URI.create("https://a.example/b"), SECRET);

        for (String event : List.of("push", "tag-push", "change-request", "comment", "release")) {
            NewWebhook ofEvent = webhook.withEvents(WebhookEvent.of(event));
            calls.call("create webhook of " + event, () -> host.webhooks().create(PATH, ofEvent));
        }
        NewWebhook ofSome = webhook.withEvents(WebhookEvent.PUSH, WebhookEvent.of("release"));
        calls.call("create webhook of push and release", () -> host.webhooks().create(PATH, ofSome));
        for (String id : List.of("x", "0", "-1", "9223372036854775808", "9223372036854775807")) {
            calls.call("delete webhook " + id, () -> host.webhooks().delete(PATH, new WebhookId(id)));
        }
    }
}
