package io.github.forgeport.adapter.codeup;

import feign.Headers;
import feign.RequestLine;
import io.github.forgeport.adapter.codeup.CodeupApi.Envelope;
import io.github.forgeport.adapter.codeup.CodeupApi.ListEnvelope;
import io.github.forgeport.domain.text.Secret;
import org.jspecify.annotations.Nullable;

/** The declaration of Codeup's HTTP endpoints for webhooks; see {@link CodeupApi}. */
@Headers({"Accept: application/json", "x-acs-version: " + CodeupApi.VERSION})
interface CodeupWebhooksApi {

    /** Lists webhooks: ListRepositoryWebhook, whose {@code secretToken} is not read. */
    @RequestLine("GET /repository/{repositoryId}/webhooks/list?organizationId={organizationId}&page={page}"
            + "&pageSize={pageSize}")
    @Headers("x-acs-action: ListRepositoryWebhook")
    ListEnvelope<WebhookJson> listRepositoryWebhook(String repositoryId, int page, int pageSize);

    /** Adds a webhook: <a href="https://help.aliyun.com/document_detail/460469.html">AddWebhook</a>. */
    @RequestLine("POST /repository/{repositoryId}/webhooks/create?organizationId={organizationId}")
    @Headers({CodeupApi.JSON, "x-acs-action: AddWebhook"})
    Envelope<WebhookJson> addWebhook(String repositoryId, NewWebhookJson webhook);

    /** Deletes a webhook, and returns it: DeleteRepositoryWebhook, whose path has {@code hooks}. */
    @RequestLine("DELETE /repository/{repositoryId}/hooks/{hookId}?organizationId={organizationId}")
    @Headers("x-acs-action: DeleteRepositoryWebhook")
    Envelope<WebhookJson> deleteRepositoryWebhook(String repositoryId, String hookId);

    record NewWebhookJson(
            boolean enableSslVerification,
            @Nullable Boolean mergeRequestsEvents,
            @Nullable Boolean noteEvents,
            @Nullable Boolean pushEvents,
            Secret secretToken,
            @Nullable Boolean tagPushEvents,
            String url) {}

    /** The JSON of a webhook; a created one has {@code repositoryId} for {@code projectId}, a deleted one more fields. */
    record WebhookJson(
            @Nullable Boolean buildEvents,
            @Nullable String createdAt,
            @Nullable String description,
            @Nullable Boolean enableSslVerification,
            @Nullable Long id,
            @Nullable Boolean issuesEvents,
            @Nullable String lastTestResult,
            @Nullable Boolean mergeRequestsEvents,
            @Nullable Boolean noteEvents,
            @Nullable Long projectId,
            @Nullable Boolean pushEvents,
            @Nullable Long repositoryId,
            @Nullable Boolean tagPushEvents,
            @Nullable String type,
            @Nullable String url) {}
}
