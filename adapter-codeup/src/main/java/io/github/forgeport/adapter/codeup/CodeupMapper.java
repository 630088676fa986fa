package io.github.forgeport.adapter.codeup;

import static io.github.forgeport.http.response.ResponseFields.present;

import io.github.forgeport.adapter.codeup.CodeupApi.GetRepositoryResponse;
import io.github.forgeport.adapter.codeup.CodeupApi.NamespaceJson;
import io.github.forgeport.adapter.codeup.CodeupApi.RepositoryJson;
import io.github.forgeport.domain.namespace.Namespace;
import io.github.forgeport.domain.namespace.NamespaceId;
import io.github.forgeport.domain.namespace.UserId;
import io.github.forgeport.domain.namespace.Visibility;
import io.github.forgeport.domain.repository.Repository;
import io.github.forgeport.domain.repository.RepositoryId;
import io.github.forgeport.domain.repository.RepositoryPath;
import io.github.forgeport.domain.text.Unreadable;
import io.github.forgeport.http.response.BadResponse;
import io.github.forgeport.http.response.Lenient;
import io.github.forgeport.http.response.Refused;
import io.github.forgeport.port.failure.GitHostException.ProtocolViolation.Reason;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Maps Codeup's JSON to domain values. */
final class CodeupMapper {

    private CodeupMapper() {}

    /**
     * Maps the response of GetRepository to a repository.
     *
     * <p>Its {@code success} alone decides whether it is an error: the documented successes have an {@code errorCode} as
     * well. Where {@code success} is missing, having the payload decides.
     */
    static Repository repository(GetRepositoryResponse response, Consumer<Unreadable> unreadable) {
        boolean refused = Boolean.FALSE.equals(response.success());
        boolean onlyAnError = response.success() == null && response.repository() == null && hasErrorCode(response);
        if (refused || onlyAnError) {
            throw new Refused();
        }
        return repository(present("/repository", response.repository()), Lenient.telling(unreadable));
    }

    private static boolean hasErrorCode(GetRepositoryResponse response) {
        return response.errorCode() != null && !response.errorCode().text().isBlank();
    }

    private static Repository repository(RepositoryJson json, Lenient lenient) {
        Repository.Builder repository = Repository.builder(
                repositoryId(json.id()),
                present("/repository/pathWithNamespace", json.pathWithNamespace(), RepositoryPath::parse));
        Lenient read = lenient.into(repository::unreadable);
        return repository
                .name(read.text(json.name()))
                .fullName(read.text(json.nameWithNamespace()))
                .description(json.description())
                .visibility(read.word(json.visibilityLevel(), CodeupMapper::visibility))
                .defaultBranch(read.text(json.defaultBranch()))
                .archived(json.archive())
                .namespace(json.namespace() == null ? null : namespace(json.namespace(), lenient))
                .cloneUrl(read.cloneUrl("cloneUrls", json.httpUrlToRepository()))
                .cloneUrl(read.cloneUrl("cloneUrls", json.sshUrlToRepository()))
                .webUrl(read.uri("webUrl", json.webUrl()))
                .avatarUrl(read.uri("avatarUrl", json.avatarUrl()))
                .creatorId(userId(json.creatorId()))
                .created(read.time("created", json.createdAt()))
                .lastActivity(read.time("lastActivity", json.lastActivityAt()))
                .attribute(CodeupAttributes.DEMO_PROJECT, json.demoProjectStatus())
                .build();
    }

    private static RepositoryId repositoryId(@Nullable Long id) {
        long number = present("/repository/id", id);
        if (number < 1) {
            throw new BadResponse(Reason.NUMBER_RANGE, "/repository/id");
        }
        return new RepositoryId(Long.toString(number));
    }

    private static Namespace namespace(NamespaceJson json, Lenient lenient) {
        Namespace.Builder namespace = Namespace.builder();
        Lenient read = lenient.into(namespace::unreadable);
        return namespace
                .id(json.id() == null ? null : new NamespaceId(json.id().toString()))
                .name(read.text(json.name()))
                .path(read.text(json.path()))
                .description(json.description())
                .visibility(read.word(json.visibilityLevel(), CodeupMapper::visibility))
                .avatarUrl(read.uri("avatarUrl", json.avatar()))
                .ownerId(userId(json.ownerId()))
                .created(read.time("created", json.createdAt()))
                .updated(read.time("updated", json.updatedAt()))
                .build();
    }

    private static @Nullable UserId userId(@Nullable Long id) {
        return id == null ? null : new UserId(id.toString());
    }

    private static Visibility visibility(String level) {
        return switch (level) {
            case "0" -> Visibility.PRIVATE;
            case "10" -> Visibility.INTERNAL;
            default -> Visibility.unknown(level);
        };
    }
}
