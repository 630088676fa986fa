package io.github.forgeport.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** A call of a vendor with the pinned payload of its response, and the response shapes derived from that payload. */
public record DocumentedCall(VendorUnderTest vendor, PayloadEntity<?> entity, ResponseShapes<?> shapes) {

    /** Adds unreadable entries to the response, for an entity that is searched in a list. */
    DocumentedCall besideUnreadable(String... entries) {
        shapes.unreadableEntries(entity.fields().pointer().toString(), entries);
        return this;
    }

    /** Sets the payload of the response to a call for something missing. */
    DocumentedCall absent(String payload) {
        shapes.absentResponse(VendorUnderTest.answer(vendor.name() + "/" + payload));
        return this;
    }

    /** Sets the value with which the call is made, if it needs more than the payload shows, such as a revision. */
    @SuppressWarnings("unchecked") // The shapes are of the type of the call's value.
    <T> DocumentedCall askedWith(UnaryOperator<T> value) {
        ((ResponseShapes<T>) shapes).askedWith(value);
        return this;
    }

    /** Returns the value in a response body of the payload's form. */
    Object valueOf(JsonNode body) {
        List<?> values = entity.in(body);
        return shapes.existing() instanceof List ? values : values.get(0);
    }

    /**
     * Returns the expected value with other parts at JSON pointers into its own JSON; a null stands for a part not
     * supplied.
     */
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
