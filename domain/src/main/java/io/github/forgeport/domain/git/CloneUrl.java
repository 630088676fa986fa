package io.github.forgeport.domain.git;

import static java.util.Objects.requireNonNull;

import io.github.forgeport.domain.syntax.AddressMask;
import io.github.forgeport.domain.syntax.CloneUrlForms;
import io.github.forgeport.domain.syntax.HiddenCharacters;
import io.github.forgeport.domain.syntax.ShownHost;
import io.github.forgeport.domain.text.Secret;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A URL that Git can clone from, in URL form or in SSH's scp form, {@code git@host:path}.
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

    private static final int LONGEST = 8192;
    private static final String EXPECTED =
            "; expected https://host/path.git, ssh://git@host/path.git or git@host:path.git";

    /** Git, or the helper that it asks for a password, reads a line's end where one is decoded. */
    private static final Pattern ENCODED_CONTROL =
            Pattern.compile("(?i)%(?:25)*(?:[01][0-9a-f]|7f|c2%(?:25)*[89][0-9a-f])");

    private static final Pattern PLAIN_USER = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._+-]{0,31}");

    private final String masked;
    private final @Nullable Secret whole;
    private final Transport transport;
    private final String host;
    private final @Nullable String port;
    private final String path;

    private CloneUrl(Transport transport, Matcher parts, String host, String shownHost) {
        String text = parts.group();
        int start = parts.start(CloneUrlForms.PATH);
        int end = AddressMask.endOfPath(text, start);
        String shown = AddressMask.masked(text, end);
        this.masked = withoutUser(shownHost.equals(host) ? shown : withHost(shown, parts, shownHost), transport, parts);
        this.whole = masked.equals(text) ? null : Secret.ofAny(text);
        this.transport = transport;
        this.host = host;
        this.port = port(parts.group(CloneUrlForms.PORT));
        this.path = end == start ? AddressMask.MASK : text.substring(start, end);
    }

    private CloneUrl(String text, PlainCloneUrl parts) {
        this.masked = text;
        this.whole = null;
        this.transport = parts.transport();
        this.host = text.substring(parts.host(), parts.path() - 1);
        this.port = null;
        this.path = text.substring(parts.path());
    }

    /**
     * Reads {@code https://host/path.git}, {@code ssh://git@host:22/path.git} or {@code git@host:path.git}, which for another
     * port is {@code [git@host:22]:path.git}.
     *
     * @throws IllegalArgumentException if it is none of these, or if Git, SSH or a shell would take part of it for an option,
     *     a program or another host; the message says why and what is right, and shows nothing of the text
     */
    public static CloneUrl parse(String text) {
        PlainCloneUrl plain = PlainCloneUrl.match(requireNonNull(text, "clone URL"));
        return plain == null || text.length() > LONGEST ? parseAnyForm(text) : new CloneUrl(text, plain);
    }

    static CloneUrl parseAnyForm(String text) {
        requireVisible(text);
        Matcher parts = CloneUrlForms.match(text);
        boolean isUrl = CloneUrlForms.isUrl(text);
        if (parts == null
                || (isUrl
                        && AddressMask.isDoubtful(
                                text, parts.start(CloneUrlForms.HOST), parts.start(CloneUrlForms.PATH)))) {
            throw refused(CloneUrlRefusal.reason(text));
        }
        Transport transport = isUrl
                ? Transport.valueOf(text.substring(0, text.indexOf(':')).toUpperCase(Locale.ROOT))
                : Transport.SSH;
        String host = parts.group(CloneUrlForms.HOST);
        String shownHost = ShownHost.of(host).orElseThrow(() -> refused("has a host that is no name"));
        return new CloneUrl(transport, parts, host, shownHost);
    }

    private static void requireVisible(String text) {
        if (text.isBlank()) {
            throw refused("is blank");
        }
        if (text.length() > LONGEST) {
            throw refused("is longer than " + LONGEST + " characters");
        }
        if (HiddenCharacters.isIn(text)) {
            throw refused("has an invisible, control or unpaired surrogate character");
        }
        if (HiddenCharacters.isBlank(text.charAt(0)) || HiddenCharacters.isBlank(text.charAt(text.length() - 1))) {
            throw refused("begins or ends with a blank");
        }
        if (text.indexOf('%') >= 0 && ENCODED_CONTROL.matcher(text).find()) {
            throw refused("has a percent-encoded control character");
        }
    }

    private static IllegalArgumentException refused(String why) {
        return new IllegalArgumentException("clone URL " + why + EXPECTED);
    }

    private static String withHost(String shown, Matcher parts, String host) {
        return shown.substring(0, parts.start(CloneUrlForms.HOST))
                + host
                + shown.substring(parts.end(CloneUrlForms.HOST));
    }

    /** A plain user of SSH, such as {@code git}, is no secret; anything before the host of another URL may be a token. */
    private static String withoutUser(String shown, Transport transport, Matcher parts) {
        String name = parts.group(CloneUrlForms.USER);
        if (name == null
                || (transport == Transport.SSH && PLAIN_USER.matcher(name).matches())) {
            return shown;
        }
        return shown.substring(0, parts.start(CloneUrlForms.USER))
                + AddressMask.MASK
                + shown.substring(parts.end(CloneUrlForms.USER));
    }

    private static @Nullable String port(@Nullable String digits) {
        if (digits != null && (Integer.parseInt(digits) < 1 || Integer.parseInt(digits) > 65_535)) {
            throw refused("has a port outside 1 to 65535");
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
