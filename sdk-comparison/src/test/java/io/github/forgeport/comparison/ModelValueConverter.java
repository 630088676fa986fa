package io.github.forgeport.comparison;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.reflect.Type;

/** A converter of plain values to the types that the models of an SDK have. */
final class ModelValueConverter {

    private static final ObjectMapper JSON = new ObjectMapper();

    private ModelValueConverter() {}

    /** Returns a text, number or list of maps as a value of this type; null stays null. */
    static Object convert(Object value, Type type) {
        return JSON.convertValue(value, JSON.constructType(type));
    }
}
