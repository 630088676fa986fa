package io.github.forgeport.sandbox.stub;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/** A check that a JSON object of a stub has only fields that the sandbox evaluates. */
final class KnownFieldsCheck {

    private KnownFieldsCheck() {}

    /**
     * Checks that a node is an object with only known fields.
     *
     * @throws IllegalArgumentException if it is no object, or has another field
     */
    static void requireOnly(Set<String> known, JsonNode object) {
        if (!object.isObject()) {
            throw new IllegalArgumentException("not an object: " + object);
        }
        object.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                throw new IllegalArgumentException("a field that is not evaluated: " + name);
            }
        });
    }
}
