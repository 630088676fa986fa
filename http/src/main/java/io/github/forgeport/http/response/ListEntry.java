package io.github.forgeport.http.response;

import org.jspecify.annotations.Nullable;

/**
 * An entry of a list of records among which one is looked for: it may be unreadable without failing the answer.
 *
 * <p>Declared in a payload as {@code List<ListEntry<ThingJson>>}, and read by {@link ResponseFields#find}. Where the same payload is
 * listed, {@link #whole()} makes sure that each of them is readable; one that is only listed declares its records themselves.
 */
public final class ListEntry<J> {

    private final @Nullable J json;
    private final @Nullable BadResponse failure;

    /** Holds what could be read, or null, and the first failure of reading the rest, or null. */
    public ListEntry(@Nullable J json, @Nullable BadResponse failure) {
        this.json = json;
        this.failure = failure;
    }

    /** What could be read of it; what could not, is null in it. */
    @Nullable
    J readable() {
        return json;
    }

    /**
     * All of it.
     *
     * @throws BadResponse if something could not be read
     */
    public J whole() {
        if (failure != null) {
            throw failure;
        }
        return ResponseFields.present("", json);
    }
}
