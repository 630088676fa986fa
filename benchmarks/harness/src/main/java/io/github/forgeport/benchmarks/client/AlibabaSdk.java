package io.github.forgeport.benchmarks.client;

import com.aliyun.devops20210625.models.GetRepositoryRequest;
import com.aliyun.teaopenapi.models.Config;
import java.net.URI;
import java.util.Locale;

/** A client for one repository by Alibaba's synchronous SDK, the quicker of its two, which signs with an access key. */
final class AlibabaSdk implements Client {

    private final com.aliyun.devops20210625.Client client;
    private final GetRepositoryRequest request = new GetRepositoryRequest()
            .setOrganizationId(FakeIdentity.ORGANIZATION)
            .setIdentity(FakeIdentity.REPOSITORY);

    AlibabaSdk(URI server) throws Exception {
        this.client = connect(server);
    }

    static com.aliyun.devops20210625.Client connect(URI server) throws Exception {
        return new com.aliyun.devops20210625.Client(new Config()
                .setAccessKeyId(FakeIdentity.ACCESS_KEY)
                .setAccessKeySecret(FakeIdentity.SECRET_KEY)
                .setProtocol(server.getScheme().toUpperCase(Locale.ROOT))
                .setEndpoint(server.getAuthority()));
    }

    @Override
    public Object call() throws Exception {
        return client.getRepository(request);
    }

    @Override
    public ReadValues readValues() throws Exception {
        String path = client.getRepository(request).getBody().getRepository().getPathWithNamespace();
        return new ReadValues(1, path, path);
    }
}
