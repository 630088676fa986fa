package io.github.forgeport.http.binding;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import feign.RequestTemplate;
import feign.codec.EncodeException;
import feign.codec.Encoder;
import feign.jackson.JacksonEncoder;
import io.github.forgeport.domain.text.Secret;
import java.io.IOException;
import java.lang.reflect.Type;
import java.util.List;

/**
 * An encoder of request bodies as JSON, without null fields; it encodes each {@link Secret}, and collects it for the masks
 * of failures. A class of its own, so that only a session that sends JSON loads it.
 */
final class JsonBodyEncoder {

    /** A body to encode, and the list to which the secrets in it are added. */
    private record Body(Object value, Type type, List<String> secrets) {}

    private static final class BodySerializer extends JsonSerializer<Body> {
        @Override
        public void serialize(Body body, JsonGenerator json, SerializerProvider context) throws IOException {
            context.setAttribute(Secret.class, body.secrets());
            context.findTypedValueSerializer(context.constructType(body.type()), true, null)
                    .serialize(body.value(), json, context);
        }
    }

    private static final class SecretSerializer extends JsonSerializer<Secret> {
        @Override
        @SuppressWarnings("unchecked") // It is the list that the body's serializer set.
        public void serialize(Secret secret, JsonGenerator json, SerializerProvider context) throws IOException {
            String text = secret.reveal();
            ((List<String>) context.getAttribute(Secret.class)).add(text);
            json.writeString(text);
        }
    }

    /** The encoder, which recycles no buffer, since a sent password would remain in it. */
    private static final Encoder ENCODER = new JacksonEncoder(JsonMapper.builder(JsonFactory.builder()
                    .recyclerPool(JsonRecyclerPools.nonRecyclingPool())
                    .build())
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .addModule(new SimpleModule()
                    .addSerializer(Body.class, new BodySerializer())
                    .addSerializer(Secret.class, new SecretSerializer()))
            .build());

    private JsonBodyEncoder() {}

    /** Encodes a value as JSON, and adds the secrets in it to a list. */
    static byte[] encode(Object value, Type type, List<String> secrets) {
        RequestTemplate request = new RequestTemplate();
        try {
            ENCODER.encode(new Body(value, type, secrets), Body.class, request);
        } catch (EncodeException told) {
            throw told;
        } catch (RuntimeException | LinkageError defect) {
            throw new EncodeException("the body cannot be written", defect);
        }
        return request.body();
    }
}
