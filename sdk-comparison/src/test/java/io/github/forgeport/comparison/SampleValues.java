package io.github.forgeport.comparison;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * A generator of sample values, each made from a parameter's name and its type in the SDK.
 *
 * @param ending what every text ends with
 * @param model makes one of the SDK's own types
 */
record SampleValues(String ending, BiFunction<String, Class<?>, Object> model) {

    Object of(String name, Type type) {
        if (type == String.class || type == Object.class) {
            return name + ending;
        }
        if (type == Integer.class) {
            return name.length();
        }
        if (type == Long.class) {
            return 4_000_000_000L + name.length();
        }
        if (type == Boolean.class) {
            return name.length() % 2 == 0;
        }
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            return generic.getRawType() == List.class
                    ? List.of(of(name, arguments[0]), of(name + "2", arguments[0]))
                    : Map.of(name, of(name, arguments[1]));
        }
        return model.apply(name, (Class<?>) type);
    }
}
