package io.github.forgeport.benchmarks.client;

import feign.Feign;
import feign.Headers;
import feign.Param;
import feign.RequestLine;
import feign.hc5.ApacheHttp5Client;
import feign.jackson.JacksonDecoder;
import io.github.forgeport.benchmarks.client.DocumentedRecords.GetRepositoryEnvelope;
import java.net.URI;

/** A client for one repository by plain Feign, Jackson and Apache's HTTP client, as an application would write it. */
final class FeignRepository implements Client {

    @Headers("Accept: application/json")
    interface Api {

        @RequestLine(
                "GET /repository/get?organizationId={organizationId}&identity={identity}&accessToken={accessToken}")
        GetRepositoryEnvelope getRepository(
                @Param("organizationId") String organizationId,
                @Param("identity") String identity,
                @Param("accessToken") String accessToken);
    }

    private final Api api;

    FeignRepository(URI server) {
        this.api = Feign.builder()
                .client(new ApacheHttp5Client())
                .decoder(new JacksonDecoder())
                .target(Api.class, server.toString());
    }

    @Override
    public GetRepositoryEnvelope call() {
        return api.getRepository(FakeIdentity.ORGANIZATION, FakeIdentity.REPOSITORY, FakeIdentity.TOKEN);
    }

    @Override
    public ReadValues readValues() {
        String path = call().repository().pathWithNamespace();
        return new ReadValues(1, path, path);
    }
}
