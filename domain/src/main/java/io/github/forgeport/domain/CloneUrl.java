package io.github.forgeport.domain;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An address that Git can clone from, in URL form or in the short form of SSH, {@code git@host:path}.
 *
 * <p>All of it but {@link #reveal()} is without credentials: no user but a plain one of SSH, no parameters, no fragment. A token
 * that is a segment of the path looks like any other segment, and is shown.
 */
public final class CloneUrl {

    /** How Git talks to the address. */
    public enum Transport {
        /** HTTP over TLS. */
        HTTPS,
        /** HTTP in the clear. */
        HTTP,
        /** SSH, in URL form or short form. */
        SSH,
        /** Git's own protocol, which knows no credentials. */
        GIT
    }

    /** A name or an address in figures; nothing that could be a user's name. */
    static final String HOST = "(?:[\\p{L}\\p{N}\\p{M}._-]+|\\[[0-9a-fA-F:.]+])";

    private static final int LONGEST = 8192;
    private static final Pattern URL =
            Pattern.compile("(?i)(https?|ssh|git)://(?:([^/]*)@)?(" + HOST + ")(?::(\\d{1,5}))?/(.+)");

    /** Without a user, the host has a dot: a word before a colon is a scheme, or a user's name, which a password follows. */
    private static final Pattern SHORT_SSH =
            Pattern.compile("(?:([^/:@]+)@|(?=[^/:@]*\\.|\\[))(" + HOST + "):(?!//|[^/]+@|/[^/]*@)(.+)");

    private static final Pattern PLAIN_USER = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._+-]{0,31}");

    private final String masked;
    private final @Nullable Secret whole;
    private final Transport transport;
    private final String host;
    private final @Nullable String port;
    private final String path;

    private CloneUrl(Transport transport, Matcher parts, int user, int host, @Nullable String port, int path) {
        String text = parts.group();
        int start = parts.start(path);
        int end = AddressMask.endOfPath(text, start);
        this.masked = withoutUser(AddressMask.masked(text, end), transport, parts, user);
        this.whole = masked.equals(text) ? null : Secret.ofAny(text);
        this.transport = transport;
        this.host = parts.group(host);
        this.port = port;
        this.path = end == start ? AddressMask.MASK : text.substring(start, end);
    }

    /**
     * Reads {@code https://host/path.git}, {@code ssh://git@host:22/path.git} or {@code git@host:path.git}.
     *
     * @throws IllegalArgumentException if it is none of these; the message does not show what could be a credential
     */
    public static CloneUrl parse(String text) {
        requireNonNull(text, "clone URL");
        if (text.length() > LONGEST || text.codePoints().anyMatch(HiddenCharacters::has) || text.isBlank()) {
            throw new IllegalArgumentException("clone URL is blank, too long or has control characters");
        }
        Matcher url = URL.matcher(text);
        if (url.matches() && !AddressMask.isDoubtful(text, url.start(3), url.start(5))) {
            Transport transport = Transport.valueOf(url.group(1).toUpperCase(Locale.ROOT));
            return new CloneUrl(transport, url, 2, 3, port(url.group(4)), 5);
        }
        Matcher shortSsh = SHORT_SSH.matcher(text);
        if (shortSsh.matches()) {
            return new CloneUrl(Transport.SSH, shortSsh, 1, 2, null, 3);
        }
        throw new IllegalArgumentException("clone URL is neither a URL of https, http, ssh or git nor user@host:path");
    }

    /** A plain user of SSH, such as {@code git}, is no secret; anything before the host of another URL may be a token. */
    private static String withoutUser(String shown, Transport transport, Matcher parts, int user) {
        String name = parts.group(user);
        if (name == null
                || (transport == Transport.SSH && PLAIN_USER.matcher(name).matches())) {
            return shown;
        }
        return shown.substring(0, parts.start(user)) + AddressMask.MASK + shown.substring(parts.end(user));
    }

    private static @Nullable String port(@Nullable String digits) {
        if (digits != null && (Integer.parseInt(digits) < 1 || Integer.parseInt(digits) > 65_535)) {
            throw new IllegalArgumentException("clone URL has a port outside 1 to 65535");
        }
        return digits;
    }

    /** How Git talks to it. */
    public Transport transport() {
        return transport;
    }

    /** The name or address of the server. */
    public String host() {
        return host;
    }

    /** The port, if the address names one. */
    public OptionalInt port() {
        return port == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(port));
    }

    /** What follows the host, without the slash or colon between them, and without parameters. */
    public String path() {
        return path;
    }

    /** The whole address with its credentials, for Git; do not print it. */
    public String reveal() {
        return whole == null ? masked : whole.reveal();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CloneUrl url && url.masked.equals(masked) && Objects.equals(url.whole, whole);
    }

    @Override
    public int hashCode() {
        return masked.hashCode();
    }

    /** The address with user names, passwords, parameters and fragment masked, except a plain user of SSH. */
    @Override
    public String toString() {
        return masked;
    }
}
