package io.github.forgeport.http.response;

import io.github.forgeport.port.failure.GitHostException.ProtocolViolation.Reason;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A search for the entry of a list that has a given name. */
final class NameSearch {

    private static final String SEVERAL_SIMILAR_ADVICE =
            "Several names differ from it only in case or Unicode form; give one exactly as the host spells it.";

    private final String pointer;
    private final @Nullable String[] names;
    private @Nullable BadResponse nameFailure;

    /**
     * Creates a search, and reads the names of all entries; the failure of an unreadable name is kept until {@link #find}
     * needs it.
     */
    <J> NameSearch(String pointer, List<? extends @Nullable ListEntry<J>> entries, Function<J, String> nameOf) {
        this.pointer = pointer;
        this.names = new String[entries.size()];
        for (int i = 0; i < names.length; i++) {
            try {
                names[i] = readName(ResponseFields.present("", entries.get(i)), nameOf);
            } catch (BadResponse unreadable) {
                nameFailure = nameFailure == null ? unreadable.below(pointerTo(i)) : nameFailure;
            }
        }
    }

    private static <J> String readName(ListEntry<J> entry, Function<J, String> nameOf) {
        J json = entry.readable();
        try {
            return nameOf.apply(json == null ? entry.whole() : json);
        } catch (BadResponse noName) {
            entry.whole();
            throw noName;
        }
    }

    /**
     * Returns the index of the entry with a name, or else of the only entry with a similar name; negative if there is none.
     */
    int find(String name) {
        int[] exact = indicesOf(name::equals);
        if (exact.length > 1) {
            throw new BadResponse(Reason.MISMATCH, pointerTo(exact[1]));
        }
        if (exact.length == 1) {
            return exact[0];
        }
        String folded = fold(name);
        int[] alike = indicesOf(theirs -> fold(theirs).equals(folded));
        if (alike.length == 1) {
            return alike[0];
        }
        if (nameFailure != null) {
            throw nameFailure;
        }
        if (alike.length > 1) {
            throw new AbsentFromResponse(SEVERAL_SIMILAR_ADVICE);
        }
        return -1;
    }

    /** Returns the indices of the entries whose names pass a test. */
    private int[] indicesOf(Predicate<String> isMeant) {
        return IntStream.range(0, names.length)
                .filter(place -> names[place] != null && isMeant.test(names[place]))
                .toArray();
    }

    private String pointerTo(int place) {
        return pointer + "/" + place;
    }

    /** Returns a normalized form of a name, which names share that differ only in case or in the composition of letters. */
    private static String fold(String name) {
        String decomposed = Normalizer.normalize(name, Normalizer.Form.NFD);
        return Normalizer.normalize(decomposed.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
    }
}
