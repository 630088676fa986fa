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

/** A provider of Jackson's serializers, each of which uses the JSON codec of its type. */
final class FormSerializers extends Serializers.Base {

    private final JsonForms forms;

    FormSerializers(JsonForms forms) {
        this.forms = forms;
    }

    @Override
    public @Nullable JsonSerializer<?> findSerializer(
            SerializationConfig config, JavaType type, BeanDescription description) {
        JsonForm<?> form = forms.of(type);
        return form == null ? null : new FormSerializer<>(form);
    }

    /** A Jackson serializer that writes values by the JSON codec of their type. */
    private static final class FormSerializer<T> extends JsonSerializer<T> {

        private final JsonForm<T> form;

        FormSerializer(JsonForm<T> form) {
            this.form = form;
        }

        @Override
        public Class<T> handledType() {
            return form.type();
        }

        @Override
        public void serialize(T value, JsonGenerator json, SerializerProvider provider) throws IOException {
            form.write(value, json, provider);
        }
    }
}
