package io.github.forgeport.domain.git;

import static java.util.Objects.requireNonNull;

import io.github.forgeport.domain.syntax.CloneUrlPatterns;
import io.github.forgeport.domain.syntax.HiddenCharacters;
import io.github.forgeport.domain.syntax.SafeHostName;
import io.github.forgeport.domain.syntax.UrlRedaction;
import io.github.forgeport.domain.text.Secret;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An address from which Git can clone a repository, in URL form or in SSH's scp form, {@code git@host:path}.
 *
 * <p>All of it but {@link #reveal()} is without credentials: no user but a plain one of SSH, no parameters, no fragment. A token
 * that is a segment of the path looks like any other segment, and is shown.
 */
public final class CloneUrl {

    /** The protocol of a clone URL. */
    public enum Transport {
        /** HTTP over TLS. */
        HTTPS,
        /** HTTP without encryption. */
        HTTP,
        /** SSH, in URL form or scp form. */
        SSH,
        /** Git's own protocol, which has no credentials. */
        GIT
    }

    private static final int MAX_LENGTH = 8192;
    private static final String EXPECTED_FORMS =
            "; expected https://host/path.git, ssh://git@host/path.git or git@host:path.git";

    /**
     * Matches a percent-encoded control character, which Git or its credential helper would decode and read as a line end.
     */
    private static final Pattern ENCODED_CONTROL =
            Pattern.compile("(?i)%(?:25)*(?:[01][0-9a-f]|7f|c2%(?:25)*[89][0-9a-f])");

    private static final Pattern PLAIN_USER = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._+-]{0,31}");

    private final String maskedUrl;
    private final @Nullable Secret unmaskedUrl;
    private final Transport transport;
    private final String host;
    private final @Nullable String port;
    private final String path;

    /** Creates a URL of any form from the match of its text, with its credentials masked. */
    private CloneUrl(Transport transport, Matcher parts, String host, String shownHost) {
        String text = parts.group();
        int start = parts.start(CloneUrlPatterns.PATH_GROUP);
        int end = UrlRedaction.endOfSafePath(text, start);
        String shown = UrlRedaction.maskedFrom(text, end);
        this.maskedUrl =
                withMaskedUser(shownHost.equals(host) ? shown : withHost(shown, parts, shownHost), transport, parts);
        this.unmaskedUrl = maskedUrl.equals(text) ? null : Secret.ofAny(text);
        this.transport = transport;
        this.host = host;
        this.port = requireValidPort(parts.group(CloneUrlPatterns.PORT_GROUP));
        this.path = end == start ? UrlRedaction.MASK : text.substring(start, end);
    }

    /** Creates a URL of a common form, which holds nothing to be masked. */
    private CloneUrl(String text, CommonCloneUrlMatch parts) {
        this.maskedUrl = text;
        this.unmaskedUrl = null;
        this.transport = parts.transport();
        this.host = text.substring(parts.hostIndex(), parts.pathIndex() - 1);
        this.port = null;
        this.path = text.substring(parts.pathIndex());
    }

    /**
     * Parses a clone URL such as {@code https://host/path.git}, {@code ssh://git@host:22/path.git} or
     * {@code git@host:path.git}, with a port {@code [git@host:22]:path.git}.
     *
     * @throws IllegalArgumentException if it is none of these, or if Git, SSH or a shell would take part of it for an option,
     *     a program or another host; the message says why and what is right, and shows nothing of the text
     */
    public static CloneUrl parse(String text) {
        CommonCloneUrlMatch plain = CommonCloneUrlMatch.match(requireNonNull(text, "clone URL"));
        return plain == null || text.length() > MAX_LENGTH ? parseAnyForm(text) : new CloneUrl(text, plain);
    }

    /** Parses a clone URL of any form with the regular expressions of {@link CloneUrlPatterns}. */
    static CloneUrl parseAnyForm(String text) {
        requireSafeText(text);
        Matcher parts = CloneUrlPatterns.match(text);
        boolean isUrl = CloneUrlPatterns.isUrl(text);
        if (parts == null
                || (isUrl
                        && UrlRedaction.mayBeCredential(
                                text,
                                parts.start(CloneUrlPatterns.HOST_GROUP),
                                parts.start(CloneUrlPatterns.PATH_GROUP)))) {
            throw invalidUrl(CloneUrlErrorReasons.reason(text));
        }
        Transport transport = isUrl
                ? Transport.valueOf(text.substring(0, text.indexOf(':')).toUpperCase(Locale.ROOT))
                : Transport.SSH;
        String host = parts.group(CloneUrlPatterns.HOST_GROUP);
        String shownHost = SafeHostName.of(host).orElseThrow(() -> invalidUrl("has a host that is no name"));
        return new CloneUrl(transport, parts, host, shownHost);
    }

    /** Checks that a text is neither blank nor too long, and has no invisible or control character, also percent-encoded. */
    private static void requireSafeText(String text) {
        if (text.isBlank()) {
            throw invalidUrl("is blank");
        }
        if (text.length() > MAX_LENGTH) {
            throw invalidUrl("is longer than " + MAX_LENGTH + " characters");
        }
        if (HiddenCharacters.anyIn(text)) {
            throw invalidUrl("has an invisible, control or unpaired surrogate character");
        }
        if (HiddenCharacters.isBlank(text.charAt(0)) || HiddenCharacters.isBlank(text.charAt(text.length() - 1))) {
            throw invalidUrl("begins or ends with a blank");
        }
        if (text.indexOf('%') >= 0 && ENCODED_CONTROL.matcher(text).find()) {
            throw invalidUrl("has a percent-encoded control character");
        }
    }

    private static IllegalArgumentException invalidUrl(String why) {
        return new IllegalArgumentException("clone URL " + why + EXPECTED_FORMS);
    }

    /** Returns a URL with its host replaced by another. */
    private static String withHost(String shown, Matcher parts, String host) {
        return shown.substring(0, parts.start(CloneUrlPatterns.HOST_GROUP))
                + host
                + shown.substring(parts.end(CloneUrlPatterns.HOST_GROUP));
    }

    /** Returns a URL with its user masked, which may be a token, unless it is a plain user of SSH, such as {@code git}. */
    private static String withMaskedUser(String shown, Transport transport, Matcher parts) {
        String name = parts.group(CloneUrlPatterns.USER_GROUP);
        if (name == null
                || (transport == Transport.SSH && PLAIN_USER.matcher(name).matches())) {
            return shown;
        }
        return shown.substring(0, parts.start(CloneUrlPatterns.USER_GROUP))
                + UrlRedaction.MASK
                + shown.substring(parts.end(CloneUrlPatterns.USER_GROUP));
    }

    private static @Nullable String requireValidPort(@Nullable String digits) {
        if (digits != null && (Integer.parseInt(digits) < 1 || Integer.parseInt(digits) > 65_535)) {
            throw invalidUrl("has a port outside 1 to 65535");
        }
        return digits;
    }

    /** Returns the protocol of the URL. */
    public Transport transport() {
        return transport;
    }

    /** Returns the host name or numeric address of the server. */
    public String host() {
        return host;
    }

    /** Returns the port, if the URL has one. */
    public OptionalInt port() {
        return port == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(port));
    }

    /** Returns the path behind the host, without the slash or colon between them, and without parameters. */
    public String path() {
        return path;
    }

    /** Returns the whole URL with its credentials, for Git; do not print it. */
    public String reveal() {
        return unmaskedUrl == null ? maskedUrl : unmaskedUrl.reveal();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CloneUrl url
                && url.maskedUrl.equals(maskedUrl)
                && Objects.equals(url.unmaskedUrl, unmaskedUrl);
    }

    @Override
    public int hashCode() {
        return maskedUrl.hashCode();
    }

    /** Returns the URL with its user, password, parameters and fragment masked; a plain user of SSH is shown. */
    @Override
    public String toString() {
        return maskedUrl;
    }
}
