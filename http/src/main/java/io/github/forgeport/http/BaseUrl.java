package io.github.forgeport.http;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.util.Locale;

/** The address all requests of a session go to: scheme, host, port, and a path before every endpoint's own. */
public record BaseUrl(String scheme, String host, int port, String path) {

    private static final String HTTPS = "https";

    /**
     * Takes an address apart.
     *
     * @throws IllegalArgumentException if it is not an absolute HTTPS URL with a host and at most a path, or if it is
     *     plain HTTP and the policy does not allow that; credentials in it are not echoed
     */
    public static BaseUrl of(URI endpoint, HttpPolicy policy) {
        requireNonNull(endpoint, "endpoint");
        requireNonNull(policy, "policy");
        String scheme = endpoint.getScheme() == null ? "" : endpoint.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals(HTTPS) && !scheme.equals("http")) {
            throw new IllegalArgumentException("the endpoint must be an absolute http(s) URL");
        }
        if (endpoint.getHost() == null) {
            throw new IllegalArgumentException("the endpoint has no host that could be asked");
        }
        if (endpoint.getRawUserInfo() != null || endpoint.getRawQuery() != null || endpoint.getRawFragment() != null) {
            throw new IllegalArgumentException(
                    "the endpoint must have no user, query or fragment: " + scheme + "://" + endpoint.getHost());
        }
        if (!scheme.equals(HTTPS) && !policy.plainHttpAllowed()) {
            throw new IllegalArgumentException("credentials are not sent over plain HTTP to " + endpoint.getHost()
                    + "; use https, or allow it in the policy for a sandbox");
        }
        return new BaseUrl(
                scheme,
                endpoint.getHost().toLowerCase(Locale.ROOT),
                endpoint.getPort(),
                withoutEnd(endpoint.getRawPath()));
    }

    private static String withoutEnd(String path) {
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }
}
