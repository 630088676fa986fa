package io.github.forgeport.adapter.servicestage;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** An answer that a vendor's page gives as an example, to be changed a field at a time. */
final class Document {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** <a href="https://support.huaweicloud.com/api-servicestage/servicestage_06_0092.html">获取仓库授权列表</a>, unchanged. */
    private static final String LIST_AUTHORIZATIONS = """
            {
              "authorizations": [
                {
                  "name": "test",
                  "repo_type": "github",
                  "repo_host": "https://api.github.com",
                  "repo_home": "https://github.com/tom-repo",
                  "repo_user": "tom-repo",
                  "avartar": "https://avatars.githubusercontent.com/u/73919200?v=4",
                  "token_type": "oauth",
                  "create_time": 1649731565642,
                  "update_time": 1649731565642,
                  "tag": null,
                  "status": 0
                }
              ],
              "count": 1
            }
            """;

    /**
     * <a href="https://support.huaweicloud.com/api-servicestage/servicestage_06_0100.html">获取项目列表</a>; the values are
     * those of page 0101, since its own example was not to be had.
     */
    private static final String LIST_PROJECTS = """
            {
              "projects": [
                {
                  "id": "79",
                  "name": "gradle_custom_gradledir",
                  "clone_url": "http://***@cpe.gitlab.com:8090/zmg/gradle_custom_gradledir.git"
                }
              ]
            }
            """;

    private final JsonNode root;

    private Document(JsonNode root) {
        this.root = root;
    }

    static Document listAuthorizations() {
        return new Document(json(LIST_AUTHORIZATIONS));
    }

    static Document listProjects() {
        return new Document(json(LIST_PROJECTS));
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Puts a JSON value, as it stands in a document, where the pointer says; behind the end of a list it is added. */
    Document with(String pointer, String value) {
        JsonNode parent = root.at(JsonPointer.compile(pointer).head());
        String name = name(pointer);
        if (parent instanceof ArrayNode list && Integer.parseInt(name) == list.size()) {
            list.add(json(value));
        } else if (parent instanceof ArrayNode list) {
            list.set(Integer.parseInt(name), json(value));
        } else {
            ((ObjectNode) parent).set(name, json(value));
        }
        return this;
    }

    Document without(String pointer) {
        ((ObjectNode) root.at(JsonPointer.compile(pointer).head())).remove(name(pointer));
        return this;
    }

    private static String name(String pointer) {
        return pointer.substring(pointer.lastIndexOf('/') + 1);
    }

    @Override
    public String toString() {
        return root.toString();
    }
}
