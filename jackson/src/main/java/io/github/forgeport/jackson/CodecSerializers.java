package io.github.forgeport.jackson;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.Serializers;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A provider of Jackson serializers, each of which writes values by the JSON codec of their type. */
final class CodecSerializers extends Serializers.Base {

    private final JsonCodecs codecs;

    CodecSerializers(JsonCodecs forms) {
        this.codecs = forms;
    }

    @Override
    public @Nullable JsonSerializer<?> findSerializer(
            SerializationConfig config, JavaType type, BeanDescription description) {
        JsonCodec<?> form = codecs.find(type);
        return form == null ? null : new CodecSerializer<>(form);
    }

    /** A Jackson serializer that writes values by the JSON codec of their type. */
    private static final class CodecSerializer<T> extends JsonSerializer<T> {

        private final JsonCodec<T> codec;

        CodecSerializer(JsonCodec<T> form) {
            this.codec = form;
        }

        @Override
        public Class<T> handledType() {
            return codec.type();
        }

        @Override
        public void serialize(T value, JsonGenerator json, SerializerProvider provider) throws IOException {
            codec.write(value, json, provider);
        }
    }
}
