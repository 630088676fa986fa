package io.github.forgeport.contract;

import io.github.forgeport.domain.text.Secret;
import io.github.forgeport.http.credentials.AccessKey;
import io.github.forgeport.http.credentials.CredentialSource;
import io.github.forgeport.http.policy.HttpPolicy;
import io.github.forgeport.port.GitHost;
import java.net.URI;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The credentials of a vendor whose sessions have one token, which signs nothing.
 *
 * @param known the token that the sandbox accepts
 * @param before the text before the token in a request, such as {@code Authorization: token }
 * @param configuration makes the vendor's configuration
 * @param connect opens a session
 */
record SingleTokenCredentials<C>(
        String known, String before, Configuration<C> configuration, Function<C, GitHost> connect)
        implements VendorCredentials {

    /** A function that makes the configuration of a vendor. */
    @FunctionalInterface
    interface Configuration<C> {
        C of(URI url, Supplier<Secret> tokens, HttpPolicy policy);
    }

    @Override
    public List<CredentialKind<?>> kinds(VendorUnderTest vendor) {
        return List.of(CredentialKind.secret(
                vendor,
                "token",
                known,
                before,
                tokens -> (url, policy) -> connect.apply(configuration.of(url, tokens, policy))));
    }

    @Override
    public List<Object> configs(URI url, HttpPolicy policy, Secret token, Supplier<AccessKey> keys) {
        return List.of(configuration.of(url, CredentialSource.of(token), policy));
    }
}
