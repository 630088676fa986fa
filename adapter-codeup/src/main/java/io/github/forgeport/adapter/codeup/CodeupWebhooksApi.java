package io.github.forgeport.adapter.codeup;

import feign.Headers;
import feign.RequestLine;
import io.github.forgeport.adapter.codeup.CodeupApi.ListAnswer;
import org.jspecify.annotations.Nullable;

/** Codeup's endpoints about webhooks; as in {@link CodeupApi}. */
@Headers({"Accept: application/json", "x-acs-version: " + CodeupApi.VERSION})
interface CodeupWebhooksApi {

    /** ListRepositoryWebhook, whose {@code secretToken} is read nowhere. */
    @RequestLine("GET /repository/{repositoryId}/webhooks/list?organizationId={organizationId}&page={page}"
            + "&pageSize={pageSize}")
    @Headers("x-acs-action: ListRepositoryWebhook")
    ListAnswer<WebhookJson> listRepositoryWebhook(String repositoryId, int page, int pageSize);

    record WebhookJson(
            @Nullable String createdAt,
            @Nullable String description,
            @Nullable Boolean enableSslVerification,
            @Nullable Long id,
            @Nullable String lastTestResult,
            @Nullable Boolean mergeRequestsEvents,
            @Nullable Boolean noteEvents,
            @Nullable Long projectId,
            @Nullable Boolean pushEvents,
            @Nullable Boolean tagPushEvents,
            @Nullable String url) {}
}
