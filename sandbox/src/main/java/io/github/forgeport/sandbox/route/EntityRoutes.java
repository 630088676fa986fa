package io.github.forgeport.sandbox.route;

import io.github.forgeport.sandbox.server.DecodedRequest;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A table of operations on an entity that each request names, such as a repository.
 *
 * @param table the table to which the operations are added
 * @param named finds the entity, or throws an exception if there is none
 */
public record EntityRoutes<E>(Routes table, Function<DecodedRequest, E> named) {

    /** Adds an operation, as {@link Routes#route(String, Function)}. */
    public EntityRoutes<E> route(String payload, BiFunction<E, DecodedRequest, ShownEntities> entities) {
        table.route(payload, request -> entities.apply(named.apply(request), request));
        return this;
    }
}
