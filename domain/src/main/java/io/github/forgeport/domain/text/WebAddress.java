package io.github.forgeport.domain.text;

import static java.util.Objects.requireNonNull;

import io.github.forgeport.domain.syntax.PlainAddress;
import java.net.URI;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A web address, {@code http} or {@code https}, as a host supplied it: a checked text that becomes a {@link URI} only when
 * asked for.
 *
 * <p>The addresses of a long list are mostly never asked for, and the JDK needs as long to take them apart as all the rest of
 * the list needs.
 */
public final class WebAddress {

    /** With a host that the JDK leaves in its authority: a name with an underscore, or with letters beyond ASCII. */
    private static final class UnusualHost {
        static final Pattern AUTHORITY =
                Pattern.compile("(?:[^@]*@)?[\\p{L}\\p{N}_][\\p{L}\\p{N}\\p{M}._\u3002\uFF0E\uFF61-]*(?::\\d*)?");
    }

    // Transient, since a serialiser of fields shall find no token that is in them.
    private final transient String text;
    private final boolean isPlain;
    private transient volatile @Nullable URI uri;

    private WebAddress(String text, boolean isPlain, @Nullable URI uri) {
        this.text = text;
        this.isPlain = isPlain;
        this.uri = uri;
    }

    /**
     * Reads an absolute address such as {@code https://host.example/path}.
     *
     * @throws IllegalArgumentException if it is none, or is not of the web, or has no host
     */
    public static WebAddress parse(String text) {
        if (PlainAddress.matches(requireNonNull(text, "web address"))) {
            return new WebAddress(text, true, null);
        }
        URI uri = URI.create(text);
        if (!isOfTheWeb(uri.getScheme()) || (uri.getHost() == null && !isToHost(uri.getRawAuthority()))) {
            throw new IllegalArgumentException("no address of the web");
        }
        return new WebAddress(text, false, uri);
    }

    /** Takes an address as it is; whoever made it answers for what it is. */
    public static WebAddress of(URI uri) {
        return new WebAddress(uri.toString(), false, uri);
    }

    private static boolean isOfTheWeb(@Nullable String scheme) {
        return "https".equalsIgnoreCase(scheme) || "http".equalsIgnoreCase(scheme);
    }

    private static boolean isToHost(@Nullable String authority) {
        return authority != null && UnusualHost.AUTHORITY.matcher(authority).matches();
    }

    /** The address in its parts; it may hold a credential, so do not print it. */
    public URI uri() {
        URI known = uri;
        if (known == null) {
            known = URI.create(text);
            uri = known;
        }
        return known;
    }

    /** Compares as {@link URI} does, whose scheme and host ignore case; of plain addresses the texts tell. */
    @Override
    public boolean equals(@Nullable Object other) {
        if (!(other instanceof WebAddress address)) {
            return false;
        }
        return text.equals(address.text) || !(isPlain && address.isPlain) && uri().equals(address.uri());
    }

    @Override
    public int hashCode() {
        return uri().hashCode();
    }

    /** The address without user, parameters and fragment, as {@link SafeAddress} shows it. */
    @Override
    public String toString() {
        return SafeAddress.of(uri());
    }
}
