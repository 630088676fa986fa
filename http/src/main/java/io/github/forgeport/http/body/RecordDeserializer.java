package io.github.forgeport.http.body;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.deser.ResolvableDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleDeserializers;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.util.ClassUtil;
import io.github.forgeport.http.response.BadResponse;
import io.github.forgeport.http.response.ListEntry;
import io.github.forgeport.port.failure.GitHostException.ProtocolViolation.Reason;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A deserializer of records, which reads components by name, in any order, and skips unknown fields.
 *
 * <p>Jackson's own way keeps what is not declared until the record is made, however much that is. And it looks every name up;
 * here the component behind the last one is expected, so that mostly only its bytes are compared.
 */
final class RecordDeserializer extends StdDeserializer<Object> implements ResolvableDeserializer {

    private static final long serialVersionUID = 1L;

    /** What is expected behind the last component; no vendor's name. */
    private static final String NONE = "";

    private static final Set<Reason> OF_A_VALUE = Set.of(Reason.WRONG_TYPE, Reason.NUMBER_RANGE);

    /** Lets a mapper read every record in this way that does not name a deserializer of its own. */
    static Module module() {
        SimpleModule module = new SimpleModule();
        module.setDeserializers(new Finder());
        return module;
    }

    private static final class Finder extends SimpleDeserializers {

        private static final long serialVersionUID = 1L;

        @Override
        public @Nullable JsonDeserializer<?> findBeanDeserializer(
                JavaType type, DeserializationConfig config, BeanDescription description) {
            if (type.hasRawClass(ListEntry.class)) {
                return new ListEntryDeserializer(type);
            }
            return type.isRecordType() ? new RecordDeserializer(type) : null;
        }
    }

    private final JavaType type;
    private final transient Constructor<?> constructor;
    private final transient SerializedString[] names;
    private final transient JsonDeserializer<?>[] components;
    private final boolean[] isText;

    private RecordDeserializer(JavaType type) {
        super(type);
        this.type = type;
        constructor = canonical(type.getRawClass());
        RecordComponent[] declared = type.getRawClass().getRecordComponents();
        names = new SerializedString[declared.length + 1];
        for (int i = 0; i < declared.length; i++) {
            names[i] = new SerializedString(name(declared[i]));
        }
        names[declared.length] = new SerializedString(NONE);
        components = new JsonDeserializer<?>[declared.length];
        isText = new boolean[declared.length];
    }

    /** That of the component, or where Java has no such name, such as {@code private}, the one it is annotated with. */
    private static String name(RecordComponent component) {
        JsonProperty annotated = component.getAccessor().getAnnotation(JsonProperty.class);
        return annotated == null ? component.getName() : annotated.value();
    }

    /** Made accessible by Jackson, to which modules open their records. */
    private static Constructor<?> canonical(Class<?> record) {
        RecordComponent[] declared = record.getRecordComponents();
        Class<?>[] types = new Class<?>[declared.length];
        for (int i = 0; i < types.length; i++) {
            types[i] = declared[i].getType();
        }
        try {
            Constructor<?> canonical = record.getDeclaredConstructor(types);
            ClassUtil.checkAndFixAccess(canonical, true);
            return canonical;
        } catch (NoSuchMethodException everyRecordHasIt) {
            throw new IllegalStateException(everyRecordHasIt);
        }
    }

    @Override
    public void resolve(DeserializationContext context) throws JsonMappingException {
        RecordComponent[] declared = constructor.getDeclaringClass().getRecordComponents();
        for (int i = 0; i < declared.length; i++) {
            JavaType component =
                    context.getTypeFactory().resolveMemberType(declared[i].getGenericType(), type.getBindings());
            isText[i] = component.hasRawClass(String.class);
            components[i] = context.findContextualValueDeserializer(component, null);
        }
    }

    @Override
    public Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!parser.isExpectedStartObjectToken()) {
            return context.handleUnexpectedToken(handledType(), parser);
        }
        @Nullable Object[] values = new Object[components.length];
        fill(values, parser, context, null);
        return made(values, context);
    }

    /** Reads on behind a component that cannot be read, and leaves it out. */
    ListEntry<?> deserializeReadable(JsonParser parser, DeserializationContext context) throws IOException {
        @Nullable Object[] values = new Object[components.length];
        FirstFailure failure = new FirstFailure();
        fill(values, parser, context, failure);
        return new ListEntry<>(made(values, context), failure.told);
    }

    /** What is wrong with the first component that could not be read. */
    private static final class FirstFailure {

        private @Nullable BadResponse told;

        /** Takes one that is about a value only; any other, such as one of the syntax, fails the answer. */
        void take(JsonMappingException unreadable) throws IOException {
            if (!(Json.failure(unreadable) instanceof BadResponse bad) || !OF_A_VALUE.contains(bad.reason())) {
                throw unreadable;
            }
            told = told == null ? bad : told;
        }
    }

    /** Reads the components, and throws the first failure unless it is to be kept. */
    private void fill(
            @Nullable Object[] values, JsonParser parser, DeserializationContext context, @Nullable FirstFailure kept)
            throws IOException {
        JsonStreamContext object = parser.getParsingContext();
        int expected = 0;
        boolean isExpected = parser.nextFieldName(names[expected]);
        while (isExpected || parser.hasToken(JsonToken.FIELD_NAME)) {
            int at = isExpected ? expected : component(parser.currentName());
            if (at == values.length) {
                parser.nextToken();
                parser.skipChildren();
            } else {
                try {
                    values[at] = value(at, parser, context);
                } catch (JsonMappingException unreadable) {
                    if (kept == null) {
                        throw unreadable;
                    }
                    kept.take(unreadable);
                    skipTo(object, parser);
                }
                expected = at + 1;
            }
            isExpected = parser.nextFieldName(names[expected]);
        }
    }

    /** Passes over the rest of a value within an object. */
    private static void skipTo(JsonStreamContext object, JsonParser parser) throws IOException {
        parser.skipChildren();
        while (parser.getParsingContext() != object) {
            parser.nextToken();
            parser.skipChildren();
        }
    }

    /** Which one has a name; the number of all if none has. */
    private int component(String name) {
        int at = 0;
        while (at < components.length && !names[at].getValue().equals(name)) {
            at++;
        }
        return at;
    }

    private @Nullable Object value(int at, JsonParser parser, DeserializationContext context) throws IOException {
        try {
            if (isText[at]) {
                String text = parser.nextTextValue();
                if (text != null) {
                    return text;
                }
            } else {
                parser.nextToken();
            }
            return parser.hasToken(JsonToken.VALUE_NULL)
                    ? components[at].getNullValue(context)
                    : components[at].deserialize(parser, context);
        } catch (IOException | RuntimeException unreadable) {
            throw JsonMappingException.wrapWithPath(unreadable, handledType(), names[at].getValue());
        }
    }

    private Object made(@Nullable Object[] values, DeserializationContext context) throws IOException {
        for (int i = 0; i < values.length; i++) {
            if (values[i] == null) {
                values[i] = absent(i, context);
            }
        }
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException refused) {
            if (refused.getCause() instanceof Error error) {
                throw error; // Jackson would make an exception of it.
            }
            return context.handleInstantiationProblem(handledType(), null, refused.getCause());
        } catch (ReflectiveOperationException inaccessible) {
            throw new IllegalStateException(inaccessible);
        }
    }

    /** Null, but for a type that cannot be null, which fails. */
    private @Nullable Object absent(int at, DeserializationContext context) throws IOException {
        try {
            return components[at].getAbsentValue(context);
        } catch (JsonMappingException missing) {
            throw JsonMappingException.wrapWithPath(missing, handledType(), names[at].getValue());
        }
    }
}
