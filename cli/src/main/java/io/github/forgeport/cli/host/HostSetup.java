package io.github.forgeport.cli.host;

import io.github.forgeport.port.capability.Operation;
import java.util.List;
import java.util.Map;

/**
 * The endpoints and the credential that result from a host's settings, determined without sending a request.
 *
 * @param endpoints the endpoints that requests are sent to, the API's first
 * @param missingSettingHints hints how to set the missing setting of an operation
 */
public record HostSetup(
        List<ConfiguredEndpoint> endpoints,
        CredentialChoice credential,
        SignInServer signIn,
        Map<Operation, String> missingSettingHints) {

    /** The name of the API's endpoint in the report of the command {@code doctor}. */
    public static final String API_ENDPOINT_NAME = "endpoint";
}
