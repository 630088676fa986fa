package io.github.forgeport.contract.specimen;

import io.github.forgeport.domain.namespace.Namespace;

/**
 * A value of a specimen together with the namespace that it is created in or moved to.
 *
 * @param <V> the type of the value
 */
public record InNamespace<V>(Namespace namespace, V value) {}
