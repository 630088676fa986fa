package io.github.forgeport.benchmarks.client;

import com.huaweicloud.sdk.core.auth.BasicCredentials;
import com.huaweicloud.sdk.core.http.HttpConfig;
import com.huaweicloud.sdk.servicestage.v2.ServiceStageClient;
import com.huaweicloud.sdk.servicestage.v2.model.AuthorizationVO;
import com.huaweicloud.sdk.servicestage.v2.model.ListAuthorizationsRequest;
import java.net.URI;
import java.util.List;

/** A client for authorizations by Huawei's SDK, which signs with an access key, since it offers no token. */
final class HuaweiSdk implements Client {

    private final ServiceStageClient client;
    private final ListAuthorizationsRequest request = new ListAuthorizationsRequest();

    HuaweiSdk(URI server, MeasuredCall call) {
        this.client = ServiceStageClient.newBuilder()
                .withCredential(new BasicCredentials()
                        .withAk(FakeIdentity.ACCESS_KEY)
                        .withSk(FakeIdentity.SECRET_KEY)
                        .withProjectId(call.projectId()))
                .withHttpConfig(HttpConfig.getDefaultHttpConfig())
                .withEndpoints(List.of(server.toString()))
                .build();
    }

    @Override
    public Object call() {
        return client.listAuthorizations(request);
    }

    @Override
    public ReadValues readValues() {
        List<AuthorizationVO> all = client.listAuthorizations(request).getAuthorizations();
        return new ReadValues(
                all.size(), all.get(0).getName(), all.get(all.size() - 1).getName());
    }
}
