package io.github.forgeport.benchmarks.client;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.forgeport.benchmarks.client.DocumentedRecords.AuthorizationJson;
import io.github.forgeport.benchmarks.client.DocumentedRecords.AuthorizationsJson;
import io.github.forgeport.benchmarks.client.DocumentedRecords.GetRepositoryEnvelope;
import io.github.forgeport.benchmarks.client.DocumentedRecords.NamespaceJson;
import io.github.forgeport.benchmarks.client.DocumentedRecords.RepositoryJson;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A token-by-token parser of the documented responses, without any check. */
final class MinimalParser {

    private MinimalParser() {}

    static AuthorizationsJson authorizations(JsonParser parser) throws IOException {
        List<AuthorizationJson> authorizations = null;
        Long count = null;
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String field = parser.currentName();
            parser.nextToken();
            switch (field) {
                case "authorizations" -> authorizations = entries(parser);
                case "count" -> count = parser.getLongValue();
                default -> parser.skipChildren();
            }
        }
        return new AuthorizationsJson(authorizations, count);
    }

    static AuthorizationJson authorization(JsonParser parser) throws IOException {
        String name = null;
        String repo_type = null;
        String repo_host = null;
        String repo_home = null;
        String repo_user = null;
        String avartar = null;
        String token_type = null;
        Long create_time = null;
        Long update_time = null;
        String tag = null;
        Integer status = null;
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String field = parser.currentName();
            parser.nextToken();
            switch (field) {
                case "name" -> name = text(parser);
                case "repo_type" -> repo_type = text(parser);
                case "repo_host" -> repo_host = text(parser);
                case "repo_home" -> repo_home = text(parser);
                case "repo_user" -> repo_user = text(parser);
                case "avartar" -> avartar = text(parser);
                case "token_type" -> token_type = text(parser);
                case "create_time" -> create_time = parser.getLongValue();
                case "update_time" -> update_time = parser.getLongValue();
                case "tag" -> tag = text(parser);
                case "status" -> status = parser.getIntValue();
                default -> parser.skipChildren();
            }
        }
        return new AuthorizationJson(
                name,
                repo_type,
                repo_host,
                repo_home,
                repo_user,
                avartar,
                token_type,
                create_time,
                update_time,
                tag,
                status);
    }

    static GetRepositoryEnvelope repositoryAnswer(JsonParser parser) throws IOException {
        String errorCode = null;
        String errorMessage = null;
        RepositoryJson repository = null;
        String requestId = null;
        Boolean success = null;
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String field = parser.currentName();
            parser.nextToken();
            switch (field) {
                case "errorCode" -> errorCode = text(parser);
                case "errorMessage" -> errorMessage = text(parser);
                case "repository" -> repository = repository(parser);
                case "requestId" -> requestId = text(parser);
                case "success" -> success = parser.getBooleanValue();
                default -> parser.skipChildren();
            }
        }
        return new GetRepositoryEnvelope(errorCode, errorMessage, repository, requestId, success);
    }

    static RepositoryJson repository(JsonParser parser) throws IOException {
        Boolean archive = null;
        String avatarUrl = null;
        String createdAt = null;
        Long creatorId = null;
        String defaultBranch = null;
        Boolean demoProjectStatus = null;
        String description = null;
        String httpUrlToRepository = null;
        Long id = null;
        String lastActivityAt = null;
        String name = null;
        String nameWithNamespace = null;
        NamespaceJson namespace = null;
        String path = null;
        String pathWithNamespace = null;
        String sshUrlToRepository = null;
        Integer visibilityLevel = null;
        String webUrl = null;
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String field = parser.currentName();
            parser.nextToken();
            switch (field) {
                case "archive" -> archive = parser.getBooleanValue();
                case "avatarUrl" -> avatarUrl = text(parser);
                case "createdAt" -> createdAt = text(parser);
                case "creatorId" -> creatorId = parser.getLongValue();
                case "defaultBranch" -> defaultBranch = text(parser);
                case "demoProjectStatus" -> demoProjectStatus = parser.getBooleanValue();
                case "description" -> description = text(parser);
                case "httpUrlToRepository" -> httpUrlToRepository = text(parser);
                case "id" -> id = parser.getLongValue();
                case "lastActivityAt" -> lastActivityAt = text(parser);
                case "name" -> name = text(parser);
                case "nameWithNamespace" -> nameWithNamespace = text(parser);
                case "namespace" -> namespace = namespace(parser);
                case "path" -> path = text(parser);
                case "pathWithNamespace" -> pathWithNamespace = text(parser);
                case "sshUrlToRepository" -> sshUrlToRepository = text(parser);
                case "visibilityLevel" -> visibilityLevel = parser.getIntValue();
                case "webUrl" -> webUrl = text(parser);
                default -> parser.skipChildren();
            }
        }
        return new RepositoryJson(
                archive,
                avatarUrl,
                createdAt,
                creatorId,
                defaultBranch,
                demoProjectStatus,
                description,
                httpUrlToRepository,
                id,
                lastActivityAt,
                name,
                nameWithNamespace,
                namespace,
                path,
                pathWithNamespace,
                sshUrlToRepository,
                visibilityLevel,
                webUrl);
    }

    static NamespaceJson namespace(JsonParser parser) throws IOException {
        Long id = null;
        String avatar = null;
        String createdAt = null;
        String description = null;
        String name = null;
        Long ownerId = null;
        String path = null;
        String updatedAt = null;
        Integer visibilityLevel = null;
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String field = parser.currentName();
            parser.nextToken();
            switch (field) {
                case "id" -> id = parser.getLongValue();
                case "avatar" -> avatar = text(parser);
                case "createdAt" -> createdAt = text(parser);
                case "description" -> description = text(parser);
                case "name" -> name = text(parser);
                case "ownerId" -> ownerId = parser.getLongValue();
                case "path" -> path = text(parser);
                case "updatedAt" -> updatedAt = text(parser);
                case "visibilityLevel" -> visibilityLevel = parser.getIntValue();
                default -> parser.skipChildren();
            }
        }
        return new NamespaceJson(id, avatar, createdAt, description, name, ownerId, path, updatedAt, visibilityLevel);
    }

    private static List<AuthorizationJson> entries(JsonParser parser) throws IOException {
        List<AuthorizationJson> entries = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            entries.add(authorization(parser));
        }
        return entries;
    }

    private static String text(JsonParser parser) throws IOException {
        return parser.currentToken() == JsonToken.VALUE_NULL ? null : parser.getText();
    }
}
