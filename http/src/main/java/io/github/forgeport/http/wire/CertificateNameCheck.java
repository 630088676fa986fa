package io.github.forgeport.http.wire;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.cert.Certificate;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A check of the host name in a TLS certificate by RFC 9525: alternative names only, a wildcard for one whole first label.
 *
 * <p>The JDK checks them too, but leaves it to a trust manager that says it can do so itself.
 */
final class CertificateNameCheck {

    private static final int DNS_NAME = 2;
    private static final int IP_ADDRESS = 7;

    private CertificateNameCheck() {}

    /** Whether the first certificate of a chain, the host's own, is issued for a host name or IP address. */
    static boolean matchHost(String host, Certificate[] chain) {
        try {
            return chain.length > 0
                    && chain[0] instanceof X509Certificate certificate
                    && containHost(certificate.getSubjectAlternativeNames(), host);
        } catch (CertificateParsingException | UnknownHostException unreadable) {
            return false; // A name that cannot be read names nobody.
        }
    }

    /** Whether a host is among the alternative names of a certificate, given as the JDK's pairs of type and name. */
    static boolean containHost(@Nullable Collection<List<?>> names, String host) throws UnknownHostException {
        if (names == null) {
            return false;
        }
        boolean isLiteral = isIpAddress(host);
        for (List<?> name : names) {
            if (name.get(1) instanceof String text
                    && (isLiteral
                            ? name.get(0).equals(IP_ADDRESS) && isSameAddress(text, host)
                            : name.get(0).equals(DNS_NAME) && matchesName(text.toLowerCase(Locale.ROOT), host))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isIpAddress(String host) {
        return host.startsWith("[") || host.chars().allMatch(c -> c == '.' || (c >= '0' && c <= '9'));
    }

    /** Compares two IP addresses in digits, so that no name is resolved. */
    private static boolean isSameAddress(String name, String host) throws UnknownHostException {
        return InetAddress.getByName(name).equals(InetAddress.getByName(host));
    }

    /** Whether a DNS name in a certificate, which may begin with a wildcard, matches a host name. */
    private static boolean matchesName(String name, String host) {
        if (!name.startsWith("*.")) {
            return name.equals(host);
        }
        String parent = name.substring(1);
        int dot = host.indexOf('.');
        return parent.indexOf('.', 1) > 0 && dot > 0 && host.substring(dot).equals(parent);
    }
}
