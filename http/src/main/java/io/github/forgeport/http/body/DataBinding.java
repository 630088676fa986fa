package io.github.forgeport.http.body;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleDeserializers;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.github.forgeport.http.response.ListEntry;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A JSON deserializer of any Java type, by Jackson's data binding.
 *
 * <p>Plain responses are read without this class, since setting up data binding takes a third of the time that a JVM needs
 * for its first response.
 */
record DataBinding(JavaType type) implements ValueReader {

    static final ObjectMapper STRICT = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .addModule(recordModule())
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .withCoercionConfig(LogicalType.Textual, config -> {
                config.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail);
                config.setCoercion(CoercionInputShape.Float, CoercionAction.Fail);
                config.setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
            })
            .build();

    @Override
    public @Nullable Object readPresent(JsonParser parser) throws IOException {
        return STRICT.readValue(parser, type);
    }

    @Override
    public @Nullable Object absent() throws IOException {
        return STRICT.readValue(STRICT.treeAsTokens(NullNode.getInstance()), type);
    }

    /** Creates the Jackson module that makes data binding read records and list entries by {@link RecordReader}. */
    private static Module recordModule() {
        SimpleModule module = new SimpleModule();
        module.setDeserializers(new RecordDeserializers());
        return module;
    }

    /** A provider of the deserializers of records and list entries for data binding. */
    private static final class RecordDeserializers extends SimpleDeserializers {

        private static final long serialVersionUID = 1L;

        private final transient ValueReaderRegistry readers = new ValueReaderRegistry();

        @Override
        public @Nullable JsonDeserializer<?> findBeanDeserializer(
                JavaType type, DeserializationConfig config, BeanDescription description) {
            return type.isRecordType() || type.hasRawClass(ListEntry.class)
                    ? new DeserializerAdapter(type, readers.of(type))
                    : null;
        }
    }

    /** A Jackson deserializer that reads by a {@link ValueReader}. */
    private static final class DeserializerAdapter extends StdDeserializer<Object> {

        private static final long serialVersionUID = 1L;

        private final transient ValueReader reader;

        DeserializerAdapter(JavaType type, ValueReader reader) {
            super(type);
            this.reader = reader;
        }

        @Override
        public @Nullable Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            return reader.readPresent(parser);
        }
    }
}
