package io.github.forgeport.adapter.servicestage;

import io.github.forgeport.adapter.servicestage.ServiceStageApiCaller.InRepository;
import io.github.forgeport.domain.repository.RepositoryPath;
import io.github.forgeport.domain.webhook.Webhook;
import io.github.forgeport.http.paging.Listing;
import io.github.forgeport.http.paging.RepositoryListingPort;
import io.github.forgeport.port.WebhookQuery;
import io.github.forgeport.port.Webhooks;
import io.github.forgeport.port.capability.Operation;

/** ServiceStage's implementation of the port {@code Webhooks}, for one authorization. */
final class ServiceStageWebhooks extends RepositoryListingPort<WebhookQuery, Webhook> implements Webhooks {

    private final InRepository serviceStage;

    ServiceStageWebhooks(InRepository serviceStage) {
        super(serviceStage.serviceStage().operations());
        this.serviceStage = serviceStage;
    }

    @Override
    protected Listing<?, Webhook> listing(RepositoryPath repository, WebhookQuery query) {
        return serviceStage.whole(
                Operation.LIST_WEBHOOKS,
                repository,
                query.equals(WebhookQuery.all()),
                ServiceStageRepositoriesApi::listHooks,
                ServiceStageContentMapper::webhooks);
    }
}
