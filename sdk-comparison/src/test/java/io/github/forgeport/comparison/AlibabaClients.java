package io.github.forgeport.comparison;

import com.aliyun.devops20210625.Client;
import com.aliyun.teaopenapi.models.Config;
import com.aliyun.teaopenapi.models.OpenApiRequest;
import com.aliyun.teaopenapi.models.Params;
import com.aliyun.teautil.models.RuntimeOptions;
import io.github.forgeport.domain.text.Secret;
import io.github.forgeport.http.credentials.AccessKey;
import java.net.URI;
import java.util.Locale;
import java.util.Map;

/**
 * A factory of clients of Alibaba's SDK, {@code com.aliyun:devops20210625}, unmodified but for keeping the last
 * response's body.
 */
final class AlibabaClients {

    /** A client that keeps the body of the last response as it is before the SDK converts it to a model. */
    static final class KeepingClient extends Client {

        private Object body;

        private KeepingClient(Config config) throws Exception {
            super(config);
        }

        @Override
        public Map<String, ?> callApi(Params params, OpenApiRequest request, RuntimeOptions options) throws Exception {
            Map<String, ?> answer = super.callApi(params, request, options);
            body = answer.get("body");
            return answer;
        }

        Object body() {
            return body;
        }
    }

    private AlibabaClients() {}

    static KeepingClient client(URI server, AccessKey key, SigningSdk sdk) throws Exception {
        Config config = new Config()
                .setAccessKeyId(key.id())
                .setAccessKeySecret(key.secret().reveal())
                .setSecurityToken(key.securityToken().map(Secret::reveal).orElse(null))
                .setProtocol(server.getScheme().toUpperCase(Locale.ROOT))
                .setEndpoint(server.getAuthority());
        return new KeepingClient(sdk == SigningSdk.CODEUP_ROA ? config.setSignatureAlgorithm("v2") : config);
    }
}
