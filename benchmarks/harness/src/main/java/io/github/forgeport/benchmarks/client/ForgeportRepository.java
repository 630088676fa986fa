package io.github.forgeport.benchmarks.client;

import io.github.forgeport.domain.repository.RepositoryPath;
import io.github.forgeport.port.GitHost;
import io.github.forgeport.port.Repositories;

/** A client for one repository by our Codeup adapter, with the default policy and plain HTTP. */
final class ForgeportRepository implements Client {

    private final GitHost host;
    private final Repositories repositories;
    private final RepositoryPath path = RepositoryPath.parse(FakeIdentity.REPOSITORY);

    ForgeportRepository(GitHost host) {
        this.host = host;
        this.repositories = host.repositories();
    }

    @Override
    public Object call() {
        return repositories.get(path);
    }

    @Override
    public ReadValues readValues() {
        String path = repositories.get(this.path).path().toString();
        return new ReadValues(1, path, path);
    }

    @Override
    public void close() {
        host.close();
    }
}
