package io.github.forgeport.pact;

import au.com.dius.pact.consumer.dsl.DslPart;
import au.com.dius.pact.consumer.dsl.PactDslJsonArray;
import au.com.dius.pact.consumer.dsl.PactDslJsonBody;
import au.com.dius.pact.consumer.dsl.PactDslJsonRootValue;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.forgeport.sandbox.payload.PinnedPayload;

/** A pinned payload as what a pact expects: every field by its type, with the document's own value as the example. */
final class PinnedBody {

    private PinnedBody() {}

    static DslPart of(PinnedPayload payload) {
        return object(new PactDslJsonBody(), payload.body()).close();
    }

    private static PactDslJsonBody object(PactDslJsonBody body, JsonNode object) {
        object.properties().forEach(field -> {
            String name = field.getKey();
            JsonNode value = field.getValue();
            if (value.isObject()) {
                object(body.object(name), value).closeObject();
            } else if (value.isArray()) {
                array(body, name, value);
            } else if (value.isNull()) {
                body.nullValue(name);
            } else if (value.isBoolean()) {
                body.booleanType(name, value.booleanValue());
            } else if (value.isIntegralNumber()) {
                body.integerType(name, value.longValue());
            } else {
                body.stringType(name, value.textValue());
            }
        });
        return body;
    }

    /** A list is expected to have at least one element such as the document shows; an empty one, to be empty. */
    private static void array(PactDslJsonBody body, String name, JsonNode array) {
        if (array.isEmpty()) {
            body.array(name).closeArray();
            return;
        }
        if (array.get(0).isTextual()) {
            body.minArrayLike(
                    name, 1, PactDslJsonRootValue.stringType(array.get(0).textValue()), 1);
            return;
        }
        PactDslJsonBody first = body.minArrayLike(name, 1);
        object(first, array.get(0));
        PactDslJsonArray closed = (PactDslJsonArray) first.closeObject();
        closed.closeArray();
    }
}
