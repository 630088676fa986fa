package io.github.forgeport.http.policy;

import static java.util.Objects.requireNonNull;

import io.github.forgeport.http.address.AddressLiteral;
import io.github.forgeport.http.address.HostText;
import io.github.forgeport.http.address.SpecialAddresses;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The base URL of a session: scheme, host, port (-1 for the scheme's default), and a path that precedes every endpoint's
 * own.
 */
public record BaseUrl(String scheme, String host, int port, String path) {

    private static final String HTTPS = "https";
    private static final int HTTPS_PORT = 443;
    private static final int HTTP_PORT = 80;
    private static final int LAST_PORT = 65_535;
    private static final String HOST = "the endpoint's host";

    /** Before a host, also in the widths that are taken for it. */
    private static final Pattern AT = Pattern.compile("[@\uFE6B\uFF20]");

    private static final Pattern AUTHORITY = Pattern.compile("(\\[[0-9A-Fa-f:.]+]|[^:@\\[\\]\\\\]+)(?::(\\d*))?");

    /** What resolvers read as a number in some base, though nobody means a host by it. */
    private static final Pattern NUMERIC = Pattern.compile("(?:.*\\.)?(?:0[xX][0-9A-Fa-f]*|\\d+)");

    /**
     * Takes an address apart that a policy allows.
     *
     * @throws IllegalArgumentException if it is no address of an API, if its host has an underscore although TLS is spoken, or if
     *     it is plain HTTP or a special address and the policy does not allow that; credentials in it are not echoed
     */
    public static BaseUrl of(URI endpoint, HttpPolicy policy) {
        requireNonNull(policy, "policy");
        BaseUrl base = of(endpoint);
        base.requireAllowed(policy.network());
        return base;
    }

    /**
     * Takes an address apart, whichever policy it is to be asked with.
     *
     * @throws IllegalArgumentException if it is not an absolute http(s) URL with a host and at most a path, or if its host hides
     *     a character or is read as another; credentials in it are not echoed
     */
    public static BaseUrl of(URI endpoint) {
        requireNonNull(endpoint, "endpoint");
        String scheme = endpoint.getScheme() == null ? "" : endpoint.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals(HTTPS) && !scheme.equals("http")) {
            throw new IllegalArgumentException("the endpoint must be an absolute http(s) URL");
        }
        String authority = endpoint.getRawAuthority();
        if (authority == null) {
            throw new IllegalArgumentException("the endpoint has no host that could be asked");
        }
        String decoded = endpoint.getAuthority();
        if (AT.matcher(decoded).find() || endpoint.getRawQuery() != null || endpoint.getRawFragment() != null) {
            throw new IllegalArgumentException("the endpoint must have no user, query or fragment");
        }
        HostText.requireVisible(HOST, decoded);
        Matcher parts = AUTHORITY.matcher(authority);
        if (!parts.matches()) {
            throw new IllegalArgumentException("the endpoint has no host that could be asked");
        }
        return new BaseUrl(scheme, host(parts.group(1)), port(scheme, parts.group(2)), path(endpoint.getRawPath()));
    }

    private static String host(String text) {
        if (text.startsWith("[")) {
            address(text);
            return text.toLowerCase(Locale.ROOT);
        }
        String name = AddressLiteral.IPV4.matcher(text).matches() ? text : HostText.ascii(HOST, text);
        boolean isAddress = AddressLiteral.IPV4.matcher(name).matches();
        if (isAddress ? !HostText.isAscii(text) : NUMERIC.matcher(name).matches()) {
            String what = isAddress
                    ? SpecialAddresses.why(address(name))
                            .map(why -> "a special address (" + why + ")")
                            .orElse("a number")
                    : "a number";
            throw new IllegalArgumentException(HOST + " is " + what + " in disguise" + HostText.shown(text));
        }
        return name;
    }

    private static InetAddress address(String literal) {
        try {
            return InetAddress.getByName(literal);
        } catch (UnknownHostException noAddress) {
            throw new IllegalArgumentException(HOST + " is no address" + HostText.shown(literal));
        }
    }

    /** An address in figures is judged here; one behind a name, when the name is resolved. */
    private void requireAllowed(Network network) {
        boolean isLiteral =
                host.startsWith("[") || AddressLiteral.IPV4.matcher(host).matches();
        if (isLiteral && new SpecialAddresses(network.allowedAddresses()).isRefused(address(host))) {
            throw new IllegalArgumentException("the endpoint is a special address ("
                    + SpecialAddresses.why(address(host)).orElseThrow() + "), which the policy does not allow: "
                    + host);
        }
        if (!isTls() && !network.plainHttpAllowed()) {
            throw new IllegalArgumentException("credentials are not sent over plain HTTP to " + host
                    + "; use https, or allow it in the policy for a sandbox");
        }
        if (isTls() && host.indexOf('_') >= 0) {
            throw new IllegalArgumentException(
                    HOST + " has an underscore, and the JDK checks no certificate for such a name;"
                            + " give the host a name without one" + HostText.shown(host));
        }
    }

    private static int port(String scheme, @Nullable String digits) {
        if (digits == null || digits.isEmpty()) {
            return -1;
        }
        int port = digits.length() > 5 ? 0 : Integer.parseInt(digits);
        if (port < 1 || port > LAST_PORT) {
            throw new IllegalArgumentException("the endpoint's port is outside 1 to " + LAST_PORT);
        }
        return port == portOf(scheme) ? -1 : port;
    }

    private static String path(String path) {
        String trimmed = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        String[] segments = trimmed.split("/", -1);
        for (int i = 1; i < segments.length; i++) {
            String dots = segments[i].replace("%2e", ".").replace("%2E", ".");
            if (dots.isEmpty() || dots.equals(".") || dots.equals("..")) {
                throw unsoundPath();
            }
        }
        if (!HostText.isAscii(trimmed)) {
            throw unsoundPath();
        }
        return trimmed;
    }

    private static IllegalArgumentException unsoundPath() {
        return new IllegalArgumentException(
                "the endpoint's path has an empty segment, '.', '..', or characters to be percent-encoded");
    }

    private static int portOf(String scheme) {
        return scheme.equals(HTTPS) ? HTTPS_PORT : HTTP_PORT;
    }

    public boolean isTls() {
        return scheme.equals(HTTPS);
    }

    public int portOrDefault() {
        return port < 0 ? portOf(scheme) : port;
    }

    /** Host and port, whichever it is. */
    public String server() {
        return host + ":" + portOrDefault();
    }

    /** The value of the header {@code Host}: the port stands in it only if it is not the scheme's own. */
    public String authority() {
        return port < 0 ? host : host + ":" + port;
    }
}
