package io.github.forgeport.port.capability;

import static java.util.Objects.requireNonNull;

import java.net.URI;

/**
 * The capability of a host for one operation: whether it is supported, the reason, and the vendor's documentation page that
 * states it.
 */
public record Capability(Support support, String reason, URI vendorPage) {

    /** The degree of support for an operation: supported, unsupported or unknown. */
    public enum Support {
        /** The host supports the operation. */
        SUPPORTED,
        /**
         * The host does not support the operation, or not as this session is configured: a call is refused before anything
         * is sent.
         */
        UNSUPPORTED,
        /** The support is not known: a call is sent, and the response decides. */
        UNKNOWN
    }

    /** Creates a capability, whose reason is one sentence. */
    public Capability {
        requireNonNull(support, "support");
        requireNonNull(reason, "reason");
        requireNonNull(vendorPage, "vendorPage");
    }

    /** Creates the capability of an operation that the host supports. */
    public static Capability supported(String reason, URI vendorPage) {
        return new Capability(Support.SUPPORTED, reason, vendorPage);
    }

    /** Creates the capability of an operation that the host does not support. */
    public static Capability unsupported(String reason, URI vendorPage) {
        return new Capability(Support.UNSUPPORTED, reason, vendorPage);
    }

    /** Creates the capability of an operation of which it is not known whether the host supports it. */
    public static Capability unknown(String reason, URI vendorPage) {
        return new Capability(Support.UNKNOWN, reason, vendorPage);
    }
}
