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

/** {@code com.aliyun:devops20210625} as it comes. */
final class AlibabaSdk {

    /** A client that keeps the body of the last answer as it was before the SDK makes a model of it. */
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

    private AlibabaSdk() {}

    static KeepingClient client(URI server, AccessKey key, Series series) throws Exception {
        Config config = new Config()
                .setAccessKeyId(key.id())
                .setAccessKeySecret(key.secret().reveal())
                .setSecurityToken(key.securityToken().map(Secret::reveal).orElse(null))
                .setProtocol(server.getScheme().toUpperCase(Locale.ROOT))
                .setEndpoint(server.getAuthority());
        return new KeepingClient(series == Series.CODEUP_ROA ? config.setSignatureAlgorithm("v2") : config);
    }
}
