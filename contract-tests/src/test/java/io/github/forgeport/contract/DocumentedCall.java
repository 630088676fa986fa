package io.github.forgeport.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** A call of a vendor that a pinned payload answers, and the shapes of responses that are derived from the payload. */
public record DocumentedCall(VendorUnderTest vendor, PayloadEntity<?> entity, ResponseShapes<?> shapes) {

    /** Adds entries that cannot be read, for an entity that is looked for in a list. */
    DocumentedCall besideUnreadable(String... entries) {
        shapes.unreadableEntries(entity.fields().pointer().toString(), entries);
        return this;
    }

    /** Answers a call that lists something missing by another payload. */
    DocumentedCall absent(String payload) {
        shapes.absentResponse(VendorUnderTest.answer(vendor.name() + "/" + payload));
        return this;
    }

    /** Makes the call with more than the payload shows, such as a revision. */
    @SuppressWarnings("unchecked") // The shapes are of the type of the call's value.
    <T> DocumentedCall askedWith(UnaryOperator<T> value) {
        ((ResponseShapes<T>) shapes).askedWith(value);
        return this;
    }

    /** Returns the value that a body of the payload's form shows. */
    Object valueOf(JsonNode body) {
        List<?> values = entity.in(body);
        return shapes.existing() instanceof List ? values : values.get(0);
    }

    /** Returns the expected value, with other parts at JSON pointers into its own JSON; null is one that is not supplied. */
    Object expectedWith(Map<String, JsonNode> parts) {
        JsonNode json = DomainJson.MAPPER.valueToTree(shapes.expected());
        for (Map.Entry<String, JsonNode> part : parts.entrySet()) {
            JsonNode value = part.getValue();
            json = JsonFields.with(json, part.getKey(), value.isNull() ? MissingNode.getInstance() : value);
        }
        return entity.ofDomainJson(json);
    }

    /** Returns the name of the payload. */
    public String payload() {
        return entity.payload();
    }

    @Override
    public String toString() {
        return vendor + " " + shapes;
    }
}
