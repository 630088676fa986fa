package io.github.forgeport.cli;

import io.github.forgeport.port.Operation;
import java.net.URI;
import java.util.Map;

/**
 * What the settings make of a host, before it is asked anything.
 *
 * @param endpoints where it is asked, by what that is for
 * @param credential how it is to be proven who is asking
 * @param missing what operations lack, and how to give it to them
 */
record Setup(Map<String, URI> endpoints, Chosen credential, Map<Operation, String> missing) {}
