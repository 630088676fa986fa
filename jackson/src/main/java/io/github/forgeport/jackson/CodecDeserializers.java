package io.github.forgeport.jackson;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.Deserializers;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A provider of Jackson deserializers, each of which reads values by the JSON codec of their type. */
final class CodecDeserializers extends Deserializers.Base {

    private final JsonCodecs codecs;

    CodecDeserializers(JsonCodecs forms) {
        this.codecs = forms;
    }

    @Override
    public @Nullable JsonDeserializer<?> findBeanDeserializer(
            JavaType type, DeserializationConfig config, BeanDescription description) {
        return find(type);
    }

    @Override
    public @Nullable JsonDeserializer<?> findEnumDeserializer(
            Class<?> type, DeserializationConfig config, BeanDescription description) {
        return find(config.constructType(type));
    }

    /** Returns the deserializer of a type; null if the type has no codec of this module. */
    private @Nullable JsonDeserializer<?> find(JavaType type) {
        JsonCodec<?> form = codecs.find(type);
        return form == null ? null : new CodecDeserializer<>(form);
    }

    /** A Jackson deserializer that reads values by the JSON codec of their type. */
    private static final class CodecDeserializer<T> extends JsonDeserializer<T> {

        private final JsonCodec<T> codec;

        CodecDeserializer(JsonCodec<T> form) {
            this.codec = form;
        }

        @Override
        public Class<T> handledType() {
            return codec.type();
        }

        @Override
        public boolean isCachable() {
            return true;
        }

        @Override
        public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
            return codec.read(json, context);
        }
    }
}
