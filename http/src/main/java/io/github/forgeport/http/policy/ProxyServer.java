package io.github.forgeport.http.policy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import io.github.forgeport.domain.text.Secret;
import io.github.forgeport.http.address.HostNameRules;
import io.github.forgeport.http.request.SendableSecret;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An HTTP or SOCKS5 proxy, with a user's name and password where it requires them. */
public final class ProxyServer {

    private static final int LAST_PORT = 65_535;
    private static final int MOST_SOCKS_BYTES = 255;

    /** The pattern of a host without user, path or port, which would otherwise be resolved as part of its name. */
    private static final Pattern HOST =
            Pattern.compile("[^\\s@:/\\\\?#%]+|\\[?[0-9A-Fa-f]*:[0-9A-Fa-f:.]+(?:%[\\w.-]+)?]?");

    private final String host;
    private final int port;
    private final boolean socks;

    // Transient, since a serialiser of fields shall not find it: it may be a token.
    private final transient @Nullable String user;
    private final @Nullable Secret password;

    private ProxyServer(String host, int port, boolean socks, @Nullable String user, @Nullable Secret password) {
        this.host = host;
        this.port = port;
        this.socks = socks;
        this.user = user;
        this.password = password;
    }

    /**
     * Creates an HTTP proxy that requires no user.
     *
     * @throws IllegalArgumentException if the host is no name or address, hides a character or is read as another, or if the
     *     port is outside 1 to 65535; nothing that could be a credential is echoed
     */
    public static ProxyServer of(String host, int port) {
        return of(host, port, false);
    }

    /**
     * Creates a SOCKS5 proxy that requires no user, and that resolves the host's name.
     *
     * <p>The JVM's properties {@code java.net.socks.username} and {@code java.net.socks.password} are not sent.
     *
     * @throws IllegalArgumentException as {@link #of(String, int)} does
     */
    public static ProxyServer socks(String host, int port) {
        return of(host, port, true);
    }

    private static ProxyServer of(String host, int port, boolean socks) {
        HostNameRules.requireVisible("the proxy's host", requireNonNull(host, "host"));
        if (!HOST.matcher(host).matches() || port < 1 || port > LAST_PORT) {
            throw new IllegalArgumentException("a proxy needs a host and a port of 1 to " + LAST_PORT);
        }
        HostNameRules.requireUnambiguous("the proxy's host", host);
        return new ProxyServer(host, port, socks, null, null);
    }

    /**
     * Returns a copy with the user's name and password, for a proxy that requires them.
     *
     * @throws IllegalArgumentException if the user's name has an invisible or control character, or a colon, behind which an
     *     HTTP proxy would read the password; if the password begins or ends with a blank, or has an unpaired surrogate; or for
     *     SOCKS if one of them is not of 1 to 255 bytes
     */
    public ProxyServer withUser(String user, Secret password) {
        if (requireNonNull(user, "user").indexOf(':') >= 0) {
            throw new IllegalArgumentException("the user's name has a colon");
        }
        HostNameRules.requireVisible("the user's name", user);
        SendableSecret.requireText("the proxy's password", password);
        if (socks && !(fitsSocks(user) && fitsSocks(password.reveal()))) {
            throw new IllegalArgumentException(
                    "user and password for SOCKS are of 1 to " + MOST_SOCKS_BYTES + " bytes");
        }
        return new ProxyServer(host, port, socks, user, password);
    }

    /** Whether a text has a length that SOCKS can send, from 1 to 255 bytes. */
    private static boolean fitsSocks(String text) {
        int length = text.getBytes(UTF_8).length;
        return length > 0 && length <= MOST_SOCKS_BYTES;
    }

    /** Returns the proxy's host name or IP address. */
    public String host() {
        return host;
    }

    public int port() {
        return port;
    }

    /** Returns the proxy's host and port; an IPv6 address is in brackets. */
    public String server() {
        boolean isBare = host.indexOf(':') >= 0 && !host.startsWith("[");
        return (isBare ? "[" + host + "]" : host) + ":" + port;
    }

    /** Whether the proxy speaks SOCKS5 instead of HTTP. */
    public boolean isSocks() {
        return socks;
    }

    /** Returns the user's name; empty if the proxy requires none. */
    public Optional<String> user() {
        return Optional.ofNullable(user);
    }

    /** Returns the user's password; empty if the proxy requires none. */
    public Optional<Secret> password() {
        return Optional.ofNullable(password);
    }

    @Override
    public String toString() {
        return (socks ? "socks5://" : "") + (user == null ? "" : "***@") + server();
    }
}
