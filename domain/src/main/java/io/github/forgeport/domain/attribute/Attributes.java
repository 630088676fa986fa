package io.github.forgeport.domain.attribute;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The attributes of an entity that only one host knows, each under its typed key. */
public final class Attributes {

    private static final Attributes NONE = new Attributes(Map.of());

    private final Map<AttributeKey<?>, Object> values;

    private Attributes(Map<AttributeKey<?>, Object> values) {
        this.values = values;
    }

    /** Returns the empty set of attributes. */
    public static Attributes none() {
        return NONE;
    }

    /** Returns a copy with one more attribute; an earlier value of the key is replaced. */
    public <T> Attributes with(AttributeKey<T> key, T value) {
        T checked = requireNonNull(key.type().cast(value), key::name);
        if (values.isEmpty()) {
            return new Attributes(Collections.unmodifiableMap(Map.of(key, checked)));
        }
        Map<AttributeKey<?>, Object> more = new LinkedHashMap<>(values);
        more.put(key, checked);
        return new Attributes(Collections.unmodifiableMap(more));
    }

    /** Returns the value of an attribute; empty if the host did not supply it. */
    public <T> Optional<T> get(AttributeKey<T> key) {
        return Optional.ofNullable(values.get(key)).map(key.type()::cast);
    }

    /** Returns the keys that have a value, in the order in which they were added. */
    public Set<AttributeKey<?>> keys() {
        return values.keySet();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Attributes attributes && attributes.values.equals(values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    /** Returns the keys without their values, since a value may be an address with a token in it. */
    @Override
    public String toString() {
        return values.keySet().toString();
    }
}
