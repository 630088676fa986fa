package io.github.forgeport.benchmarks.client;

import io.github.forgeport.adapter.servicestage.ServiceStageConfig;
import io.github.forgeport.adapter.servicestage.ServiceStageCredentials;
import io.github.forgeport.adapter.servicestage.ServiceStageGitHost;
import io.github.forgeport.domain.authorization.Authorization;
import io.github.forgeport.domain.text.Secret;
import io.github.forgeport.http.credentials.AccessKey;
import io.github.forgeport.http.policy.HttpPolicy;
import io.github.forgeport.port.Authorizations;
import io.github.forgeport.port.GitHost;
import java.net.URI;
import java.util.List;

/** A client for authorizations by our ServiceStage adapter, with the default policy and plain HTTP. */
final class ForgeportAuthorizations implements Client {

    private final GitHost host;
    private final Authorizations authorizations;

    private ForgeportAuthorizations(URI server, MeasuredCall call, ServiceStageCredentials credentials) {
        this.host = ServiceStageGitHost.connect(ServiceStageConfig.at(
                server, call.projectId(), credentials, HttpPolicy.defaults().withPlainHttpAllowed()));
        this.authorizations = host.authorizations().orElseThrow();
    }

    static Client withToken(URI server, MeasuredCall call) {
        return new ForgeportAuthorizations(server, call, ServiceStageCredentials.token(Secret.of(FakeIdentity.TOKEN)));
    }

    static Client signing(URI server, MeasuredCall call) {
        AccessKey key = AccessKey.of(FakeIdentity.ACCESS_KEY, Secret.of(FakeIdentity.SECRET_KEY));
        return new ForgeportAuthorizations(server, call, ServiceStageCredentials.accessKey(key));
    }

    @Override
    public Object call() {
        return authorizations.list();
    }

    @Override
    public ReadValues readValues() {
        List<Authorization> all = authorizations.list().items();
        return new ReadValues(
                all.size(),
                all.get(0).name().value(),
                all.get(all.size() - 1).name().value());
    }

    @Override
    public void close() {
        host.close();
    }
}
