package io.github.forgeport.contract.specimen;

import io.github.forgeport.domain.text.Secret;
import io.github.forgeport.domain.webhook.Webhook;
import io.github.forgeport.domain.webhook.WebhookId;
import io.github.forgeport.port.GitHost;
import io.github.forgeport.port.WebhookQuery;
import io.github.forgeport.port.capability.Operation;
import io.github.forgeport.port.change.NewWebhook;
import io.github.forgeport.port.paging.ReadAhead;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;

/** The example calls of the operations on webhooks. */
public final class WebhookSpecimens {

    private static final Webhook WEBHOOK = Webhook.builder(new WebhookId("12"))
            .url(URI.create("https://forge.example/webhook"))
            .build();

    /** The example call that lists the webhooks of a repository. */
    public static final ListSpecimen<InRepository<WebhookQuery>, Webhook> WEBHOOKS = new ListSpecimen<>(
            Operation.LIST_WEBHOOKS,
            InRepository.of(WebhookQuery.all()),
            List.of(Webhook.builder(new WebhookId("11"))
                    .url(URI.create("https://hooks.example.org/anvil"))
                    .build()),
            (host, in, from) -> host.webhooks().list(in.repository(), in.value(), from),
            (host, in, ahead) -> host.webhooks().stream(in.repository(), in.value(), ahead),
            in -> List.of(),
            (in, entries) -> in.with(in.value().withPageSize(entries)));

    /** The example call that creates a webhook. */
    public static final WriteSpecimen<InRepository<Webhook>> CREATE_WEBHOOK = new WriteSpecimen<>(
            Operation.CREATE_WEBHOOK,
            InRepository.of(WEBHOOK),
            (host, in) -> host.webhooks()
                    .create(
                            in.repository(),
                            NewWebhook.of(in.value().url().orElseThrow(), Secret.of("fake-webhook-secret"))),
            (host, in) -> listed(host, in)
                    .anyMatch(there -> there.url().equals(in.value().url())));

    /** The example call that deletes a webhook. */
    public static final WriteSpecimen<InRepository<Webhook>> DELETE_WEBHOOK = WriteSpecimen.withoutResult(
            Operation.DELETE_WEBHOOK,
            InRepository.of(WEBHOOK),
            (host, in) -> host.webhooks().delete(in.repository(), in.value().id()),
            (host, in) -> listed(host, in)
                    .noneMatch(there -> there.id().equals(in.value().id())));

    private WebhookSpecimens() {}

    private static Stream<Webhook> listed(GitHost host, InRepository<Webhook> in) {
        return host.webhooks().stream(in.repository(), WebhookQuery.all(), ReadAhead.NONE);
    }
}
