package io.github.forgeport.contract;

import io.github.forgeport.adapter.codeup.CodeupConfig;
import io.github.forgeport.adapter.codeup.CodeupCredentials;
import io.github.forgeport.adapter.codeup.CodeupCredentials.Signature;
import io.github.forgeport.adapter.codeup.CodeupGitHost;
import io.github.forgeport.contract.CredentialKind.Connector;
import io.github.forgeport.domain.text.Secret;
import io.github.forgeport.http.credentials.AccessKey;
import io.github.forgeport.http.policy.HttpPolicy;
import io.github.forgeport.sandbox.SandboxAccounts;
import io.github.forgeport.signing.SandboxKeys;
import java.net.URI;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** The kinds of credentials for Codeup: a token, and keys that sign in two ways, also beside a token. */
final class CodeupCredentialKinds implements VendorCredentials {

    @Override
    public List<CredentialKind<?>> kinds(VendorUnderTest vendor) {
        Secret beside = Secret.of(SandboxAccounts.CODEUP_ACCESS_TOKEN);
        return List.of(
                token(vendor, "token", CodeupCredentials::accessToken),
                key(vendor, "ACS3, temporary", SandboxKeys.CODEUP_TEMPORARY, CodeupCredentials::accessKey),
                key(vendor, "ACS3", SandboxKeys.CODEUP, CodeupCredentials::accessKey),
                key(
                        vendor,
                        "ACS3 and a token",
                        SandboxKeys.CODEUP,
                        keys -> CodeupCredentials.accessKey(keys).withAccessToken(beside)),
                key(
                        vendor,
                        "ACS3 and a supplied token",
                        SandboxKeys.CODEUP,
                        keys -> CodeupCredentials.accessKey(keys).withAccessToken(() -> beside)),
                key(vendor, "ROA, temporary", SandboxKeys.CODEUP_TEMPORARY, CodeupCredentialKinds::roa),
                key(vendor, "ROA", SandboxKeys.CODEUP, CodeupCredentialKinds::roa),
                key(
                        vendor,
                        "ROA, temporary, and a token",
                        SandboxKeys.CODEUP_TEMPORARY,
                        keys -> roa(keys).withAccessToken(beside)));
    }

    @Override
    public List<CredentialKind<?>> others(VendorUnderTest vendor) {
        return List.of(token(vendor, "static token", tokens -> CodeupCredentials.accessToken(tokens.get())));
    }

    private static CredentialKind<Secret> token(
            VendorUnderTest vendor, String kind, Function<Supplier<Secret>, CodeupCredentials> credentials) {
        return CredentialKind.secret(
                vendor,
                kind,
                SandboxAccounts.CODEUP_ACCESS_TOKEN,
                "accessToken=",
                credentials.andThen(CodeupCredentialKinds::connecting));
    }

    private static CredentialKind<AccessKey> key(
            VendorUnderTest vendor,
            String kind,
            AccessKey known,
            Function<Supplier<AccessKey>, CodeupCredentials> credentials) {
        return CredentialKind.key(vendor, kind, known, credentials.andThen(CodeupCredentialKinds::connecting));
    }

    private static CodeupCredentials roa(Supplier<AccessKey> keys) {
        return CodeupCredentials.accessKey(keys).withSignature(Signature.ROA_HMAC_SHA1);
    }

    private static Connector connecting(CodeupCredentials credentials) {
        return (url, policy) -> CodeupGitHost.connect(config(url, policy, credentials));
    }

    private static CodeupConfig config(URI url, HttpPolicy policy, CodeupCredentials credentials) {
        return new CodeupConfig(url, SandboxAccounts.CODEUP_ORGANIZATION, credentials, policy);
    }

    @Override
    public List<Object> configs(URI url, HttpPolicy policy, Secret token, Supplier<AccessKey> keys) {
        return List.of(
                config(url, policy, CodeupCredentials.accessToken(token)),
                config(url, policy, CodeupCredentials.accessKey(keys).withAccessToken(token)));
    }

    @Override
    public List<String> reservedHeaders() {
        return List.of(
                "x-acs-date", "X-Acs-Action", "x-acs-security-token", "X-ACS-Signature-Nonce", "x-acs-anything-else");
    }
}
