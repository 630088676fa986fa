package io.github.forgeport.adapter.codeup;

import static io.github.forgeport.http.response.ResponseFields.present;

import io.github.forgeport.adapter.codeup.CodeupWebhooksApi.NewWebhookJson;
import io.github.forgeport.adapter.codeup.CodeupWebhooksApi.WebhookJson;
import io.github.forgeport.domain.repository.RepositoryPath;
import io.github.forgeport.domain.webhook.Webhook;
import io.github.forgeport.domain.webhook.WebhookEvent;
import io.github.forgeport.domain.webhook.WebhookId;
import io.github.forgeport.http.paging.Listing;
import io.github.forgeport.http.paging.RepositoryListingPort;
import io.github.forgeport.http.response.LenientFields;
import io.github.forgeport.port.WebhookQuery;
import io.github.forgeport.port.Webhooks;
import io.github.forgeport.port.capability.Operation;
import io.github.forgeport.port.change.NewWebhook;
import io.github.forgeport.port.change.WriteTarget.WebhookCreation;
import io.github.forgeport.port.change.WriteTarget.WebhookDeletion;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Codeup's implementation of the port {@code Webhooks}, for one organization. */
final class CodeupWebhooks extends RepositoryListingPort<WebhookQuery, Webhook> implements Webhooks {

    private static final List<WebhookEvent> KNOWN =
            List.of(WebhookEvent.PUSH, WebhookEvent.TAG_PUSH, WebhookEvent.CHANGE_REQUEST, WebhookEvent.COMMENT);

    private final CodeupRepositoryCaller<CodeupWebhooksApi> codeup;

    CodeupWebhooks(CodeupRepositoryCaller<CodeupWebhooksApi> codeup) {
        super(CodeupOperations.TABLE);
        this.codeup = codeup;
    }

    @Override
    protected Listing<?, Webhook> listing(RepositoryPath repository, WebhookQuery query) {
        return codeup.pagedListing(
                Operation.LIST_WEBHOOKS,
                repository,
                query,
                (api, id, page) -> api.listRepositoryWebhook(id, page.number(), page.size()),
                CodeupWebhooks::webhook,
                Webhook::id);
    }

    @Override
    public Webhook create(RepositoryPath repository, NewWebhook webhook) {
        if (!KNOWN.containsAll(webhook.events())) {
            throw codeup.unsupported(Operation.CREATE_WEBHOOK, "Codeup notifies of these events alone: " + KNOWN + ".");
        }
        return codeup.write(
                Operation.CREATE_WEBHOOK,
                repository,
                new WebhookCreation(repository, webhook),
                (api, id) -> api.addWebhook(id, toJson(webhook)),
                CodeupWebhooks::webhook);
    }

    /** Maps a new webhook to the vendor's JSON, without events if the host's default is wanted. */
    private static NewWebhookJson toJson(NewWebhook webhook) {
        Function<WebhookEvent, @Nullable Boolean> flag =
                event -> webhook.events().isEmpty() ? null : webhook.events().contains(event);
        return new NewWebhookJson(
                true,
                flag.apply(WebhookEvent.CHANGE_REQUEST),
                flag.apply(WebhookEvent.COMMENT),
                flag.apply(WebhookEvent.PUSH),
                webhook.secret(),
                flag.apply(WebhookEvent.TAG_PUSH),
                webhook.url().uri().toString());
    }

    @Override
    public void delete(RepositoryPath repository, WebhookId webhook) {
        String id = codeup.codeup().requireId(Operation.DELETE_WEBHOOK, "webhook", webhook.value());
        codeup.remove(
                Operation.DELETE_WEBHOOK,
                repository,
                new WebhookDeletion(repository, webhook),
                (api, repositoryId) -> api.deleteRepositoryWebhook(repositoryId, id));
    }

    /** Maps the JSON of a webhook, from a list or created, to a webhook. */
    private static Webhook webhook(WebhookJson json, LenientFields lenient) {
        Webhook.Builder webhook =
                Webhook.builder(new WebhookId(present("/id", json.id()).toString()));
        LenientFields read = lenient.alsoReportingTo(webhook::unreadable);
        return webhook.url(read.uri("url", json.url()))
                .event(eventIfNotified(json.pushEvents(), WebhookEvent.PUSH))
                .event(eventIfNotified(json.tagPushEvents(), WebhookEvent.TAG_PUSH))
                .event(eventIfNotified(json.mergeRequestsEvents(), WebhookEvent.CHANGE_REQUEST))
                .event(eventIfNotified(json.noteEvents(), WebhookEvent.COMMENT))
                .description(json.description())
                .tlsVerified(json.enableSslVerification())
                .created(read.time("created", json.createdAt(), CodeupMapper.CHINA))
                .attribute(CodeupAttributes.LAST_TEST_RESULT, read.text(json.lastTestResult()))
                .build();
    }

    /** Returns an event if a webhook is notified of it; null if it is not, or the host does not say so. */
    private static @Nullable WebhookEvent eventIfNotified(@Nullable Boolean isNotified, WebhookEvent event) {
        return Boolean.TRUE.equals(isNotified) ? event : null;
    }
}
