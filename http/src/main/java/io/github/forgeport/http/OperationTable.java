package io.github.forgeport.http;

import static java.util.Objects.requireNonNull;

import io.github.forgeport.http.endpoint.Repetition;
import io.github.forgeport.port.capability.Capabilities;
import io.github.forgeport.port.capability.Capability;
import io.github.forgeport.port.capability.Operation;
import io.github.forgeport.port.failure.GitHostException.Unsupported;
import java.net.URI;
import java.util.EnumMap;
import java.util.Map;

/**
 * The table of an adapter's operations: for each whether it is supported, how it may be repeated, the reason if not, and the
 * vendor's page.
 *
 * <p>The session's capabilities and the repetition of its calls are read from here; an operation without a row is unsupported.
 */
public final class OperationTable {

    private final Capabilities capabilities;
    private final Map<Operation, Repetition> repetitions;

    private OperationTable(Capabilities capabilities, Map<Operation, Repetition> repetitions) {
        this.capabilities = capabilities;
        this.repetitions = repetitions;
    }

    /**
     * A table without a row.
     *
     * @param host the host's short name, as failures show it
     * @param reason why an operation without a row is unsupported, in one sentence
     * @param vendorPage the vendor's page with all its operations
     */
    public static OperationTable of(String host, String reason, URI vendorPage) {
        return new OperationTable(Capabilities.none(host, reason, vendorPage), Map.of());
    }

    /** The same with a row for what the vendor documents that it can do. */
    public OperationTable supported(Operation operation, Repetition repetition, String reason, URI vendorPage) {
        return row(operation, repetition, Capability.supported(reason, vendorPage));
    }

    /** The same with a row for what only the vendor's answer to a call can tell. */
    public OperationTable unknown(Operation operation, Repetition repetition, String reason, URI vendorPage) {
        return row(operation, repetition, Capability.unknown(reason, vendorPage));
    }

    /** The same with a row for what it cannot do, or not as the session is configured. */
    public OperationTable unsupported(Operation operation, String reason, URI vendorPage) {
        Map<Operation, Repetition> fewer = copy();
        fewer.remove(operation);
        return new OperationTable(capabilities.with(operation, Capability.unsupported(reason, vendorPage)), fewer);
    }

    private OperationTable row(Operation operation, Repetition repetition, Capability capability) {
        Map<Operation, Repetition> more = copy();
        more.put(operation, requireNonNull(repetition, "repetition"));
        return new OperationTable(capabilities.with(operation, capability), more);
    }

    private Map<Operation, Repetition> copy() {
        Map<Operation, Repetition> copy = new EnumMap<>(Operation.class);
        copy.putAll(repetitions);
        return copy;
    }

    /** What the session can do. */
    public Capabilities capabilities() {
        return capabilities;
    }

    /**
     * How a call may be repeated.
     *
     * @throws io.github.forgeport.port.failure.GitHostException.Unsupported if the session does not support it
     */
    Repetition repetition(Operation operation) {
        Repetition repetition = repetitions.get(operation);
        if (repetition == null) {
            throw Unsupported.of(capabilities, operation);
        }
        return repetition;
    }

    /** Every operation with its answer. */
    @Override
    public String toString() {
        return capabilities.toString();
    }
}
