package io.github.forgeport.signing;

import io.github.forgeport.adapter.codeup.CodeupConfig;
import io.github.forgeport.adapter.codeup.CodeupCredentials;
import io.github.forgeport.adapter.codeup.CodeupGitHost;
import io.github.forgeport.adapter.servicestage.ServiceStageConfig;
import io.github.forgeport.adapter.servicestage.ServiceStageCredentials;
import io.github.forgeport.adapter.servicestage.ServiceStageGitHost;
import io.github.forgeport.domain.repository.RepositoryPath;
import io.github.forgeport.domain.text.Secret;
import io.github.forgeport.http.credentials.AccessKey;
import io.github.forgeport.http.policy.HttpPolicy;
import io.github.forgeport.port.GitHost;
import io.github.forgeport.sandbox.SandboxAccounts;
import io.github.forgeport.sandbox.payload.PinnedPayload;
import java.net.URI;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * One way to prove who is asking.
 *
 * @param credential makes credentials 1, 2 and so on, which can be told apart on the wire
 * @param trace what a request holds that credential 1, 2 and so on proves
 */
record Kind<C>(
        String name,
        Vendor vendor,
        boolean isSigned,
        IntFunction<C> credential,
        IntFunction<String> trace,
        Function<Supplier<C>, Connector> connector) {

    enum Vendor {
        CODEUP("codeup/get-repository"),
        SERVICESTAGE("servicestage/list-authorizations");

        private final String payload;

        Vendor(String payload) {
            this.payload = payload;
        }

        String goodBody() {
            return PinnedPayload.named(payload).body().toString();
        }

        Object call(GitHost host) {
            return this == CODEUP
                    ? host.repositories().get(RepositoryPath.parse("test/test"))
                    : host.authorizations().orElseThrow().list();
        }
    }

    @FunctionalInterface
    interface Connector {
        GitHost open(URI url, HttpPolicy policy);
    }

    static Stream<Kind<?>> all() {
        Secret beside = Secret.of("fake-token-beside");
        UnaryOperator<CodeupCredentials> plain = credentials -> credentials;
        UnaryOperator<CodeupCredentials> withToken = credentials -> credentials.withAccessToken(beside);
        UnaryOperator<CodeupCredentials> roa =
                credentials -> credentials.withSignature(CodeupCredentials.Signature.ROA_HMAC_SHA1);
        return Stream.of(
                new Kind<>(
                        "codeup, token",
                        Vendor.CODEUP,
                        false,
                        Kind::token,
                        number -> "accessToken=fake-token-" + number,
                        tokens -> codeup(CodeupCredentials.accessToken(tokens))),
                codeupKey("ACS3", Kind::key, plain),
                codeupKey("ACS3, temporary", Kind::temporary, plain),
                codeupKey("ACS3 and a token", Kind::key, withToken),
                codeupKey("ACS3 and a supplied token", Kind::key, key -> key.withAccessToken(() -> beside)),
                codeupKey("ROA", Kind::key, roa),
                codeupKey("ROA, temporary", Kind::temporary, roa),
                codeupKey("ROA and a token", Kind::key, credentials -> withToken.apply(roa.apply(credentials))),
                new Kind<>(
                        "servicestage, token",
                        Vendor.SERVICESTAGE,
                        false,
                        Kind::token,
                        number -> "X-Auth-Token: fake-token-" + number,
                        tokens -> serviceStage(ServiceStageCredentials.token(tokens))),
                serviceStageKey("key", Kind::key),
                serviceStageKey("temporary key", Kind::temporary));
    }

    private static Secret token(int number) {
        return Secret.of("fake-token-" + number);
    }

    private static AccessKey key(int number) {
        return AccessKey.of("FakeKey" + number, Secret.of("fake-secret-" + number));
    }

    private static AccessKey temporary(int number) {
        return AccessKey.temporary("FakeKey" + number, Secret.of("fake-secret-" + number), token(number));
    }

    private static Kind<AccessKey> codeupKey(
            String name, IntFunction<AccessKey> key, UnaryOperator<CodeupCredentials> more) {
        return new Kind<>(
                "codeup, " + name,
                Vendor.CODEUP,
                true,
                key,
                number -> "FakeKey" + number,
                keys -> codeup(more.apply(CodeupCredentials.accessKey(keys))));
    }

    private static Kind<AccessKey> serviceStageKey(String name, IntFunction<AccessKey> key) {
        return new Kind<>(
                "servicestage, " + name,
                Vendor.SERVICESTAGE,
                true,
                key,
                number -> "FakeKey" + number,
                keys -> serviceStage(ServiceStageCredentials.accessKey(keys)));
    }

    private static Connector codeup(CodeupCredentials credentials) {
        return (url, policy) ->
                CodeupGitHost.connect(new CodeupConfig(url, SandboxAccounts.CODEUP_ORGANIZATION, credentials, policy));
    }

    private static Connector serviceStage(ServiceStageCredentials credentials) {
        return (url, policy) -> ServiceStageGitHost.connect(
                ServiceStageConfig.at(url, SandboxAccounts.SERVICESTAGE_PROJECT, credentials, policy));
    }

    /** A session whose credentials come from a supplier. */
    GitHost open(URI url, HttpPolicy policy, Supplier<C> source) {
        return connector.apply(source).open(url, policy);
    }

    @Override
    public String toString() {
        return name;
    }
}
