package io.github.forgeport.domain;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An address that Git can clone from, in URL form or in the short form of SSH, {@code git@host:path}.
 *
 * <p>It prints with everything masked that could be a credential; {@link #reveal()} gives what Git needs.
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
    private static final String MASK = "***";
    private static final Pattern URL =
            Pattern.compile("(?i)(https?|ssh|git)://(?:([^/]*)@)?(\\[[0-9a-f:.]+]|[^/:@\\[\\]]+)(?::(\\d{1,5}))?/(.+)");

    /** What looks like a URL that lost a slash or its scheme is refused: its user and password would print as a path. */
    private static final Pattern SHORT_SSH = Pattern.compile(
            "(?!(?i:https?):)(?:([^/:@]+)@|(?![^/]+@))([^/:@\\[\\]]+|\\[[0-9a-fA-F:.]+]):(?!//|/[^/]*@)(.+)");

    private final String text;
    private final String masked;
    private final Transport transport;
    private final String host;
    private final @Nullable String port;
    private final String path;

    private CloneUrl(String text, String masked, Transport transport, String host, @Nullable String port, String path) {
        this.text = text;
        this.masked = masked;
        this.transport = transport;
        this.host = host;
        this.port = port;
        this.path = path;
    }

    /**
     * Reads {@code https://host/path.git}, {@code ssh://git@host:22/path.git} or {@code git@host:path.git}.
     *
     * @throws IllegalArgumentException if it is none of these; the message does not show what could be a credential
     */
    public static CloneUrl parse(String text) {
        requireNonNull(text, "clone URL");
        if (text.length() > LONGEST || !text.codePoints().allMatch(SafeText::isSafe) || text.isBlank()) {
            throw new IllegalArgumentException("clone URL is blank, too long or has control characters");
        }
        Matcher url = URL.matcher(text);
        if (url.matches()) {
            Transport transport = Transport.valueOf(url.group(1).toUpperCase(Locale.ROOT));
            return new CloneUrl(
                    text, masked(text, url, transport), transport, url.group(3), port(url.group(4)), url.group(5));
        }
        Matcher shortSsh = SHORT_SSH.matcher(text);
        if (shortSsh.matches()) {
            String shown = withoutParameters(text, shortSsh.start(3));
            return new CloneUrl(text, shown, Transport.SSH, shortSsh.group(2), null, shortSsh.group(3));
        }
        throw new IllegalArgumentException("clone URL is neither a URL of https, http, ssh or git nor user@host:path");
    }

    /**
     * An SSH user such as {@code git} is no secret; anything before the host of another URL may be a token, and so may any
     * parameter.
     */
    private static String masked(String text, Matcher url, Transport transport) {
        String shown = withoutParameters(text, url.start(5));
        String userInfo = url.group(2);
        if (userInfo == null || (transport == Transport.SSH && userInfo.indexOf(':') < 0)) {
            return shown;
        }
        return shown.substring(0, url.start(2)) + MASK + shown.substring(url.end(2));
    }

    /** Behind the path, from the first question mark or hash on. */
    private static String withoutParameters(String text, int path) {
        for (int i = path; i < text.length(); i++) {
            if (text.charAt(i) == '?' || text.charAt(i) == '#') {
                return text.substring(0, i + 1) + MASK;
            }
        }
        return text;
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

    /** What follows the host, without the slash or colon between them. */
    public String path() {
        return path;
    }

    /** The whole address with its credentials, for Git; do not print it. */
    public String reveal() {
        return text;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CloneUrl url && url.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** The address with user names, passwords and parameters masked, except the user of SSH. */
    @Override
    public String toString() {
        return masked;
    }
}
