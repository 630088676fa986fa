package io.github.forgeport.comparison;

import com.aliyun.devops20210625.Client;
import com.aliyun.teaopenapi.models.Config;
import io.github.forgeport.domain.text.Secret;
import io.github.forgeport.http.credentials.AccessKey;
import java.net.URI;
import java.util.Locale;

/** {@code com.aliyun:devops20210625} as it comes. */
final class AlibabaSdk {

    private AlibabaSdk() {}

    static Client client(URI server, AccessKey key, Series series) throws Exception {
        Config config = new Config()
                .setAccessKeyId(key.id())
                .setAccessKeySecret(key.secret().reveal())
                .setSecurityToken(key.securityToken().map(Secret::reveal).orElse(null))
                .setProtocol(server.getScheme().toUpperCase(Locale.ROOT))
                .setEndpoint(server.getAuthority());
        return new Client(series == Series.CODEUP_ROA ? config.setSignatureAlgorithm("v2") : config);
    }
}
