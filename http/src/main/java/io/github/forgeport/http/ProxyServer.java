package io.github.forgeport.http;

import static java.util.Objects.requireNonNull;

import io.github.forgeport.domain.Secret;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An HTTP proxy, with a user's name and password where it wants them. */
public final class ProxyServer {

    private static final int LAST_PORT = 65_535;

    /** No user, path or port: those would be looked up, and shown, as part of the name. */
    private static final Pattern HOST =
            Pattern.compile("[^\\s@:/\\\\?#]+|\\[?[0-9A-Fa-f]*:[0-9A-Fa-f:.]+(?:%[\\w.-]+)?]?");

    private final String host;
    private final int port;
    private final @Nullable String user;
    private final @Nullable Secret password;

    private ProxyServer(String host, int port, @Nullable String user, @Nullable Secret password) {
        this.host = host;
        this.port = port;
        this.user = user;
        this.password = password;
    }

    /**
     * A proxy that asks for nobody's name.
     *
     * @throws IllegalArgumentException if the host is no name or address, or the port outside 1 to 65535; neither is echoed
     */
    public static ProxyServer of(String host, int port) {
        if (!HOST.matcher(requireNonNull(host, "host")).matches() || port < 1 || port > LAST_PORT) {
            throw new IllegalArgumentException("a proxy needs a host and a port of 1 to " + LAST_PORT);
        }
        return new ProxyServer(host, port, null, null);
    }

    /**
     * The same for a user whom the proxy knows.
     *
     * @throws IllegalArgumentException if the user's name has a colon, behind which the proxy would read the password
     */
    public ProxyServer withUser(String user, Secret password) {
        if (requireNonNull(user, "user").indexOf(':') >= 0) {
            throw new IllegalArgumentException("the user's name has a colon");
        }
        return new ProxyServer(host, port, user, requireNonNull(password, "password"));
    }

    /** Its name or address. */
    public String host() {
        return host;
    }

    /** Its port. */
    public int port() {
        return port;
    }

    /** The value of {@code Proxy-Authorization}, if it wants one. */
    Optional<String> authorization() {
        if (user == null || password == null) {
            return Optional.empty();
        }
        byte[] pair = (user + ":" + password.reveal()).getBytes(StandardCharsets.UTF_8);
        return Optional.of("Basic " + Base64.getEncoder().encodeToString(pair));
    }

    @Override
    public String toString() {
        return (user == null ? "" : "***@") + host + ":" + port;
    }
}
