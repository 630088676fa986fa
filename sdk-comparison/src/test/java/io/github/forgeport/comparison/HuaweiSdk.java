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

/** {@code huaweicloud-sdk-servicestage} as it comes. */
final class HuaweiSdk {

    /** Signed with, if it is on a request already; the SDK minds the case. */
    static final String DATE = "X-Sdk-Date";

    private HuaweiSdk() {}

    static ServiceStageClient client(URI server, AccessKey key) {
        return client(server, key, body -> {});
    }

    /** One that hands over the body of each answer that has one. */
    static ServiceStageClient client(URI server, AccessKey key, Consumer<String> bodies) {
        return ServiceStageClient.newBuilder()
                .withCredential(credentials(key).withProjectId(SandboxAccounts.SERVICESTAGE_PROJECT))
                .withHttpConfig(HttpConfig.getDefaultHttpConfig()
                        .addHttpListener(HttpListener.forResponseListener(
                                response -> response.body().ifPresent(bodies))))
                .withEndpoints(List.of(server.toString()))
                .build();
    }

    /** One that asks IAM for the project of its region, as the SDK otherwise does once for a key. */
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
     * What the SDK's own signer would put on a request, asked to cover the headers that are covered.
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
