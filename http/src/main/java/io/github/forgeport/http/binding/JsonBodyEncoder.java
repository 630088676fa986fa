package io.github.forgeport.http.binding;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import com.fasterxml.jackson.databind.json.JsonMapper;
import feign.RequestTemplate;
import feign.codec.EncodeException;
import feign.codec.Encoder;
import feign.jackson.JacksonEncoder;
import java.lang.reflect.Type;

/**
 * An encoder of request bodies as JSON, without fields that are null. A class of its own, so that only a session that sends
 * JSON loads it.
 */
final class JsonBodyEncoder {

    /** The encoder, which recycles no buffer, since a sent password would remain in it. */
    private static final Encoder ENCODER = new JacksonEncoder(JsonMapper.builder(JsonFactory.builder()
                    .recyclerPool(JsonRecyclerPools.nonRecyclingPool())
                    .build())
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .build());

    private JsonBodyEncoder() {}

    /** Encodes a value as JSON. */
    static byte[] encode(Object value, Type type) {
        RequestTemplate request = new RequestTemplate();
        try {
            ENCODER.encode(value, type, request);
        } catch (EncodeException told) {
            throw told;
        } catch (RuntimeException | LinkageError defect) {
            throw new EncodeException("the body cannot be written", defect);
        }
        return request.body();
    }
}
