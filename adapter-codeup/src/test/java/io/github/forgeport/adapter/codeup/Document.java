package io.github.forgeport.adapter.codeup;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The answer that the vendor's page gives as an example, to be changed a field at a time. */
final class Document {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** <a href="https://help.aliyun.com/document_detail/460466.html">GetRepository - 查询代码库</a>, unchanged. */
    private static final String GET_REPOSITORY = """
            {
              "requestId": "37294673-00CA-5B8B-914F-A8B35511E90A",
              "errorCode": "SYSTEM_UNKNOWN_ERROR",
              "errorMessage": "\\"\\"",
              "success": true,
              "repository": {
                "archive": false,
                "avatarUrl": "https://tcs-devops.aliyuncs.com/thumbnail/112afcb7a6a35c3f67f1bea827c4/w/100/h/100",
                "createdAt": "2020-06-19T04:02:00.744Z",
                "creatorId": 19258,
                "defaultBranch": "master",
                "demoProjectStatus": false,
                "description": "repo desc",
                "httpUrlToRepository": "https://codeup.aliyun.com/xxx/test/test.git",
                "id": 100,
                "lastActivityAt": "2020-06-19T04:02:00.744Z",
                "name": "test",
                "nameWithNamespace": "test / test(斜杠两侧有空格)",
                "namespace": {
                  "id": 100,
                  "avatar": "https://xxx.jpg",
                  "createdAt": "2020-06-19T04:02:00.744Z",
                  "description": "repo desc",
                  "name": "xxx",
                  "ownerId": 100,
                  "path": "test",
                  "updatedAt": "2020-06-19T04:02:00.744Z",
                  "visibilityLevel": 0
                },
                "path": "test",
                "pathWithNamespace": "test/test",
                "sshUrlToRepository": "git@codeup.aliyun.com:xxx/test/test.git",
                "visibilityLevel": 0,
                "webUrl": "https://codeup.aliyun.com/xxx/test/test"
              }
            }
            """;

    private final JsonNode root;

    private Document(JsonNode root) {
        this.root = root;
    }

    static Document getRepository() {
        return new Document(json(GET_REPOSITORY));
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Puts a JSON value, as it stands in a document, where the pointer says. */
    Document with(String pointer, String value) {
        parent(pointer).set(name(pointer), json(value));
        return this;
    }

    Document without(String pointer) {
        parent(pointer).remove(name(pointer));
        return this;
    }

    private ObjectNode parent(String pointer) {
        return (ObjectNode) root.at(JsonPointer.compile(pointer).head());
    }

    private static String name(String pointer) {
        return pointer.substring(pointer.lastIndexOf('/') + 1);
    }

    @Override
    public String toString() {
        return root.toString();
    }
}
