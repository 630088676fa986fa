package io.github.forgeport.http.policy;

import static java.util.Objects.requireNonNull;

import io.github.forgeport.http.address.AddressLiteral;
import io.github.forgeport.http.address.HostNameRules;
import io.github.forgeport.http.address.SpecialAddressGuard;
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
    private static final String HOST_SUBJECT = "the endpoint's host";

    /** The pattern of an at sign, which ends a user name in a URL, also in its wide forms. */
    private static final Pattern AT_SIGN = Pattern.compile("[@\uFE6B\uFF20]");

    private static final Pattern AUTHORITY = Pattern.compile("(\\[[0-9A-Fa-f:.]+]|[^:@\\[\\]\\\\]+)(?::(\\d*))?");

    /** The pattern of host names that resolvers read as an IP address in numbers, decimal, octal or hexadecimal. */
    private static final Pattern NUMERIC_HOST = Pattern.compile("(?:.*\\.)?(?:0[xX][0-9A-Fa-f]*|\\d+)");

    /**
     * Parses a base URL, and checks that the policy allows it.
     *
     * @throws IllegalArgumentException if it is no base URL, if its host has an underscore although the scheme is https, or
     *     if it is plain HTTP or a special address and the policy does not allow that; credentials in it are not echoed
     */
    public static BaseUrl of(URI endpoint, HttpPolicy policy) {
        requireNonNull(policy, "policy");
        BaseUrl base = of(endpoint);
        base.requireAllowed(policy.network());
        return base;
    }

    /**
     * Parses a base URL, without checking that a policy allows it.
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
        if (AT_SIGN.matcher(decoded).find() || endpoint.getRawQuery() != null || endpoint.getRawFragment() != null) {
            throw new IllegalArgumentException("the endpoint must have no user, query or fragment");
        }
        HostNameRules.requireVisible(HOST_SUBJECT, decoded);
        Matcher parts = AUTHORITY.matcher(authority);
        if (!parts.matches()) {
            throw new IllegalArgumentException("the endpoint has no host that could be asked");
        }
        return new BaseUrl(
                scheme, parseHost(parts.group(1)), parsePort(scheme, parts.group(2)), parsePath(endpoint.getRawPath()));
    }

    private static String parseHost(String text) {
        if (text.startsWith("[")) {
            parseAddress(text);
            return text.toLowerCase(Locale.ROOT);
        }
        String name = AddressLiteral.IPV4.matcher(text).matches() ? text : HostNameRules.ascii(HOST_SUBJECT, text);
        boolean isAddress = AddressLiteral.IPV4.matcher(name).matches();
        if (isAddress
                ? !HostNameRules.isAscii(text)
                : NUMERIC_HOST.matcher(name).matches()) {
            String what = isAddress
                    ? SpecialAddressGuard.reason(parseAddress(name))
                            .map(why -> "a special address (" + why + ")")
                            .orElse("a number")
                    : "a number";
            throw new IllegalArgumentException(
                    HOST_SUBJECT + " is " + what + " in disguise" + HostNameRules.formatForMessage(text));
        }
        return name;
    }

    private static InetAddress parseAddress(String literal) {
        try {
            return InetAddress.getByName(literal);
        } catch (UnknownHostException noAddress) {
            throw new IllegalArgumentException(
                    HOST_SUBJECT + " is no address" + HostNameRules.formatForMessage(literal));
        }
    }

    /**
     * Throws if plain HTTP, or an IP address in the URL, is not allowed; the addresses of a host name are checked when it is
     * resolved.
     */
    private void requireAllowed(Network network) {
        boolean isLiteral =
                host.startsWith("[") || AddressLiteral.IPV4.matcher(host).matches();
        if (isLiteral && new SpecialAddressGuard(network.allowedAddresses()).isRefused(parseAddress(host))) {
            throw new IllegalArgumentException("the endpoint is a special address ("
                    + SpecialAddressGuard.reason(parseAddress(host)).orElseThrow()
                    + "), which the policy does not allow: "
                    + host);
        }
        if (!isTls() && !network.plainHttpAllowed()) {
            throw new IllegalArgumentException("credentials are not sent over plain HTTP to " + host
                    + "; use https, or allow it in the policy for a sandbox");
        }
        if (isTls() && host.indexOf('_') >= 0) {
            throw new IllegalArgumentException(
                    HOST_SUBJECT + " has an underscore, and the JDK checks no certificate for such a name;"
                            + " give the host a name without one" + HostNameRules.formatForMessage(host));
        }
    }

    private static int parsePort(String scheme, @Nullable String digits) {
        if (digits == null || digits.isEmpty()) {
            return -1;
        }
        int port = digits.length() > 5 ? 0 : Integer.parseInt(digits);
        if (port < 1 || port > LAST_PORT) {
            throw new IllegalArgumentException("the endpoint's port is outside 1 to " + LAST_PORT);
        }
        return port == defaultPort(scheme) ? -1 : port;
    }

    private static String parsePath(String path) {
        String trimmed = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        String[] segments = trimmed.split("/", -1);
        for (int i = 1; i < segments.length; i++) {
            String dots = segments[i].replace("%2e", ".").replace("%2E", ".");
            if (dots.isEmpty() || dots.equals(".") || dots.equals("..")) {
                throw malformedPath();
            }
        }
        if (!HostNameRules.isAscii(trimmed)) {
            throw malformedPath();
        }
        return trimmed;
    }

    private static IllegalArgumentException malformedPath() {
        return new IllegalArgumentException(
                "the endpoint's path has an empty segment, '.', '..', or characters to be percent-encoded");
    }

    private static int defaultPort(String scheme) {
        return scheme.equals(HTTPS) ? HTTPS_PORT : HTTP_PORT;
    }

    /** Whether the scheme is https. */
    public boolean isTls() {
        return scheme.equals(HTTPS);
    }

    /** Returns the port, or the scheme's default if the URL has none. */
    public int portOrDefault() {
        return port < 0 ? defaultPort(scheme) : port;
    }

    /** Returns the host and the port of the URL, also where the port is the scheme's default. */
    public String server() {
        return host + ":" + portOrDefault();
    }

    /** Returns the value of the {@code Host} header, with the port only if it is not the scheme's default. */
    public String authority() {
        return port < 0 ? host : host + ":" + port;
    }
}
