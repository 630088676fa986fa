package io.github.forgeport.pact;

import io.github.forgeport.port.GitHost;
import java.util.function.Function;

/** What is asked of a session, and the request that this sends for an account of the provider. */
record PactCall<A>(Function<GitHost, ?> call, Function<A, Sent> request) {}
