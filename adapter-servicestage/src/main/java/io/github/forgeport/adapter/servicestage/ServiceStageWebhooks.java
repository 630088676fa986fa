package io.github.forgeport.adapter.servicestage;

import io.github.forgeport.adapter.servicestage.ServiceStageApiCaller.RepositoryCaller;
import io.github.forgeport.adapter.servicestage.ServiceStageRepositoriesApi.NewHookJson;
import io.github.forgeport.domain.repository.RepositoryPath;
import io.github.forgeport.domain.webhook.Webhook;
import io.github.forgeport.domain.webhook.WebhookId;
import io.github.forgeport.http.paging.Listing;
import io.github.forgeport.http.paging.RepositoryListingPort;
import io.github.forgeport.port.WebhookQuery;
import io.github.forgeport.port.Webhooks;
import io.github.forgeport.port.capability.Operation;
import io.github.forgeport.port.change.NewWebhook;
import io.github.forgeport.port.change.WriteTarget;

/** ServiceStage's implementation of the port {@code Webhooks}, for one authorization. */
final class ServiceStageWebhooks extends RepositoryListingPort<WebhookQuery, Webhook> implements Webhooks {

    private final RepositoryCaller serviceStage;

    ServiceStageWebhooks(RepositoryCaller serviceStage) {
        super(serviceStage.serviceStage().operations());
        this.serviceStage = serviceStage;
    }

    @Override
    protected Listing<?, Webhook> listing(RepositoryPath repository, WebhookQuery query) {
        return serviceStage.singlePageListing(
                Operation.LIST_WEBHOOKS,
                repository,
                query.equals(WebhookQuery.all()),
                ServiceStageRepositoriesApi::listHooks,
                ServiceStageContentMapper::webhooks);
    }

    @Override
    public Webhook create(RepositoryPath repository, NewWebhook webhook) {
        if (!webhook.events().isEmpty()) {
            throw serviceStage.unsupported(
                    Operation.CREATE_WEBHOOK,
                    "ServiceStage cannot be told the events of a webhook; leave them out for its own choice.");
        }
        NewHookJson body = new NewHookJson(webhook.secret(), webhook.url().uri().toString());
        return serviceStage.write(
                Operation.CREATE_WEBHOOK,
                repository,
                new WriteTarget.WebhookCreation(repository, webhook),
                (api, namespace, project) -> api.createHook(namespace, project, body),
                ServiceStageContentMapper::webhook);
    }

    @Override
    public void delete(RepositoryPath repository, WebhookId webhook) {
        serviceStage.remove(
                Operation.DELETE_WEBHOOK,
                repository,
                new WriteTarget.WebhookDeletion(repository, webhook),
                (api, namespace, project) -> api.deleteHook(namespace, project, webhook.value()));
    }
}
