package io.github.forgeport.cli.verb;

import static io.github.forgeport.cli.verb.SharedArguments.REPOSITORY;

import io.github.forgeport.domain.webhook.Webhook;
import io.github.forgeport.port.WebhookQuery;
import io.github.forgeport.port.capability.Operation;
import java.util.List;

/** The subcommands of {@code webhooks}. */
final class WebhookVerbs {

    static final EntityKind<Webhook> KIND = new EntityKind<>(
            "webhook",
            "webhooks",
            "The webhooks of a repository, without their secrets.",
            Webhook.parts(),
            List.of("id", "url", "events", "tlsVerified"));

    static final List<Verb> ALL = List.of(Verb.list(
            Operation.LIST_WEBHOOKS,
            KIND,
            List.of(REPOSITORY),
            (host, given, from) -> host.webhooks().list(given.get(REPOSITORY), WebhookQuery.all(), from),
            "webhooks list codeup/codeup-demo --host codeup"));

    private WebhookVerbs() {}
}
