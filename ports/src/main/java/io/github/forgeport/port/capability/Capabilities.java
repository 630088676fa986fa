package io.github.forgeport.port.capability;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The capabilities of a session: for each operation, whether the host supports it. This includes the operations that the
 * host's adapter does not list.
 */
public final class Capabilities {

    private final String host;
    private final Capability unlisted;
    private final Map<Operation, Capability> listed;

    private Capabilities(String host, Capability unlisted, Map<Operation, Capability> listed) {
        this.host = host;
        this.unlisted = unlisted;
        this.listed = listed;
    }

    /**
     * Creates the capabilities of a host that supports no operation; {@link #with} then returns copies with supported ones.
     *
     * @param host the host's short name, as failures show it
     * @param reason why an operation that is not listed is not supported, in one sentence
     * @param vendorPage the vendor's page with all its operations
     */
    public static Capabilities none(String host, String reason, URI vendorPage) {
        return new Capabilities(requireNonNull(host, "host"), Capability.unsupported(reason, vendorPage), Map.of());
    }

    /** Returns a copy of these capabilities, with another capability for one operation. */
    public Capabilities with(Operation operation, Capability capability) {
        Map<Operation, Capability> more = new EnumMap<>(Operation.class);
        more.putAll(listed);
        more.put(requireNonNull(operation, "operation"), requireNonNull(capability, "capability"));
        return new Capabilities(host, unlisted, more);
    }

    /** Returns the capability of the host for one operation. */
    public Capability of(Operation operation) {
        return listed.getOrDefault(requireNonNull(operation, "operation"), unlisted);
    }

    /** Returns the host's short name, as failures show it. */
    public String host() {
        return host;
    }

    /** Returns a text with every operation and its support. */
    @Override
    public String toString() {
        return Arrays.stream(Operation.values())
                .map(operation -> operation + ": " + of(operation).support())
                .collect(Collectors.joining(", ", "Capabilities[", "]"));
    }
}
