package io.github.forgeport.http.response;

import io.github.forgeport.port.failure.GitHostException.ProtocolViolation.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Checks of a response's fields, which return the value of a required field, or throw an exception that names its JSON
 * pointer.
 */
public final class ResponseFields {

    private ResponseFields() {}

    /**
     * Returns the value of a required field; a missing one fails the response.
     *
     * @param pointer the JSON pointer of the field, for the failure
     */
    public static <T> T present(String pointer, @Nullable T value) {
        if (value == null) {
            throw new BadResponse(Reason.MISSING_FIELD, pointer);
        }
        return value;
    }

    /** Parses the text of a required field; a missing or unparsable one fails the response. */
    public static <T> T present(String pointer, @Nullable String text, Function<String, T> parse) {
        try {
            return parse.apply(present(pointer, text));
        } catch (IllegalArgumentException refused) {
            throw new BadResponse(Reason.BAD_TEXT, pointer);
        }
    }

    /**
     * Returns an entity that has the requested id or name; fails the response if it is another one.
     *
     * @param pointer the JSON pointer of the field with the id or name
     */
    public static <K, T> T requireSame(String pointer, K requested, T received, Function<T, K> keyOf) {
        if (!keyOf.apply(received).equals(requested)) {
            throw new BadResponse(Reason.MISMATCH, pointer);
        }
        return received;
    }

    /**
     * Maps the value of a required field; a missing one fails the response.
     *
     * @param pointer the JSON pointer of the field
     * @param map maps the value, with the reader of its optional fields; the pointers of its failures are relative to it
     */
    public static <J, T> T within(
            String pointer, @Nullable J json, LenientFields lenient, BiFunction<J, LenientFields, T> map) {
        J sure = present(pointer, json);
        try {
            return map.apply(sure, lenient);
        } catch (BadResponse bad) {
            throw bad.below(pointer);
        }
    }

    /**
     * Maps each entry of a required list to a value; a missing list or entry fails the response.
     *
     * @param pointer the JSON pointer of the list
     * @param read maps an entry to the value; the pointers of its failures are relative to the entry
     */
    public static <J, T> List<T> each(
            String pointer, @Nullable List<? extends @Nullable J> entries, Function<J, T> read) {
        List<? extends @Nullable J> sure = present(pointer, entries);
        List<T> values = new ArrayList<>(sure.size());
        for (int i = 0; i < sure.size(); i++) {
            try {
                values.add(read.apply(present("", sure.get(i))));
            } catch (BadResponse bad) {
                throw bad.below(pointer + "/" + i);
            }
        }
        return values;
    }

    /**
     * Finds the entry of a list that has a given name, and maps it to a value.
     *
     * <p>The exact spelling wins. A name that differs from it only in case or Unicode form counts if it is the only one; several
     * are {@link AbsentFromResponse}, with the advice to give one exactly. Entries beside it may be unreadable; one whose own name cannot be
     * read fails the response if no other entry has the name. A list that has the exact name twice fails the response.
     *
     * @param pointer the JSON pointer of the list
     * @param nameOf reads an entry's name; the pointer of its failure is relative to the entry
     * @param read maps an entry to the value; the pointers of its failures are relative to the entry
     */
    public static <J, T> Optional<T> find(
            String name,
            String pointer,
            @Nullable List<? extends @Nullable ListEntry<J>> entries,
            Function<J, String> nameOf,
            Function<J, T> read) {
        List<? extends @Nullable ListEntry<J>> sure = present(pointer, entries);
        int found = new NameSearch(pointer, sure, nameOf).find(name);
        if (found < 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(read.apply(present("", sure.get(found)).whole()));
        } catch (BadResponse bad) {
            throw bad.below(pointer + "/" + found);
        }
    }
}
