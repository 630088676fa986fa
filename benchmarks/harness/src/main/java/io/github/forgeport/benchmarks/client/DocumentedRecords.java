package io.github.forgeport.benchmarks.client;

import java.util.List;

/** The record types of the vendors' documented JSON responses, for the clients without response types of their own. */
final class DocumentedRecords {

    record AuthorizationsJson(List<AuthorizationJson> authorizations, Long count) {}

    record AuthorizationJson(
            String name,
            String repo_type,
            String repo_host,
            String repo_home,
            String repo_user,
            String avartar,
            String token_type,
            Long create_time,
            Long update_time,
            String tag,
            Integer status) {}

    record GetRepositoryEnvelope(
            String errorCode, String errorMessage, RepositoryJson repository, String requestId, Boolean success) {}

    record RepositoryJson(
            Boolean archive,
            String avatarUrl,
            String createdAt,
            Long creatorId,
            String defaultBranch,
            Boolean demoProjectStatus,
            String description,
            String httpUrlToRepository,
            Long id,
            String lastActivityAt,
            String name,
            String nameWithNamespace,
            NamespaceJson namespace,
            String path,
            String pathWithNamespace,
            String sshUrlToRepository,
            Integer visibilityLevel,
            String webUrl) {}

    record NamespaceJson(
            Long id,
            String avatar,
            String createdAt,
            String description,
            String name,
            Long ownerId,
            String path,
            String updatedAt,
            Integer visibilityLevel) {}

    private DocumentedRecords() {}
}
