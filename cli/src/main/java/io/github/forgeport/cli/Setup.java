package io.github.forgeport.cli;

import io.github.forgeport.port.capability.Operation;
import java.util.List;
import java.util.Map;

/**
 * What the settings of a host amount to, before anything is sent.
 *
 * @param endpoints the addresses that are asked, the API's first
 * @param missing by operation, how to configure what it lacks
 */
record Setup(List<Endpoint> endpoints, Chosen credential, SignIn signIn, Map<Operation, String> missing) {

    /** The name of the API's endpoint. */
    static final String ENDPOINT = "endpoint";
}
