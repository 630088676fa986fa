package io.github.forgeport.http.binding;

import feign.MethodMetadata;
import io.github.forgeport.http.endpoint.BodySink;
import java.lang.reflect.Method;
import java.util.stream.IntStream;

/** The parameter of a method that takes the response's body. */
final class SinkParameter {

    private SinkParameter() {}

    /** The indices of all that could. */
    static IntStream allOf(Method endpoint) {
        Class<?>[] types = endpoint.getParameterTypes();
        return IntStream.range(0, types.length).filter(index -> BodySink.class.isAssignableFrom(types[index]));
    }

    /**
     * The index of the one that does; negative if there is none.
     *
     * @throws IllegalStateException if there are several, or one that stands in the request, too
     */
    static int of(MethodMetadata read) {
        int[] sinks = allOf(read.method()).toArray();
        if (sinks.length > 1) {
            throw new IllegalStateException("a body has one sink");
        }
        if (sinks.length == 1 && read.indexToName().containsKey(sinks[0])) {
            throw new IllegalStateException("a sink has no @Param");
        }
        return sinks.length == 0 ? -1 : sinks[0];
    }
}
