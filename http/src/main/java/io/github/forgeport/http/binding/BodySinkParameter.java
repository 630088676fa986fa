package io.github.forgeport.http.binding;

import feign.MethodMetadata;
import io.github.forgeport.http.endpoint.BodySink;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;

/** The {@link BodySink} parameter of an endpoint's method, through which a caller receives the response's body. */
final class BodySinkParameter {

    private BodySinkParameter() {}

    /** Returns the indices of all parameters of a method that are a sink. */
    static List<Integer> indices(Method endpoint) {
        Class<?>[] types = endpoint.getParameterTypes();
        List<Integer> sinks = new ArrayList<>();
        for (int i = 0; i < types.length; i++) {
            if (BodySink.class.isAssignableFrom(types[i])) {
                sinks.add(i);
            }
        }
        return sinks;
    }

    /**
     * Returns the index of a method's sink parameter; negative if there is none.
     *
     * @throws IllegalStateException if there are several, or one that is a parameter of the request, too
     */
    static int index(MethodMetadata read) {
        List<Integer> sinks = indices(read.method());
        if (sinks.size() > 1) {
            throw new IllegalStateException("a body has one sink");
        }
        if (sinks.isEmpty()) {
            return -1;
        }
        if (read.indexToName().containsKey(sinks.get(0))) {
            throw new IllegalStateException("a sink has no @Param");
        }
        return sinks.get(0);
    }
}
