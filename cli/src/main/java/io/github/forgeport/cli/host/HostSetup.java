package io.github.forgeport.cli.host;

import io.github.forgeport.port.capability.Operation;
import java.util.List;
import java.util.Map;

/**
 * The endpoints and the credential that a host's settings lead to, before anything is sent.
 *
 * @param endpoints the addresses that are asked, the API's first
 * @param missing hints how to configure what an operation lacks
 */
public record HostSetup(
        List<ConfiguredEndpoint> endpoints,
        CredentialChoice credential,
        SignIn signIn,
        Map<Operation, String> missing) {

    /** The name of the API's endpoint. */
    public static final String ENDPOINT = "endpoint";
}
