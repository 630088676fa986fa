package io.github.forgeport.http;

import feign.DefaultContract;
import feign.MethodMetadata;
import java.lang.reflect.Method;
import java.util.Map;

/** Reads Feign's annotations as Feign does, then keeps path, query and headers away from its expansion. */
final class EndpointContract extends DefaultContract {

    @Override
    protected MethodMetadata parseAndValidateMetadata(Class<?> targetType, Method method) {
        MethodMetadata metadata = super.parseAndValidateMetadata(targetType, method);
        metadata.template().queries(Map.of());
        metadata.template().headers(Map.of());
        metadata.template().uri("/");
        metadata.indexToName().clear();
        return metadata;
    }
}
