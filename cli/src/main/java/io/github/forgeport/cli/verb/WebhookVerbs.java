package io.github.forgeport.cli.verb;

import static io.github.forgeport.cli.verb.SharedArguments.REPOSITORY;

import io.github.forgeport.domain.text.Secret;
import io.github.forgeport.domain.text.WebAddress;
import io.github.forgeport.domain.webhook.Webhook;
import io.github.forgeport.domain.webhook.WebhookEvent;
import io.github.forgeport.domain.webhook.WebhookId;
import io.github.forgeport.port.WebhookQuery;
import io.github.forgeport.port.capability.Operation;
import io.github.forgeport.port.change.NewWebhook;
import java.util.List;
import java.util.Set;

/** The subcommands of {@code webhooks}. */
final class WebhookVerbs {

    static final EntityKind<Webhook> KIND = new EntityKind<>(
            "webhook",
            "webhooks",
            "The webhooks of a repository, without their secrets.",
            Webhook.parts(),
            List.of("id", "url", "events", "tlsVerified"));

    private static final Argument<WebAddress> URL =
            Argument.positional("URL", WebAddress.class, "The address that the host shall notify.");

    private static final Argument<Secret> SECRET = Argument.secret(
                    "--secret", "The secret by which the receiver recognizes the host.")
            .required();

    private static final Argument<WebhookEvent[]> EVENTS = Argument.option(
            "--event",
            "EVENT",
            WebhookEvent[].class,
            "An event, such as push, tag-push, change-request or comment; may be given again.");

    private static final Argument<WebhookId> ID =
            Argument.positional("ID", WebhookId.class, "The id that 'webhooks list' shows.");

    static final List<Verb> ALL = List.of(
            Verb.list(
                    Operation.LIST_WEBHOOKS,
                    KIND,
                    List.of(REPOSITORY),
                    (host, given, from) -> host.webhooks().list(given.get(REPOSITORY), WebhookQuery.all(), from),
                    "webhooks list codeup/codeup-demo --host codeup"),
            Verb.create(
                    Operation.CREATE_WEBHOOK,
                    KIND,
                    List.of(REPOSITORY, URL, SECRET, EVENTS),
                    (host, given) -> host.webhooks().create(given.get(REPOSITORY), created(given)),
                    "webhooks create codeup/codeup-demo https://ci.example/hook --secret env:HOOK_SECRET --event push"
                            + " --host codeup"),
            Verb.delete(
                    Operation.DELETE_WEBHOOK,
                    KIND,
                    List.of(REPOSITORY, ID),
                    (host, given) -> host.webhooks().delete(given.get(REPOSITORY), given.get(ID)),
                    "webhooks delete codeup/codeup-demo 1753 --host codeup"));

    private WebhookVerbs() {}

    private static NewWebhook created(ArgumentValues given) {
        NewWebhook created = new NewWebhook(given.get(URL), given.get(SECRET), Set.of());
        return given.apply(EVENTS, created, NewWebhook::withEvents);
    }
}
