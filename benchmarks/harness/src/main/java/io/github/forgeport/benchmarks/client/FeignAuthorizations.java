package io.github.forgeport.benchmarks.client;

import feign.Feign;
import feign.Headers;
import feign.Param;
import feign.RequestLine;
import feign.hc5.ApacheHttp5Client;
import feign.jackson.JacksonDecoder;
import io.github.forgeport.benchmarks.client.DocumentedRecords.AuthorizationJson;
import io.github.forgeport.benchmarks.client.DocumentedRecords.AuthorizationsJson;
import java.net.URI;
import java.util.List;

/** A client for authorizations by plain Feign, Jackson and Apache's HTTP client, as an application would write it. */
final class FeignAuthorizations implements Client {

    @Headers({"Accept: application/json", "Content-Type: application/json;charset=utf8"})
    interface Api {

        @RequestLine("GET /v1/{project_id}/git/auths")
        @Headers("X-Auth-Token: {token}")
        AuthorizationsJson listAuthorizations(@Param("project_id") String projectId, @Param("token") String token);
    }

    private final Api api;
    private final String project;

    FeignAuthorizations(URI server, MeasuredCall call) {
        this.project = call.projectId();
        this.api = Feign.builder()
                .client(new ApacheHttp5Client())
                .decoder(new JacksonDecoder())
                .target(Api.class, server.toString());
    }

    @Override
    public AuthorizationsJson call() {
        return api.listAuthorizations(project, FakeIdentity.TOKEN);
    }

    @Override
    public ReadValues readValues() {
        List<AuthorizationJson> all = call().authorizations();
        return new ReadValues(
                all.size(), all.get(0).name(), all.get(all.size() - 1).name());
    }
}
