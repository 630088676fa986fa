package io.github.forgeport.domain.attribute;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An immutable collection of the host-specific attributes of an entity: values under typed keys. */
public final class Attributes {

    private static final Attributes EMPTY = new Attributes(new Object[0]);

    /** The keys, each followed by its value; a map would need five times the memory in each entry of a long list. */
    private final Object[] keysAndValues;

    private Attributes(Object[] keysAndValues) {
        this.keysAndValues = keysAndValues;
    }

    /** Returns an empty collection of attributes. */
    public static Attributes none() {
        return EMPTY;
    }

    /** Returns a copy with one more attribute; an earlier value of the key is replaced. */
    public <T> Attributes with(AttributeKey<T> key, T value) {
        T checked = requireNonNull(key.type().cast(value), key::name);
        int known = indexOf(key);
        int place = known < 0 ? keysAndValues.length : known;
        Object[] more = Arrays.copyOf(keysAndValues, Math.max(keysAndValues.length, place + 2));
        more[place] = key;
        more[place + 1] = checked;
        return new Attributes(more);
    }

    /** Returns the index of a key in the array of keys and values; -1 if it has no value. */
    private int indexOf(AttributeKey<?> key) {
        for (int i = 0; i < keysAndValues.length; i += 2) {
            if (keysAndValues[i].equals(key)) {
                return i;
            }
        }
        return -1;
    }

    /** Returns the value of an attribute; empty if the host did not supply it. */
    public <T> Optional<T> get(AttributeKey<T> key) {
        int index = indexOf(key);
        return index < 0 ? Optional.empty() : Optional.of(key.type().cast(keysAndValues[index + 1]));
    }

    /** Returns the keys that have a value, in the order in which they were added. */
    public Set<AttributeKey<?>> keys() {
        Set<AttributeKey<?>> keys = new LinkedHashSet<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            keys.add((AttributeKey<?>) keysAndValues[i]);
        }
        return Collections.unmodifiableSet(keys);
    }

    /** Whether the other object is a collection of the same keys and values, in any order. */
    @Override
    public boolean equals(@Nullable Object other) {
        if (!(other instanceof Attributes attributes) || attributes.keysAndValues.length != keysAndValues.length) {
            return false;
        }
        for (int i = 0; i < keysAndValues.length; i += 2) {
            int there = attributes.indexOf((AttributeKey<?>) keysAndValues[i]);
            if (there < 0 || !attributes.keysAndValues[there + 1].equals(keysAndValues[i + 1])) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int hashCode() {
        int hash = 0;
        for (int i = 0; i < keysAndValues.length; i += 2) {
            hash += keysAndValues[i].hashCode() ^ keysAndValues[i + 1].hashCode();
        }
        return hash;
    }

    /** Returns the names of the keys without the values, since a value may be an address with a token in it. */
    @Override
    public String toString() {
        return keys().toString();
    }
}
