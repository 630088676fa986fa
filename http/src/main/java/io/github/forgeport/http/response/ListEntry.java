package io.github.forgeport.http.response;

import org.jspecify.annotations.Nullable;

/**
 * An entry of a list in which one entry is searched for; an unreadable one does not fail the whole response.
 *
 * <p>Declared in a payload as {@code List<ListEntry<ThingJson>>}, and read by {@link ResponseFields#find}. A payload that is listed as a
 * whole declares its records themselves, so that each of them must be readable.
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

    /** All of it; its failure, if something could not be read. */
    J whole() {
        if (failure != null) {
            throw failure;
        }
        return ResponseFields.present("", json);
    }
}
