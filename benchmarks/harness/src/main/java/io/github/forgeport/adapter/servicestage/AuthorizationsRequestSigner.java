package io.github.forgeport.adapter.servicestage;

import io.github.forgeport.benchmarks.client.FakeIdentity;
import io.github.forgeport.benchmarks.client.MeasuredCall;
import io.github.forgeport.benchmarks.client.Signer;
import io.github.forgeport.domain.text.Secret;
import io.github.forgeport.http.credentials.AccessKey;
import io.github.forgeport.http.credentials.Authentication;
import io.github.forgeport.http.policy.HttpPolicy;
import io.github.forgeport.http.request.OutgoingRequest;
import io.github.forgeport.http.request.OutgoingRequest.Parameter;
import java.net.URI;
import java.time.Instant;
import java.util.List;

/**
 * A signer of the request that lists authorizations, which it does not send; in the adapter's package, since signing is
 * package-private.
 */
public final class AuthorizationsRequestSigner implements Signer {

    private final String path;
    private final Authentication key;
    private final Instant now = Instant.now();

    public AuthorizationsRequestSigner(MeasuredCall call) {
        ServiceStageCredentials credentials = ServiceStageCredentials.accessKey(
                AccessKey.of(FakeIdentity.ACCESS_KEY, Secret.of(FakeIdentity.SECRET_KEY)));
        path = call.path();
        key = credentials
                .sessionIdentity(ServiceStageConfig.at(
                        URI.create("http://127.0.0.1:8080"),
                        call.projectId(),
                        credentials,
                        HttpPolicy.defaults().withPlainHttpAllowed()))
                .authentication();
    }

    @Override
    public OutgoingRequest sign() {
        OutgoingRequest request = new OutgoingRequest(
                "GET",
                "127.0.0.1:8080",
                path,
                List.of(),
                List.of(
                        new Parameter("Accept", "application/json"),
                        new Parameter("Content-Type", "application/json;charset=utf8")),
                new byte[0],
                now);
        key.authenticate(request);
        return request;
    }
}
