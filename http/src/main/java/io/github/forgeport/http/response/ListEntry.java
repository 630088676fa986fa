package io.github.forgeport.http.response;

import org.jspecify.annotations.Nullable;

/**
 * An entry of a JSON list that is searched by name; its unreadable fields do not fail the whole response.
 *
 * <p>Declared in a payload as {@code List<ListEntry<ThingJson>>}, and read by {@link ResponseFields#find}. Where the
 * same payload is listed, {@link #whole()} requires that each entry is readable. A payload only for listing declares
 * {@code List<ThingJson>}.
 */
public final class ListEntry<J> {

    private final @Nullable J json;
    private final @Nullable BadResponse failure;

    /** Creates an entry from its readable fields and the first failure of the others; either may be null. */
    public ListEntry(@Nullable J json, @Nullable BadResponse failure) {
        this.json = json;
        this.failure = failure;
    }

    /** Returns the entry with null in place of its unreadable fields; null if the entry is no JSON object. */
    @Nullable
    J readable() {
        return json;
    }

    /**
     * Returns the entry, all fields of which must be readable.
     *
     * @throws BadResponse if a field could not be read, or the entry is no object
     */
    public J whole() {
        if (failure != null) {
            throw failure;
        }
        return ResponseFields.present("", json);
    }
}
