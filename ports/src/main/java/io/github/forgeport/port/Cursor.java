package io.github.forgeport.port;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * A place in one listing, to go on from: opaque to callers, printable, and good in another process.
 *
 * <p>It is bound to the host, operation and filters it came from and refused by any other listing.
 */
public final class Cursor {

    /** Before the first item of any listing. */
    public static final Cursor START = new Cursor("", "");

    private static final char SEPARATOR = '\n';

    private final String listing;
    private final String position;

    private Cursor(String listing, String position) {
        this.listing = listing;
        this.position = position;
    }

    /**
     * Marks a place; for adapters.
     *
     * @param listing what the cursor is bound to: the host, the operation and the filters, on one line
     * @param position a number, offset or token, as the host wants it back
     */
    public static Cursor at(String listing, String position) {
        if (listing.isEmpty() || listing.indexOf(SEPARATOR) >= 0) {
            throw new IllegalArgumentException("a listing is named on one line");
        }
        return new Cursor(listing, requireNonNull(position, "position"));
    }

    /**
     * Reads what {@link #toString()} printed.
     *
     * @throws IllegalArgumentException if it is not such a text
     */
    public static Cursor parse(String text) {
        if (text.isEmpty()) {
            return START;
        }
        String decoded = new String(Base64.getUrlDecoder().decode(text), UTF_8);
        int end = decoded.indexOf(SEPARATOR);
        if (end <= 0) {
            throw new IllegalArgumentException("not a cursor");
        }
        return new Cursor(decoded.substring(0, end), decoded.substring(end + 1));
    }

    /** Whether it is before the first item, and so good for any listing. */
    public boolean isStart() {
        return listing.isEmpty();
    }

    /**
     * Gives the place back; for adapters.
     *
     * @throws IllegalArgumentException if the cursor came from another listing
     */
    public String positionIn(String listing) {
        if (!this.listing.equals(listing)) {
            throw new IllegalArgumentException("the cursor belongs to another listing");
        }
        return position;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Cursor cursor && cursor.listing.equals(listing) && cursor.position.equals(position);
    }

    @Override
    public int hashCode() {
        return 31 * listing.hashCode() + position.hashCode();
    }

    /** A text of letters, digits, {@code -} and {@code _} that {@link #parse} reads back; empty for the start. */
    @Override
    public String toString() {
        return isStart()
                ? ""
                : Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString((listing + SEPARATOR + position).getBytes(UTF_8));
    }
}
