package io.github.forgeport.http.body;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A check for duplicate field names in the JSON objects at one depth of a response. In a list, most objects have the same
 * names as the one before.
 *
 * <p>The parser's own check would create a set for every object.
 */
final class DuplicateNameCheck {

    private static final int ARRAY_LIMIT = 32;
    private static final int INITIAL_CAPACITY = 16;

    private String[] names = new String[INITIAL_CAPACITY];
    private int count;
    private long hashBits;
    private @Nullable Set<String> nameSet;

    /** The number of names of the previous object, as long as the current object has the same ones; then zero. */
    private int previousCount;

    /** Begins the check of the next object. */
    void begin() {
        previousCount = count;
        count = 0;
        hashBits = 0;
        nameSet = null;
    }

    /** Adds a field name to the current object; returns false if the object has it already. */
    boolean add(String name) {
        if (count < previousCount && names[count].equals(name)) {
            count++;
            return true;
        }
        if (previousCount > 0) {
            previousCount = 0;
            for (int i = 0; i < count; i++) {
                hashBits |= hashBit(names[i]);
            }
        }
        return nameSet == null ? addToArray(name) : nameSet.add(name);
    }

    /** Adds a field name to the array of names, which is searched only if the name's hash bit is set. */
    private boolean addToArray(String name) {
        // The parser returns the same string for the same name, which has kept its hash.
        boolean mayBeThere = (hashBits & hashBit(name)) != 0;
        hashBits |= hashBit(name);
        for (int i = 0; mayBeThere && i < count; i++) {
            if (names[i].equals(name)) {
                return false;
            }
        }
        if (count == ARRAY_LIMIT) {
            nameSet = new HashSet<>(Arrays.asList(names));
            return nameSet.add(name);
        }
        if (count == names.length) {
            names = Arrays.copyOf(names, ARRAY_LIMIT);
        }
        names[count++] = name;
        return true;
    }

    /** Returns a number with one of its 64 bits set, which the hash of a field name selects. */
    private static long hashBit(String name) {
        return 1L << name.hashCode();
    }
}
