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

    private static final int FEW = 32;
    private static final int AT_FIRST = 16;

    private String[] names = new String[AT_FIRST];
    private int count;
    private long hashes;
    private @Nullable Set<String> many;

    /** The number of names of the previous object, as long as the current object has the same ones; then zero. */
    private int previousCount;

    /** Begins the check of the next object. */
    void begin() {
        previousCount = count;
        count = 0;
        hashes = 0;
        many = null;
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
                hashes |= hashBit(names[i]);
            }
        }
        return many == null ? addToFew(name) : many.add(name);
    }

    /** Adds a field name to the array of names, which is searched only if the name's hash bit is set. */
    private boolean addToFew(String name) {
        // The parser returns the same string for the same name, which has kept its hash.
        boolean mayBeThere = (hashes & hashBit(name)) != 0;
        hashes |= hashBit(name);
        for (int i = 0; mayBeThere && i < count; i++) {
            if (names[i].equals(name)) {
                return false;
            }
        }
        if (count == FEW) {
            many = new HashSet<>(Arrays.asList(names));
            return many.add(name);
        }
        if (count == names.length) {
            names = Arrays.copyOf(names, FEW);
        }
        names[count++] = name;
        return true;
    }

    /** Returns a number with one of its 64 bits set, by the hash of a field name. */
    private static long hashBit(String name) {
        return 1L << name.hashCode();
    }
}
