package io.github.forgeport.comparison;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiPredicate;

/**
 * The response to a call of a vendor's SDK, as JSON.
 *
 * @param sent the body as the server sent it; missing if it sent none
 * @param read what the SDK made of it
 */
record SdkResponse(JsonNode sent, JsonNode read) {

    /** The mapper that converts Huawei's models by their fields, which have the names of the JSON. */
    private static final ObjectMapper FIELDS = new ObjectMapper()
            .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
            .setVisibility(PropertyAccessor.ALL, Visibility.NONE)
            .setVisibility(PropertyAccessor.FIELD, Visibility.ANY);

    /**
     * Creates a response from plain values and models, both converted to JSON, so that numbers of any type are equal.
     */
    static SdkResponse of(Object sent, Object read) throws IOException {
        return new SdkResponse(tree(sent), tree(read));
    }

    static SdkResponse ofText(String sent, Object read) throws IOException {
        return new SdkResponse(FIELDS.readTree(sent), tree(read));
    }

    private static JsonNode tree(Object value) throws IOException {
        return FIELDS.readTree(FIELDS.writeValueAsBytes(value));
    }

    /** Returns the pointers of the fields that were sent, but not read, or read as another value. */
    SortedSet<String> lost() {
        return lostFields(sent, JsonNode::equals);
    }

    /**
     * Returns the JSON pointers of a document's fields that the SDK did not read, or read as another value; fields that are
     * null are not looked for.
     */
    SortedSet<String> lostFields(JsonNode document, BiPredicate<JsonNode, JsonNode> isSame) {
        SortedSet<String> missing = new TreeSet<>();
        addMissing("", document, read, isSame, missing);
        return missing;
    }

    private static void addMissing(
            String pointer,
            JsonNode document,
            JsonNode read,
            BiPredicate<JsonNode, JsonNode> isSame,
            SortedSet<String> missing) {
        if (document.isNull() || document.isMissingNode()) {
            return;
        }
        if (document.isContainerNode() && document.getNodeType() == read.getNodeType()) {
            document.properties()
                    .forEach(field -> addMissing(
                            pointer + "/" + field.getKey(),
                            field.getValue(),
                            read.path(field.getKey()),
                            isSame,
                            missing));
            for (int i = 0; document.isArray() && i < document.size(); i++) {
                addMissing(pointer + "/" + i, document.get(i), read.path(i), isSame, missing);
            }
        } else if (read.isMissingNode() || read.isNull() || !isSame.test(document, read)) {
            missing.add(pointer + " is " + read + " of " + document);
        }
    }
}
