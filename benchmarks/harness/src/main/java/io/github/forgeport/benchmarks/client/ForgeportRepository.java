package io.github.forgeport.benchmarks.client;

import io.github.forgeport.adapter.codeup.CodeupConfig;
import io.github.forgeport.adapter.codeup.CodeupCredentials;
import io.github.forgeport.adapter.codeup.CodeupGitHost;
import io.github.forgeport.domain.repository.RepositoryPath;
import io.github.forgeport.domain.text.Secret;
import io.github.forgeport.http.credentials.AccessKey;
import io.github.forgeport.http.policy.HttpPolicy;
import io.github.forgeport.port.GitHost;
import io.github.forgeport.port.Repositories;
import java.net.URI;

/** A client over our Codeup adapter with its default policy and plain HTTP. */
final class ForgeportRepository implements Client {

    private final GitHost host;
    private final Repositories repositories;
    private final RepositoryPath path = RepositoryPath.parse(FakeIdentity.REPOSITORY);

    private ForgeportRepository(URI server, CodeupCredentials credentials) {
        this.host = CodeupGitHost.connect(new CodeupConfig(
                server,
                FakeIdentity.ORGANIZATION,
                credentials,
                HttpPolicy.defaults().withPlainHttpAllowed()));
        this.repositories = host.repositories();
    }

    static Client withToken(URI server) {
        return new ForgeportRepository(server, CodeupCredentials.accessToken(Secret.of(FakeIdentity.TOKEN)));
    }

    static Client signing(URI server) {
        AccessKey key = AccessKey.of(FakeIdentity.ACCESS_KEY, Secret.of(FakeIdentity.SECRET_KEY));
        return new ForgeportRepository(server, CodeupCredentials.accessKey(key));
    }

    @Override
    public Object call() {
        return repositories.get(path);
    }

    @Override
    public ReadValues look() {
        String path = repositories.get(this.path).path().toString();
        return new ReadValues(1, path, path);
    }

    @Override
    public void close() {
        host.close();
    }
}
