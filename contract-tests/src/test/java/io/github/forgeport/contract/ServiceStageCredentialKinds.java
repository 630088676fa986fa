package io.github.forgeport.contract;

import io.github.forgeport.adapter.servicestage.ServiceStageConfig;
import io.github.forgeport.adapter.servicestage.ServiceStageCredentials;
import io.github.forgeport.adapter.servicestage.ServiceStageGitHost;
import io.github.forgeport.contract.CredentialKind.Connector;
import io.github.forgeport.domain.authorization.AuthorizationName;
import io.github.forgeport.domain.text.Secret;
import io.github.forgeport.http.credentials.AccessKey;
import io.github.forgeport.http.policy.HttpPolicy;
import io.github.forgeport.sandbox.SandboxAccounts;
import io.github.forgeport.signing.SandboxKeys;
import java.net.URI;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** The kinds of credentials for ServiceStage: a token and keys, of a project or of a region, and a password. */
final class ServiceStageCredentialKinds implements VendorCredentials {

    /** The name of the authorization that sessions use. */
    static final AuthorizationName AUTHORIZATION = new AuthorizationName(SandboxAccounts.SERVICESTAGE_AUTHORIZATION);

    @Override
    public List<CredentialKind<?>> kinds(VendorUnderTest vendor) {
        return List.of(
                token(vendor, "token", ServiceStageCredentials::token),
                key(
                        vendor,
                        "temporary key",
                        SandboxKeys.SERVICESTAGE_TEMPORARY,
                        ServiceStageCredentialKinds::connecting),
                key(vendor, "key", SandboxKeys.SERVICESTAGE, ServiceStageCredentialKinds::connecting));
    }

    /** Returns the other kinds; for those of a region, one server is both the identity service and the service. */
    @Override
    public List<CredentialKind<?>> others(VendorUnderTest vendor) {
        return List.of(
                token(vendor, "static token", tokens -> ServiceStageCredentials.token(tokens.get())),
                CredentialKind.secret(
                        vendor,
                        "password",
                        SandboxAccounts.IAM_PASSWORD,
                        "\"password\":\"",
                        passwords -> inRegion(ServiceStageCredentials.password(
                                SandboxAccounts.IAM_DOMAIN, SandboxAccounts.IAM_USER, passwords))),
                key(
                        vendor,
                        "key in a region",
                        SandboxKeys.SERVICESTAGE_TEMPORARY,
                        ServiceStageCredentialKinds::inRegion));
    }

    private static CredentialKind<Secret> token(
            VendorUnderTest vendor, String kind, Function<Supplier<Secret>, ServiceStageCredentials> credentials) {
        return CredentialKind.secret(
                vendor,
                kind,
                SandboxAccounts.SERVICESTAGE_TOKEN,
                "X-Auth-Token: ",
                credentials.andThen(ServiceStageCredentialKinds::connecting));
    }

    private static CredentialKind<AccessKey> key(
            VendorUnderTest vendor,
            String kind,
            AccessKey known,
            Function<ServiceStageCredentials, Connector> connector) {
        return CredentialKind.key(
                vendor, kind, known, keys -> connector.apply(ServiceStageCredentials.accessKey(keys)));
    }

    private static Connector connecting(ServiceStageCredentials credentials) {
        return (url, policy) ->
                ServiceStageGitHost.connect(config(url, policy, credentials).withAuthorization(AUTHORIZATION));
    }

    private static Connector inRegion(ServiceStageCredentials credentials) {
        return (url, policy) -> ServiceStageGitHost.connect(
                ServiceStageConfig.at(url, url, SandboxAccounts.SERVICESTAGE_PROJECT_NAME, credentials, policy));
    }

    static ServiceStageConfig config(URI url, HttpPolicy policy, ServiceStageCredentials credentials) {
        return ServiceStageConfig.at(url, SandboxAccounts.SERVICESTAGE_PROJECT, credentials, policy);
    }

    @Override
    public List<Object> configs(URI url, HttpPolicy policy, Secret token, Supplier<AccessKey> keys) {
        return List.of(
                config(url, policy, ServiceStageCredentials.token(token)),
                config(url, policy, ServiceStageCredentials.accessKey(keys)));
    }

    @Override
    public List<String> reservedHeaders() {
        return List.of(
                "X-Sdk-Date",
                "x-sdk-content-sha256",
                "X-SDK-Anything-Else",
                "X-Auth-Token",
                "x-security-token",
                "X-Project-Id",
                "X-Domain-Id",
                "X-Repo-Auth");
    }
}
