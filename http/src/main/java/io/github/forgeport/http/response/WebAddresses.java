package io.github.forgeport.http.response;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The addresses that occurred in one answer so far.
 *
 * <p>Taking an address apart costs more than the rest of an entry, and the entries of a list share most of theirs, mostly with
 * the entry before.
 */
final class WebAddresses {

    /** With a host that the JDK leaves in its authority: a name with an underscore, or with letters beyond ASCII. */
    private static final Pattern AUTHORITY =
            Pattern.compile("(?:[^@]*@)?[\\p{L}\\p{N}_][\\p{L}\\p{N}\\p{M}._\u3002\uFF0E\uFF61-]*(?::\\d*)?");

    private static final int REMEMBERED = 256;
    private static final int PARTS = 4;

    private final String[] parts = new String[PARTS];
    private final URI[] last = new URI[PARTS];
    private final String[] lastText = new String[PARTS];
    private final Map<String, URI> all = new HashMap<>();

    /** Reads an address, unless it occurred before. */
    URI read(String part, String text) {
        int place = place(part);
        if (place < PARTS && text.equals(lastText[place])) {
            return last[place];
        }
        @Nullable URI known = all.get(text);
        URI address = known == null ? parse(text) : known;
        if (known == null && all.size() < REMEMBERED) {
            all.put(text, address);
        }
        if (place < PARTS) {
            parts[place] = part;
            last[place] = address;
            lastText[place] = text;
        }
        return address;
    }

    /** Where the last address of a part is, or is to be; beyond the end if there is no room. */
    private int place(String part) {
        int place = 0;
        while (place < PARTS && parts[place] != null && !parts[place].equals(part)) {
            place++;
        }
        return place;
    }

    private static URI parse(String text) {
        URI address = URI.create(text);
        if (!isOfTheWeb(address.getScheme()) || (address.getHost() == null && !isToHost(address.getRawAuthority()))) {
            throw new IllegalArgumentException("no address of the web");
        }
        return address;
    }

    private static boolean isOfTheWeb(@Nullable String scheme) {
        return "https".equalsIgnoreCase(scheme) || "http".equalsIgnoreCase(scheme);
    }

    private static boolean isToHost(@Nullable String authority) {
        return authority != null && AUTHORITY.matcher(authority).matches();
    }
}
