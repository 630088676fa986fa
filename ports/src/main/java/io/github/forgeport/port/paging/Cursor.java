package io.github.forgeport.port.paging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.util.Base64;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A position in one listing, from which the listing can be continued; its opaque, printable text can be parsed in another
 * process.
 *
 * <p>It is bound to the host, operation and filters it came from and refused by any other listing.
 */
public final class Cursor {

    /** The position before the first item of any listing. */
    public static final Cursor START = new Cursor("", "");

    private static final char SEPARATOR = '\n';
    private static final Pattern PRINTED_FORM = Pattern.compile("[A-Za-z0-9_-]+");
    private static final String EXPECTED_FORM = "; expected what Cursor.toString() gave, such as Y29kZXVwCjI";

    private final String listing;
    private final String position;

    private Cursor(String listing, String position) {
        this.listing = listing;
        this.position = position;
    }

    /**
     * Creates a cursor for a position in a listing; for adapters.
     *
     * @param listing the key of the listing: the host, the operation and the filters, on one line
     * @param position a page number, offset or token, in the form that the host expects
     */
    public static Cursor at(String listing, String position) {
        if (listing.isEmpty() || listing.indexOf(SEPARATOR) >= 0) {
            throw new IllegalArgumentException(
                    "listing is empty or has a line end; expected host, operation and filters on one line,"
                            + " such as codeup list repositories");
        }
        return new Cursor(listing, requireNonNull(position, "position"));
    }

    /**
     * Parses a cursor from the text that {@link #toString()} returned, which is empty for the start.
     *
     * @throws IllegalArgumentException if it is any other text; the message does not show it
     */
    public static Cursor parse(String text) {
        if (text.isEmpty()) {
            return START;
        }
        if (!text.strip().equals(text)) {
            throw new IllegalArgumentException("cursor begins or ends with a blank" + EXPECTED_FORM);
        }
        if (!PRINTED_FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("cursor has other than letters, digits, '-' and '_'" + EXPECTED_FORM);
        }
        Cursor read = decode(text);
        if (read == null || !read.toString().equals(text)) {
            throw new IllegalArgumentException("cursor is cut short or altered" + EXPECTED_FORM);
        }
        return read;
    }

    /** Decodes a printed cursor; null if it is malformed. */
    private static @Nullable Cursor decode(String text) {
        try {
            String decoded = new String(Base64.getUrlDecoder().decode(text), UTF_8);
            int end = decoded.indexOf(SEPARATOR);
            return end <= 0 ? null : new Cursor(decoded.substring(0, end), decoded.substring(end + 1));
        } catch (IllegalArgumentException noBase64) {
            return null;
        }
    }

    /** Whether the cursor is the start: the position before the first item, which is valid for any listing. */
    public boolean isStart() {
        return listing.isEmpty();
    }

    /**
     * Returns the cursor's position in a listing; for adapters.
     *
     * @param listing the key of the listing that the cursor must belong to
     * @throws IllegalArgumentException if the cursor belongs to another listing
     */
    public String positionIn(String listing) {
        if (!this.listing.equals(listing)) {
            throw new IllegalArgumentException(
                    "the cursor belongs to another listing; expected one that this listing gave, or Cursor.START");
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

    /** Returns a text of letters, digits, {@code -} and {@code _} that {@link #parse} accepts; empty for the start. */
    @Override
    public String toString() {
        return isStart()
                ? ""
                : Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString((listing + SEPARATOR + position).getBytes(UTF_8));
    }
}
