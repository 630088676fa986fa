package io.github.forgeport.cli;

import io.github.forgeport.port.capability.Operation;
import java.util.List;
import java.util.Map;

/**
 * What the settings make of a host, before it is asked anything.
 *
 * @param endpoints where it is asked; the API's first
 * @param credential how it is to be proven who is asking
 * @param missing what operations lack, and how to give it to them
 */
record Setup(List<Endpoint> endpoints, Chosen credential, Map<Operation, String> missing) {

    /** The name of the API's. */
    static final String ENDPOINT = "endpoint";
}
