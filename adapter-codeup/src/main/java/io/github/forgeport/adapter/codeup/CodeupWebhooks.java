package io.github.forgeport.adapter.codeup;

import static io.github.forgeport.http.response.ResponseFields.present;

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
import org.jspecify.annotations.Nullable;

/** Codeup's implementation of the port {@code Webhooks}, for one organization. */
final class CodeupWebhooks extends RepositoryListingPort<WebhookQuery, Webhook> implements Webhooks {

    private final CodeupRepositoryCalls<CodeupWebhooksApi> codeup;

    CodeupWebhooks(CodeupRepositoryCalls<CodeupWebhooksApi> codeup) {
        super(CodeupOperations.TABLE);
        this.codeup = codeup;
    }

    @Override
    protected Listing<?, Webhook> listing(RepositoryPath repository, WebhookQuery query) {
        return codeup.pages(
                Operation.LIST_WEBHOOKS,
                repository,
                query,
                (api, id, page) -> api.listRepositoryWebhook(id, page.number(), page.size()),
                CodeupWebhooks::webhook,
                Webhook::id);
    }

    /** Maps a listed webhook. */
    private static Webhook webhook(WebhookJson json, LenientFields lenient) {
        Webhook.Builder webhook =
                Webhook.builder(new WebhookId(present("/id", json.id()).toString()));
        LenientFields read = lenient.alsoReportingTo(webhook::unreadable);
        return webhook.url(read.uri("url", json.url()))
                .event(event(json.pushEvents(), WebhookEvent.PUSH))
                .event(event(json.tagPushEvents(), WebhookEvent.TAG_PUSH))
                .event(event(json.mergeRequestsEvents(), WebhookEvent.CHANGE_REQUEST))
                .event(event(json.noteEvents(), WebhookEvent.COMMENT))
                .description(json.description())
                .tlsVerified(json.enableSslVerification())
                .created(read.time("created", json.createdAt(), CodeupMapper.CHINA))
                .attribute(CodeupAttributes.LAST_TEST_RESULT, read.text(json.lastTestResult()))
                .build();
    }

    /** Returns an event of which a webhook is notified; null if it is not, or the host does not say so. */
    private static @Nullable WebhookEvent event(@Nullable Boolean isNotified, WebhookEvent event) {
        return Boolean.TRUE.equals(isNotified) ? event : null;
    }
}
