package io.github.forgeport.adapter.codeup;

import io.github.forgeport.benchmarks.client.FakeIdentity;
import io.github.forgeport.benchmarks.client.Signer;
import io.github.forgeport.domain.text.Secret;
import io.github.forgeport.http.credentials.AccessKey;
import io.github.forgeport.http.credentials.Authentication;
import io.github.forgeport.http.request.OutgoingRequest;
import io.github.forgeport.http.request.OutgoingRequest.Parameter;
import java.time.Instant;
import java.util.List;

/** A signer of a request for a repository, which is not sent; in the adapter's package, since signing is package-private. */
public final class RepositoryRequestSigner implements Signer {

    private final Authentication key = CodeupCredentials.accessKey(
                    AccessKey.of(FakeIdentity.ACCESS_KEY, Secret.of(FakeIdentity.SECRET_KEY)))
            .authentication();
    private final Instant now = Instant.now();

    @Override
    public OutgoingRequest sign() {
        OutgoingRequest request = new OutgoingRequest(
                "GET",
                "127.0.0.1:8080",
                "/repository/get",
                List.of(
                        new Parameter("organizationId", FakeIdentity.ORGANIZATION),
                        new Parameter("identity", FakeIdentity.REPOSITORY)),
                List.of(
                        new Parameter("Accept", "application/json"),
                        new Parameter("x-acs-version", "2021-06-25"),
                        new Parameter("x-acs-action", "GetRepository")),
                new byte[0],
                now);
        key.authenticate(request);
        return request;
    }
}
