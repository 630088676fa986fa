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
        Builder more = new Builder();
        more.keysAndValues = keysAndValues.clone();
        more.length = keysAndValues.length;
        more.put(key, value);
        return more.build();
    }

    /** Returns the index of a key in the array of keys and values; -1 if it has no value. */
    private int indexOf(AttributeKey<?> key) {
        return indexOf(key, keysAndValues, keysAndValues.length);
    }

    private static int indexOf(AttributeKey<?> key, Object[] keysAndValues, int length) {
        for (int i = 0; i < length; i += 2) {
            if (keysAndValues[i].equals(key)) {
                return i;
            }
        }
        return -1;
    }

    /** A builder of the attributes of an entity, which makes no copy for each. */
    static final class Builder {

        private static final int USUAL_LENGTH = 8;

        private Object[] keysAndValues = EMPTY.keysAndValues;
        private int length;

        /** Adds an attribute, or replaces an earlier value of the key. */
        <T> void put(AttributeKey<T> key, T value) {
            T checked = requireNonNull(key.type().cast(value), key::name);
            int known = indexOf(key, keysAndValues, length);
            if (known < 0 && length == keysAndValues.length) {
                keysAndValues = Arrays.copyOf(keysAndValues, length + USUAL_LENGTH);
            }
            int place = known < 0 ? length : known;
            keysAndValues[place] = key;
            keysAndValues[place + 1] = checked;
            length = Math.max(length, place + 2);
        }

        Attributes build() {
            return length == 0 ? EMPTY : new Attributes(Arrays.copyOf(keysAndValues, length));
        }
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
