package io.github.forgeport.port.capability;

import static java.util.Objects.requireNonNull;

import java.net.URI;

/** Whether a host can do one operation, why, and the vendor's page that says so. */
public record Capability(Support support, String reason, URI vendorPage) {

    /** The three answers. */
    public enum Support {
        /** It can. */
        SUPPORTED,
        /** It cannot, or not as this session is configured: a call is refused before anything is sent. */
        UNSUPPORTED,
        /** Its documents do not say, or it depends on what the session was not told: a call is sent, and the answer decides. */
        UNKNOWN
    }

    /** Takes an answer with its reason in one sentence. */
    public Capability {
        requireNonNull(support, "support");
        requireNonNull(reason, "reason");
        requireNonNull(vendorPage, "vendorPage");
    }

    /** A host that can. */
    public static Capability supported(String reason, URI vendorPage) {
        return new Capability(Support.SUPPORTED, reason, vendorPage);
    }

    /** A host that cannot. */
    public static Capability unsupported(String reason, URI vendorPage) {
        return new Capability(Support.UNSUPPORTED, reason, vendorPage);
    }

    /** A host of which it is not known. */
    public static Capability unknown(String reason, URI vendorPage) {
        return new Capability(Support.UNKNOWN, reason, vendorPage);
    }
}
