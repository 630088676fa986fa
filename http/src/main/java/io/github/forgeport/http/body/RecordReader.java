package io.github.forgeport.http.body;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.type.TypeFactory;
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
 * A JSON deserializer of Java records, which reads their components by name, in any order, and skips unknown fields.
 *
 * <p>Jackson's own deserializer buffers unknown fields until the record is created, however many there are. And it looks up
 * every name; here the component after the last one is expected, so that mostly only its bytes are compared.
 */
final class RecordReader implements ValueReader {

    /** The field name that is expected after that of the last component; no vendor uses it. */
    private static final String NO_NAME = "";

    private static final Set<Reason> VALUE_REASONS = Set.of(Reason.WRONG_TYPE, Reason.NUMBER_RANGE);

    private final JavaType type;
    private final ValueReaderRegistry readers;
    private final RecordComponent[] declared;
    private final Constructor<?> constructor;
    private final SerializedString[] names;

    // Created when first needed, since a record may have components of its own type.
    private final @Nullable ValueReader[] components;

    RecordReader(JavaType type, ValueReaderRegistry readers) {
        this.type = type;
        this.readers = readers;
        declared = type.getRawClass().getRecordComponents();
        constructor = canonicalConstructor(type.getRawClass(), declared);
        names = new SerializedString[declared.length + 1];
        for (int i = 0; i < declared.length; i++) {
            names[i] = new SerializedString(name(declared[i]));
        }
        names[declared.length] = new SerializedString(NO_NAME);
        components = new ValueReader[declared.length];
    }

    /** Returns the JSON field name of a component: its own name, or its annotation's where Java reserves the name. */
    private static String name(RecordComponent component) {
        JsonProperty annotated = component.getAccessor().getAnnotation(JsonProperty.class);
        return annotated == null ? component.getName() : annotated.value();
    }

    /** Returns the canonical constructor of a record, made accessible by Jackson, to which modules open their records. */
    private static Constructor<?> canonicalConstructor(Class<?> record, RecordComponent[] declared) {
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
    public Object readPresent(JsonParser parser) throws IOException {
        if (!parser.hasToken(JsonToken.START_OBJECT)) {
            throw MismatchedInputException.from(parser, type, "no object");
        }
        @Nullable Object[] values = new Object[components.length];
        readComponents(values, parser, null);
        return newRecord(values, parser);
    }

    /** Reads a record into a list entry: the components that are readable, and the first failure of the others. */
    ListEntry<?> readReadable(JsonParser parser) throws IOException {
        @Nullable Object[] values = new Object[components.length];
        FirstFailure failure = new FirstFailure();
        readComponents(values, parser, failure);
        return new ListEntry<>(newRecord(values, parser), failure.first);
    }

    /** A holder of the first failure among the components of a record; empty if all are readable. */
    private static final class FirstFailure {

        private @Nullable BadResponse first;

        /** Keeps the failure of a single value, if it is the first; throws any other failure, such as a syntax error. */
        void add(JsonMappingException unreadable) throws IOException {
            if (!(ResponseParser.failure(unreadable) instanceof BadResponse bad)
                    || !VALUE_REASONS.contains(bad.reason())) {
                throw unreadable;
            }
            first = first == null ? bad : first;
        }
    }

    /** Reads the components of a record; the first failure is added to {@code kept}, or thrown if that is null. */
    private void readComponents(@Nullable Object[] values, JsonParser parser, @Nullable FirstFailure kept)
            throws IOException {
        JsonStreamContext object = parser.getParsingContext();
        int expected = 0;
        boolean isExpected = parser.nextFieldName(names[expected]);
        while (isExpected || parser.hasToken(JsonToken.FIELD_NAME)) {
            int at = isExpected ? expected : indexOf(parser.currentName());
            if (at == values.length) {
                parser.nextToken();
                parser.skipChildren();
            } else {
                try {
                    values[at] = readComponent(at, parser);
                } catch (JsonMappingException unreadable) {
                    if (kept == null) {
                        throw unreadable;
                    }
                    kept.add(unreadable);
                    skipToFieldEnd(object, parser);
                }
                expected = at + 1;
            }
            isExpected = parser.nextFieldName(names[expected]);
        }
    }

    /** Skips the rest of an unreadable value, up to the end of its field in the object. */
    private static void skipToFieldEnd(JsonStreamContext object, JsonParser parser) throws IOException {
        parser.skipChildren();
        while (parser.getParsingContext() != object) {
            parser.nextToken();
            parser.skipChildren();
        }
    }

    /** Returns the index of the component with a field name; the number of components if there is none. */
    private int indexOf(String name) {
        int at = 0;
        while (at < components.length && !names[at].getValue().equals(name)) {
            at++;
        }
        return at;
    }

    /** Reads the value of a component; a failure has the component's name in its path. */
    private @Nullable Object readComponent(int at, JsonParser parser) throws IOException {
        try {
            ValueReader reader = reader(at);
            if (reader == ScalarReader.TEXT) {
                String text = parser.nextTextValue();
                if (text != null) {
                    return text;
                }
            } else {
                parser.nextToken();
            }
            return reader.read(parser);
        } catch (IOException | RuntimeException unreadable) {
            throw JsonMappingException.wrapWithPath(unreadable, type.getRawClass(), names[at].getValue());
        }
    }

    /** Returns the deserializer of a component's type. */
    private ValueReader reader(int at) {
        ValueReader reader = components[at];
        if (reader == null) {
            reader = readers.of(
                    TypeFactory.defaultInstance().resolveMemberType(declared[at].getGenericType(), type.getBindings()));
            components[at] = reader;
        }
        return reader;
    }

    /** Creates the record from its components; a missing one has its type's value for absence. */
    private Object newRecord(@Nullable Object[] values, JsonParser parser) throws IOException {
        for (int i = 0; i < values.length; i++) {
            if (values[i] == null) {
                values[i] = absent(i);
            }
        }
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException refused) {
            if (refused.getCause() instanceof Error error) {
                throw error;
            }
            throw ValueInstantiationException.from(parser, "refused", type, refused.getCause());
        } catch (ReflectiveOperationException inaccessible) {
            throw new IllegalStateException(inaccessible);
        }
    }

    /** Returns the value of a missing component; throws if its type cannot be null. */
    private @Nullable Object absent(int at) throws IOException {
        try {
            return reader(at).absent();
        } catch (JsonMappingException missing) {
            throw JsonMappingException.wrapWithPath(missing, type.getRawClass(), names[at].getValue());
        }
    }
}
