package io.github.forgeport.http;

import static java.util.Objects.requireNonNull;

import io.github.forgeport.http.endpoint.Repetition;
import io.github.forgeport.port.capability.Capabilities;
import io.github.forgeport.port.capability.Capability;
import io.github.forgeport.port.capability.Capability.Support;
import io.github.forgeport.port.capability.Operation;
import io.github.forgeport.port.failure.GitHostException.Unsupported;
import java.net.URI;
import java.util.EnumMap;
import java.util.Map;

/**
 * The table of an adapter's operations: whether each is supported, with the reason, its repetition, and the vendor's page.
 *
 * <p>The session's capabilities and the repetition of its calls are read from here; an operation without a row is unsupported.
 * The page of a row is relative to that of the table, such as {@code 460466.html} or a whole address.
 */
public final class OperationTable {

    private final URI vendorPage;
    private final Capabilities capabilities;
    private final Map<Operation, Repetition> repetitions;

    private OperationTable(URI vendorPage, Capabilities capabilities, Map<Operation, Repetition> repetitions) {
        this.vendorPage = vendorPage;
        this.capabilities = capabilities;
        this.repetitions = repetitions;
    }

    /**
     * Creates a table without rows.
     *
     * @param host the host's short name, as failures show it
     * @param reason why an operation without a row is unsupported, in one sentence
     * @param vendorPage the vendor's page with all its operations
     */
    public static OperationTable of(String host, String reason, URI vendorPage) {
        return new OperationTable(vendorPage, Capabilities.none(host, reason, vendorPage), Map.of());
    }

    /** Returns a copy with a row for an operation that the vendor documents as supported. */
    public OperationTable supported(Operation operation, Repetition repetition, String reason, String page) {
        return withRow(operation, repetition, Capability.supported(reason, vendorPage.resolve(page)));
    }

    /** Returns a copy with a row for an operation whose support is unknown until the host has responded to a call of it. */
    public OperationTable unknown(Operation operation, Repetition repetition, String reason, String page) {
        return withRow(operation, repetition, Capability.unknown(reason, vendorPage.resolve(page)));
    }

    /** Returns a copy with a row for an operation that the vendor, or the session as configured, does not support. */
    public OperationTable unsupported(Operation operation, String reason, String page) {
        Map<Operation, Repetition> fewer = copyOfRepetitions();
        fewer.remove(operation);
        return new OperationTable(
                vendorPage,
                capabilities.with(operation, Capability.unsupported(reason, vendorPage.resolve(page))),
                fewer);
    }

    /** Returns a copy with a row of this degree of support. */
    public OperationTable with(
            Operation operation, Repetition repetition, Support support, String reason, String page) {
        return switch (support) {
            case SUPPORTED -> supported(operation, repetition, reason, page);
            case UNKNOWN -> unknown(operation, repetition, reason, page);
            case UNSUPPORTED -> unsupported(operation, reason, page);
        };
    }

    private OperationTable withRow(Operation operation, Repetition repetition, Capability capability) {
        Map<Operation, Repetition> more = copyOfRepetitions();
        more.put(operation, requireNonNull(repetition, "repetition"));
        return new OperationTable(vendorPage, capabilities.with(operation, capability), more);
    }

    private Map<Operation, Repetition> copyOfRepetitions() {
        Map<Operation, Repetition> copy = new EnumMap<>(Operation.class);
        copy.putAll(repetitions);
        return copy;
    }

    /** Returns the capabilities that the rows declare. */
    public Capabilities capabilities() {
        return capabilities;
    }

    /**
     * Returns the repetition of an operation: how a call of it may be repeated.
     *
     * @throws io.github.forgeport.port.failure.GitHostException.Unsupported if the session does not support the operation
     */
    Repetition repetition(Operation operation) {
        Repetition repetition = repetitions.get(operation);
        if (repetition == null) {
            throw Unsupported.of(capabilities, operation);
        }
        return repetition;
    }

    /** Returns the capabilities as a text: each operation with its support. */
    @Override
    public String toString() {
        return capabilities.toString();
    }
}
