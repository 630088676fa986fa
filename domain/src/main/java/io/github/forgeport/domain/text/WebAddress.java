package io.github.forgeport.domain.text;

import static java.util.Objects.requireNonNull;

import io.github.forgeport.domain.syntax.PlainWebAddress;
import java.net.URI;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A web address, {@code http} or {@code https}, as a host supplied it: a checked text that is parsed into a {@link URI} on
 * first use.
 *
 * <p>The addresses of a long list are mostly never used, and the JDK needs as long to parse them as all the rest of
 * the list needs.
 */
public final class WebAddress {

    /**
     * The regular expression of an authority whose host the JDK does not parse: a name with an underscore, or with letters
     * beyond ASCII.
     */
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
     * Parses an absolute address such as {@code https://host.example/path}.
     *
     * @throws IllegalArgumentException if it is malformed, is neither {@code http} nor {@code https}, or has no host
     */
    public static WebAddress parse(String text) {
        if (PlainWebAddress.matches(requireNonNull(text, "web address"))) {
            return new WebAddress(text, true, null);
        }
        URI uri = URI.create(text);
        if (!isWebScheme(uri.getScheme()) || (uri.getHost() == null && !isUnusualHost(uri.getRawAuthority()))) {
            throw new IllegalArgumentException("no address of the web");
        }
        return new WebAddress(text, false, uri);
    }

    /** Creates a web address from a URI without any check. */
    public static WebAddress of(URI uri) {
        return new WebAddress(uri.toString(), false, uri);
    }

    private static boolean isWebScheme(@Nullable String scheme) {
        return "https".equalsIgnoreCase(scheme) || "http".equalsIgnoreCase(scheme);
    }

    private static boolean isUnusualHost(@Nullable String authority) {
        return authority != null && UnusualHost.AUTHORITY.matcher(authority).matches();
    }

    /** Returns the address as a URI, parsed on first use; do not print it, since it may hold a credential. */
    public URI uri() {
        URI known = uri;
        if (known == null) {
            known = URI.create(text);
            uri = known;
        }
        return known;
    }

    /** Compares two addresses as {@link URI} does, ignoring the case of scheme and host. */
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

    /** Returns the address without user, query and fragment, as {@link SafeAddress} shows it. */
    @Override
    public String toString() {
        return SafeAddress.of(uri());
    }
}
