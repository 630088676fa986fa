package io.github.forgeport.comparison;

import com.huaweicloud.sdk.core.HttpListener;
import com.huaweicloud.sdk.core.auth.AKSKSigner;
import com.huaweicloud.sdk.core.auth.AuthCache;
import com.huaweicloud.sdk.core.auth.BasicCredentials;
import com.huaweicloud.sdk.core.http.HttpConfig;
import com.huaweicloud.sdk.core.http.HttpMethod;
import com.huaweicloud.sdk.core.http.HttpRequest;
import com.huaweicloud.sdk.core.region.Region;
import com.huaweicloud.sdk.servicestage.v2.ServiceStageClient;
import io.github.forgeport.domain.text.Secret;
import io.github.forgeport.http.credentials.AccessKey;
import io.github.forgeport.sandbox.SandboxAccounts;
import java.net.URI;
import java.util.List;
import java.util.function.Consumer;

/** A factory of clients of Huawei's SDK, {@code huaweicloud-sdk-servicestage}, unmodified. */
final class HuaweiClients {

    /** The name of the date header; the SDK signs with its value if the request has it in exactly this case. */
    static final String DATE = "X-Sdk-Date";

    private HuaweiClients() {}

    static ServiceStageClient client(URI server, AccessKey key) {
        return client(server, key, body -> {});
    }

    /** Creates a client that passes the body of each response, if it has one, to a consumer. */
    static ServiceStageClient client(URI server, AccessKey key, Consumer<String> bodies) {
        return ServiceStageClient.newBuilder()
                .withCredential(credentials(key).withProjectId(SandboxAccounts.SERVICESTAGE_PROJECT))
                .withHttpConfig(HttpConfig.getDefaultHttpConfig()
                        .addHttpListener(HttpListener.forResponseListener(
                                response -> response.body().ifPresent(bodies))))
                .withEndpoints(List.of(server.toString()))
                .build();
    }

    /** Creates a client that requests its region's project from IAM, which the SDK otherwise does once per key. */
    static ServiceStageClient inRegion(URI server, AccessKey key) {
        AuthCache.removeAuth(key.id() + SandboxAccounts.SERVICESTAGE_PROJECT_NAME);
        return ServiceStageClient.newBuilder()
                .withCredential(credentials(key).withIamEndpoint(server.toString()))
                .withHttpConfig(HttpConfig.getDefaultHttpConfig())
                .withRegion(new Region(SandboxAccounts.SERVICESTAGE_PROJECT_NAME, server.toString()))
                .build();
    }

    private static BasicCredentials credentials(AccessKey key) {
        return new BasicCredentials()
                .withAk(key.id())
                .withSk(key.secret().reveal())
                .withSecurityToken(key.securityToken().map(Secret::reveal).orElse(null));
    }

    /**
     * Returns the {@code Authorization} header that the SDK's own signer makes for a request, with the same signed
     * headers.
     *
     * <p>It takes the path before it is encoded, as the SDK has it.
     */
    static String authorization(AccessKey key, SentRequest request) {
        HttpRequest.HttpRequestBuilder builder = HttpRequest.newBuilder()
                .withMethod(HttpMethod.valueOf(request.method()))
                .withEndpoint("http://" + request.header("host"))
                .withPath(String.join("/", request.segments()));
        for (String parameter : request.parameters()) {
            String[] pair = parameter.split("=", 2);
            builder.addQueryParam(pair[0], List.of(pair[1]));
        }
        for (String name : request.authorization().signedHeaders()) {
            builder.addHeader(name.equalsIgnoreCase(DATE) ? DATE : name, request.header(name));
        }
        if (!request.body().isEmpty()) {
            builder.withBodyAsString(request.body());
        }
        return AKSKSigner.getInstance().sign(builder.build(), credentials(key)).get("Authorization");
    }
}
