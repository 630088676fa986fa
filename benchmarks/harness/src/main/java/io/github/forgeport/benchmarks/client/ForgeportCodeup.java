package io.github.forgeport.benchmarks.client;

import io.github.forgeport.adapter.codeup.CodeupConfig;
import io.github.forgeport.adapter.codeup.CodeupCredentials;
import io.github.forgeport.adapter.codeup.CodeupGitHost;
import io.github.forgeport.domain.text.Secret;
import io.github.forgeport.http.credentials.AccessKey;
import io.github.forgeport.http.policy.HttpPolicy;
import io.github.forgeport.port.GitHost;
import java.net.URI;

/** A factory of sessions of our Codeup adapter, with the default policy and plain HTTP. */
final class ForgeportCodeup {

    private ForgeportCodeup() {}

    static GitHost withToken(URI server) {
        return connect(server, CodeupCredentials.accessToken(Secret.of(FakeIdentity.TOKEN)));
    }

    static GitHost signing(URI server) {
        return connect(
                server,
                CodeupCredentials.accessKey(AccessKey.of(FakeIdentity.ACCESS_KEY, Secret.of(FakeIdentity.SECRET_KEY))));
    }

    private static GitHost connect(URI server, CodeupCredentials credentials) {
        return CodeupGitHost.connect(new CodeupConfig(
                server,
                FakeIdentity.ORGANIZATION,
                credentials,
                HttpPolicy.defaults().withPlainHttpAllowed()));
    }
}
