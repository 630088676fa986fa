package io.github.forgeport.cli.verb;

import static io.github.forgeport.cli.verb.SharedArguments.REPOSITORY;
import static io.github.forgeport.port.capability.Operation.CREATE_WEBHOOK;
import static io.github.forgeport.port.capability.Operation.DELETE_WEBHOOK;
import static io.github.forgeport.port.capability.Operation.LIST_WEBHOOKS;

import io.github.forgeport.domain.text.Secret;
import io.github.forgeport.domain.text.WebAddress;
import io.github.forgeport.domain.webhook.Webhook;
import io.github.forgeport.domain.webhook.WebhookEvent;
import io.github.forgeport.domain.webhook.WebhookId;
import io.github.forgeport.port.WebhookQuery;
import io.github.forgeport.port.change.NewWebhook;
import java.util.List;
import java.util.Set;

/** The subcommands of {@code webhooks}. */
final class WebhookVerbs {

    static final EntityKind<Webhook> KIND = EntityKind.of("webhook", "webhooks", Webhook.parts())
            .describedAs("The webhooks of a repository, without their secrets.")
            .withColumns("id", "url", "events", "tlsVerified");

    private static final Argument<WebAddress> URL =
            Argument.positional("URL", WebAddress.class, "The address that the host shall notify.");

    private static final Argument<Secret> SECRET =
            Argument.secret("--secret", "The secret by which the receiver recognizes the host.");

    private static final Argument<WebhookEvent[]> EVENTS = Argument.option(
            "--event",
            "EVENT",
            WebhookEvent[].class,
            "An event, such as push, tag-push, change-request or comment; may be given again.");

    private static final Argument<WebhookId> ID =
            Argument.positional("ID", WebhookId.class, "The id that 'webhooks list' shows.");

    static final List<Verb> ALL = List.of(
            Verb.list(KIND, LIST_WEBHOOKS, REPOSITORY)
                    .examples("codeup/codeup-demo --host codeup")
                    .lists((host, given) ->
                            from -> host.webhooks().list(given.get(REPOSITORY), WebhookQuery.all(), from)),
            Verb.create(KIND, CREATE_WEBHOOK, REPOSITORY, URL, SECRET, EVENTS)
                    .examples("codeup/codeup-demo https://ci.example/hook --secret env:HOOK_SECRET --event push"
                            + " --host codeup")
                    .shows((host, given) -> {
                        NewWebhook created = new NewWebhook(given.get(URL), given.get(SECRET), Set.of());
                        return host.webhooks()
                                .create(given.get(REPOSITORY), given.apply(EVENTS, created, NewWebhook::withEvents));
                    }),
            Verb.delete(KIND, DELETE_WEBHOOK, REPOSITORY, ID)
                    .examples("codeup/codeup-demo 1753 --host codeup")
                    .deletes((host, given) -> host.webhooks().delete(given.get(REPOSITORY), given.get(ID))));

    private WebhookVerbs() {}
}
