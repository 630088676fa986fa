package io.github.forgeport.cli.doctor;

import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import org.jspecify.annotations.Nullable;

/** The reasons why a TLS certificate is not trusted, each with a hint how to solve the problem. */
enum CertificateProblem {
    EXPIRED(
            "the host's certificate has expired",
            "Check this machine's clock; if it is right, the host's owner must renew the certificate."),
    NOT_YET_VALID("the host's certificate is not valid yet", "Check this machine's clock, which seems to be behind."),
    OTHER_HOST(
            "the host's certificate names another host",
            "Check the endpoint's name: it must be one that the certificate names."),
    UNKNOWN_AUTHORITY(
            "the host's certificate is signed by nobody whom this Java trusts",
            "If a proxy of your network signs anew, let Java trust it:"
                    + " FORGEPORT_JAVA_OPTS=-Djavax.net.ssl.trustStore=FILE; otherwise somebody is in between.");

    private static final int MAX_CAUSES = 10;

    private final String description;
    private final String hint;

    CertificateProblem(String found, String hint) {
        this.description = found;
        this.hint = hint;
    }

    /** Returns the reason that the causes of a failed TLS handshake show. */
    static CertificateProblem of(Throwable failure) {
        @Nullable Throwable each = failure;
        for (int depth = 0; each != null && depth < MAX_CAUSES; depth++) {
            if (each instanceof CertificateExpiredException) {
                return EXPIRED;
            }
            if (each instanceof CertificateNotYetValidException) {
                return NOT_YET_VALID;
            }
            // The JDK has no type of its own for it.
            String message = String.valueOf(each.getMessage());
            if (message.startsWith("No subject alternative") || message.startsWith("No name matching")) {
                return OTHER_HOST;
            }
            each = each.getCause();
        }
        return UNKNOWN_AUTHORITY;
    }

    /** Returns the description of the problem. */
    String description() {
        return description;
    }

    /** Returns the hint how to solve the problem. */
    String hint() {
        return hint;
    }
}
