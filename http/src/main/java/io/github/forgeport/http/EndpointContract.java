package io.github.forgeport.http;

import feign.DefaultContract;
import feign.MethodMetadata;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Reads Feign's annotations as Feign does, then keeps path and query away from its expansion. */
final class EndpointContract extends DefaultContract {

    @Override
    protected MethodMetadata parseAndValidateMetadata(Class<?> targetType, Method method) {
        MethodMetadata metadata = super.parseAndValidateMetadata(targetType, method);
        metadata.template().queries(Map.of());
        metadata.template().uri("/");
        Set<String> expandedByUs = new HashSet<>(EndpointTemplate.of(method).argumentNames());
        metadata.template().headers().values().stream()
                .flatMap(Collection::stream)
                .forEach(header -> expandedByUs.removeIf(name -> header.contains("{" + name + "}")));
        metadata.indexToName().values().removeIf(expandedByUs::containsAll);
        return metadata;
    }
}
