package io.github.forgeport.jackson;

import com.fasterxml.jackson.databind.JavaType;
import io.github.forgeport.port.change.Creation;
import io.github.forgeport.port.change.Creation.Outcome;

/** The JSON codec of a {@code Creation}, whose entity is read as the type that the caller requests of Jackson. */
final class CreationJsonCodec {

    private CreationJsonCodec() {}

    /** Creates the JSON codec of a {@code Creation} of an entity type. */
    @SuppressWarnings("unchecked") // A class literal has no type arguments.
    static JsonObjectCodec<Creation<Object>> of(JavaType entity) {
        return new JsonObjectCodec<>(
                (Class<Creation<Object>>) (Class<?>) Creation.class,
                creation -> new JsonObjectWriter()
                        .put("outcome", creation.outcome())
                        .put("value", creation.value()),
                fields -> new Creation<>(fields.require("value", entity), fields.require("outcome", Outcome.class)));
    }
}
