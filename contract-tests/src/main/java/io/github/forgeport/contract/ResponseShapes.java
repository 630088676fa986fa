package io.github.forgeport.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import io.github.forgeport.contract.specimen.Specimen;
import io.github.forgeport.faults.ScriptedResponse;
import io.github.forgeport.port.GitHost;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The responses of one host to one example call: complete, and with fields left out.
 *
 * @param <T> the type of the value that exists at the host
 */
public class ResponseShapes<T> {

    private final Specimen<T> specimen;
    private final String variant;
    private final T existing;
    private final String body;
    private String minimalBody = "{}";
    private Set<String> minimalParts = Set.of();
    private Set<String> unread = Set.of();
    private final List<String> bodiesWithUnreadableEntries = new ArrayList<>();
    private @Nullable ScriptedResponse absent;
    private UnaryOperator<T> asked = UnaryOperator.identity();

    /**
     * Creates the responses from the example call, the existing value and the complete response's JSON; for subclasses.
     */
    ResponseShapes(Specimen<T> specimen, String variant, T existing, String body) {
        this.specimen = specimen;
        this.variant = variant;
        this.existing = existing;
        this.body = body;
    }

    /**
     * Creates the responses to an example call, starting with the complete response.
     *
     * @param existing the value at the host, with every part that the host can supply
     * @param body the JSON of the complete response
     */
    public static <T> ResponseShapes<T> of(Specimen<T> specimen, T existing, String body) {
        return new ResponseShapes<>(specimen, "", existing, body);
    }

    /**
     * Sets the minimal response: it has only the fields that the host always sends, and is invalid if one of them is missing.
     *
     * @param parts the names of the entity's parts in it
     */
    public ResponseShapes<T> withMinimalResponse(String body, String... parts) {
        minimalBody = body;
        minimalParts = Set.of(parts);
        return this;
    }

    /** Sets the response to a request for a missing entity. */
    public ResponseShapes<T> absentResponse(ScriptedResponse response) {
        absent = response;
        return this;
    }

    /**
     * Adds unreadable entries to the list at a JSON pointer, for a host that returns a list in which the adapter searches.
     */
    public ResponseShapes<T> unreadableEntries(String list, String... entries) {
        JsonNode whole = JsonFields.parse(body);
        for (String entry : entries) {
            for (int index : new int[] {0, whole.at(list).size()}) {
                bodiesWithUnreadableEntries.add(JsonFields.withEntry(whole, list, index, JsonFields.parse(entry))
                        .toString());
            }
        }
        return this;
    }

    /** Sets the JSON pointers of fields in the complete response that the adapter does not read, or that are null. */
    public ResponseShapes<T> unreadFields(String... pointers) {
        unread = Set.of(pointers);
        return this;
    }

    /** Sets the value with which the call is made, where that needs more than the response shows, such as a revision. */
    public ResponseShapes<T> askedWith(UnaryOperator<T> value) {
        asked = value;
        return this;
    }

    /** Returns the example call to which these responses belong. */
    public final Specimen<T> specimen() {
        return specimen;
    }

    /** Returns the value that exists at the host. */
    public final T existing() {
        return existing;
    }

    /** Returns the JSON of the complete response. */
    public final String body() {
        return body;
    }

    /** Runs the example call on a session, for the existing value, and returns its result. */
    public Object call(GitHost session) {
        return specimen.call().apply(session, asked());
    }

    /** Returns the value with which the call is made. */
    final T asked() {
        return asked.apply(existing);
    }

    /** Returns the expected result of {@link #call}. */
    public final Object expected() {
        return specimen.expected().apply(existing);
    }

    /** Returns the JSON pointers of fields in the complete response that the adapter does not read. */
    public final Set<String> unreadFields() {
        return unread;
    }

    /** Returns the JSON of the minimal response. */
    String minimalBody() {
        return minimalBody;
    }

    /** Returns the names of the entity's parts in the minimal response. */
    Set<String> minimalParts() {
        return minimalParts;
    }

    /**
     * Returns invalid copies of the minimal response, each with one field missing or null, or a null list entry; the value
     * is the JSON pointer of that field.
     */
    Map<String, String> incompleteBodies() {
        JsonNode minimal = JsonFields.parse(minimalBody);
        Map<String, String> lacking = new LinkedHashMap<>();
        for (String pointer : JsonFields.pointersOf(minimal)) {
            lacking.put(JsonFields.without(minimal, pointer).toString(), pointer);
            lacking.put(JsonFields.withNull(minimal, pointer).toString(), pointer);
            if (existing instanceof List<?> && minimal.at(pointer).isArray()) {
                lacking.put(
                        JsonFields.withEntry(minimal, pointer, 1, NullNode.getInstance())
                                .toString(),
                        pointer + "/1");
            }
        }
        return lacking;
    }

    /** Returns the bodies of complete responses with one unreadable entry in the list each. */
    List<String> bodiesWithUnreadableEntries() {
        return bodiesWithUnreadableEntries;
    }

    /** Whether the host tells that an entity is missing. */
    final boolean tellsAbsence() {
        return absent != null;
    }

    /** Returns the response to a request for a missing entity. */
    ScriptedResponse absentResponse() {
        return Objects.requireNonNull(absent, "absent");
    }

    /** Returns the name of the operation, with the variant of the call if there are several. */
    @Override
    public final String toString() {
        return variant.isEmpty() ? specimen.toString() : specimen + " " + variant;
    }
}
