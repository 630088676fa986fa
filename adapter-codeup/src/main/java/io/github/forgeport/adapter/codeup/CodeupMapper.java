package io.github.forgeport.adapter.codeup;

import static io.github.forgeport.http.response.ResponseFields.present;

import io.github.forgeport.adapter.codeup.CodeupApi.GroupJson;
import io.github.forgeport.adapter.codeup.CodeupApi.GroupRepositoryJson;
import io.github.forgeport.adapter.codeup.CodeupApi.ListedRepositoryJson;
import io.github.forgeport.adapter.codeup.CodeupApi.NamespaceJson;
import io.github.forgeport.adapter.codeup.CodeupApi.OrganizationJson;
import io.github.forgeport.adapter.codeup.CodeupApi.RepositoryJson;
import io.github.forgeport.adapter.codeup.CodeupApi.WrittenRepositoryJson;
import io.github.forgeport.domain.namespace.Namespace;
import io.github.forgeport.domain.namespace.NamespaceId;
import io.github.forgeport.domain.namespace.NamespacePath;
import io.github.forgeport.domain.namespace.UserId;
import io.github.forgeport.domain.namespace.Visibility;
import io.github.forgeport.domain.repository.Repository;
import io.github.forgeport.domain.repository.RepositoryId;
import io.github.forgeport.domain.repository.RepositoryPath;
import io.github.forgeport.http.response.BadResponse;
import io.github.forgeport.http.response.LenientFields;
import io.github.forgeport.http.response.TextOrNumber;
import io.github.forgeport.port.failure.GitHostException.ProtocolViolation.Reason;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A mapper from Codeup's JSON records to domain values. */
final class CodeupMapper {

    /** The assumed offset of times without one, which no page names; the times with an offset have this one. */
    static final ZoneOffset CHINA = ZoneOffset.ofHours(8);

    private CodeupMapper() {}

    /** Maps the repository in the response of GetRepository. */
    static Repository repository(RepositoryJson json, LenientFields lenient) {
        Repository.Builder repository = Repository.builder(
                repositoryId("/id", json.id()),
                present("/pathWithNamespace", json.pathWithNamespace(), RepositoryPath::parse));
        LenientFields read = lenient.alsoReportingTo(repository::unreadable);
        return repository
                .name(read.text(json.name()))
                .fullName(read.text(json.nameWithNamespace()))
                .description(json.description())
                .visibility(read.word(json.visibilityLevel(), CodeupMapper::visibility))
                .defaultBranch(read.text(json.defaultBranch()))
                .archived(json.archive())
                .namespace(json.namespace() == null ? null : namespace(json.namespace(), lenient, null))
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

    /**
     * Maps the repository in the response of CreateRepository or UpdateRepository, whose path may have blanks around
     * slashes.
     */
    static Repository repository(WrittenRepositoryJson json, LenientFields lenient) {
        Repository.Builder repository = Repository.builder(
                repositoryId("/id", json.id()),
                present(
                        "/pathWithNamespace",
                        json.pathWithNamespace(),
                        path -> RepositoryPath.parse(path.replace(" / ", "/"))));
        LenientFields read = lenient.alsoReportingTo(repository::unreadable);
        return repository
                .name(read.text(json.name()))
                .fullName(read.text(json.nameWithNamespace()))
                .description(json.description())
                .visibility(read.word(json.visibilityLevel(), CodeupMapper::visibility))
                .defaultBranch(read.text(json.defaultBranch()))
                .archived(json.archived())
                .namespace(json.namespace() == null ? null : namespace(json.namespace(), lenient, CHINA))
                .cloneUrl(read.cloneUrl("cloneUrls", json.httpUrlToRepo()))
                .cloneUrl(read.cloneUrl("cloneUrls", json.sshUrlToRepo()))
                .webUrl(read.uri("webUrl", json.webUrl()))
                .avatarUrl(read.uri("avatarUrl", json.avatarUrl() == null ? json.avatar_url() : json.avatarUrl()))
                .creatorId(userId(json.creatorId()))
                .created(read.time("created", json.createdAt(), CHINA))
                .lastActivity(read.time("lastActivity", json.lastActivityAt(), CHINA))
                .attribute(CodeupAttributes.DEMO_PROJECT, json.demoProject())
                .attribute(CodeupAttributes.ISSUES, json.issuesEnabled())
                .attribute(CodeupAttributes.MERGE_REQUESTS, json.mergeRequestsEnabled())
                .attribute(CodeupAttributes.SNIPPETS, json.snippetsEnabled())
                .attribute(CodeupAttributes.WIKI, json.wikiEnabled())
                .build();
    }

    /** Maps an entry of ListRepositories to a repository. */
    static Repository repository(ListedRepositoryJson json, LenientFields lenient) {
        Repository.Builder repository = toBuilder(repositoryId("/Id", json.Id()), json.pathWithNamespace(), lenient);
        LenientFields read = lenient.alsoReportingTo(repository::unreadable);
        String importStatus = read.text(json.importStatus());
        return repository
                .name(read.text(json.name()))
                .fullName(read.text(json.nameWithNamespace()))
                .description(json.description())
                .visibility(read.word(json.visibilityLevel(), CodeupMapper::visibility))
                .archived(json.archive())
                .namespace(read.deduplicateIfPresent(Namespace.class, json.namespaceId(), CodeupMapper::namespace))
                .webUrl(read.uri("webUrl", json.webUrl()))
                .avatarUrl(read.uri("avatarUrl", json.avatarUrl()))
                .created(read.time("created", json.createdAt()))
                .updated(read.time("updated", json.updatedAt()))
                .lastActivity(read.time("lastActivity", json.lastActivityAt()))
                .attribute(CodeupAttributes.ACCESS_LEVEL, json.accessLevel())
                .attribute(
                        CodeupAttributes.IMPORT_STATUS,
                        read.deduplicateIfPresent(String.class, importStatus, Function.identity()))
                .attribute(CodeupAttributes.STARRED, json.star())
                .attribute(CodeupAttributes.STAR_COUNT, json.starCount())
                .build();
    }

    /** Maps an entry of ListGroupRepositories to a repository. */
    static Repository repository(GroupRepositoryJson json, LenientFields lenient) {
        Repository.Builder repository = toBuilder(repositoryId("/id", json.id()), json.pathWithNamespace(), lenient);
        LenientFields read = lenient.alsoReportingTo(repository::unreadable);
        return repository
                .name(read.text(json.name()))
                .fullName(read.text(json.nameWithNamespace()))
                .description(json.description())
                .visibility(read.word(json.visibilityLevel(), CodeupMapper::visibility))
                .archived(json.archived())
                .cloneUrl(read.cloneUrl("cloneUrls", json.httpUrl()))
                .cloneUrl(read.cloneUrl("cloneUrls", json.sshUrl()))
                .webUrl(read.uri("webUrl", json.webUrl()))
                .creatorId(userId(json.creatorId()))
                .created(read.time("created", json.createdAt(), CHINA))
                .updated(read.time("updated", json.updatedAt(), CHINA))
                .lastActivity(read.time("lastActivity", json.lastActivityAt(), CHINA))
                .attribute(CodeupAttributes.IMPORT_URL, read.cloneUrl("importUrl", json.importUrl()))
                .attribute(CodeupAttributes.STARRED, json.isStared())
                .attribute(CodeupAttributes.STAR_COUNT, json.starCount())
                .attribute(CodeupAttributes.COMMIT_COUNT, json.commitCount())
                .attribute(CodeupAttributes.ISSUES, json.issuesEnabled())
                .attribute(CodeupAttributes.MERGE_REQUESTS, json.mergeRequestsEnabled())
                .attribute(CodeupAttributes.SNIPPETS, json.snippetsEnabled())
                .attribute(CodeupAttributes.WIKI, json.wikiEnabled())
                .build();
    }

    /** Creates a builder of a repository in a list; repositories of one namespace share its path, which saves memory. */
    private static Repository.Builder toBuilder(RepositoryId id, @Nullable String path, LenientFields lenient) {
        RepositoryPath parsed = present("/pathWithNamespace", path, RepositoryPath::parse);
        NamespacePath namespace = lenient.deduplicate(NamespacePath.class, parsed.namespace(), Function.identity());
        return Repository.builder(id, new RepositoryPath(namespace, parsed.name()));
    }

    /** Maps a repository's id, which must be a number from 1. */
    private static RepositoryId repositoryId(String pointer, @Nullable Long id) {
        long number = present(pointer, id);
        if (number < 1) {
            throw new BadResponse(Reason.NUMBER_RANGE, pointer);
        }
        return new RepositoryId(Long.toString(number));
    }

    /** Creates a namespace of which only the id is known. */
    private static Namespace namespace(Long id) {
        return Namespace.builder().id(namespaceId(id)).build();
    }

    /** Maps the namespace in a repository's JSON; times without an offset have the inferred one. */
    private static Namespace namespace(NamespaceJson json, LenientFields lenient, @Nullable ZoneOffset inferred) {
        Namespace.Builder namespace = Namespace.builder();
        LenientFields read = lenient.alsoReportingTo(namespace::unreadable);
        return namespace
                .id(json.id() == null ? null : namespaceId(json.id()))
                .name(read.text(json.name()))
                .path(read.text(json.path()))
                .description(json.description())
                .visibility(read.word(json.visibilityLevel(), CodeupMapper::visibility))
                .avatarUrl(read.uri("avatarUrl", json.avatar()))
                .ownerId(userId(json.ownerId()))
                .created(time(read, "created", json.createdAt(), inferred))
                .updated(time(read, "updated", json.updatedAt(), inferred))
                .build();
    }

    private static @Nullable Instant time(
            LenientFields read, String part, @Nullable String text, @Nullable ZoneOffset inferred) {
        return inferred == null ? read.time(part, text) : read.time(part, text, inferred);
    }

    /** Maps a group to a namespace. */
    static Namespace namespace(GroupJson json, LenientFields lenient) {
        Namespace.Builder namespace = Namespace.builder();
        LenientFields read = lenient.alsoReportingTo(namespace::unreadable);
        return namespace
                .id(namespaceId(present("/id", json.id())))
                .name(read.text(json.name()))
                .fullName(read.text(json.nameWithNamespace()))
                .path(read.text(json.pathWithNamespace()))
                .parentId(read.parse("parentId", text(json.parentId()), NamespaceId::new))
                .description(json.description())
                .visibility(read.word(json.visibilityLevel(), CodeupMapper::visibility))
                .webUrl(read.uri("webUrl", json.webUrl()))
                .avatarUrl(read.uri("avatarUrl", json.avatarUrl()))
                .ownerId(read.parse("ownerId", text(json.ownerId()), UserId::new))
                .created(read.time("created", json.createdAt(), CHINA))
                .updated(read.time("updated", json.updatedAt(), CHINA))
                .attribute(CodeupAttributes.ACCESS_LEVEL, json.accessLevel())
                .attribute(CodeupAttributes.GROUP_COUNT, json.groupCount())
                .attribute(CodeupAttributes.PROJECT_COUNT, json.projectCount())
                .build();
    }

    /** Maps the organization in the response of GetCodeupOrganization to a namespace. */
    static Namespace organization(OrganizationJson json, LenientFields lenient) {
        Namespace.Builder namespace = Namespace.builder();
        LenientFields read = lenient.alsoReportingTo(namespace::unreadable);
        return namespace
                .id(namespaceId(present("/namespaceId", json.namespaceId())))
                .path(read.text(json.path()))
                .created(read.time("created", json.createdAt(), CHINA))
                .updated(read.time("updated", json.updatedAt(), CHINA))
                .attribute(CodeupAttributes.USER_ROLE, read.text(json.userRole()))
                .build();
    }

    private static @Nullable String text(@Nullable TextOrNumber json) {
        return json == null ? null : json.text();
    }

    private static NamespaceId namespaceId(long id) {
        return new NamespaceId(Long.toString(id));
    }

    private static @Nullable UserId userId(@Nullable Long id) {
        return id == null ? null : new UserId(id.toString());
    }

    /** Maps a visibility to the vendor's {@code visibilityLevel}; empty if the vendor has none for it. */
    static Optional<Integer> level(Visibility visibility) {
        return Stream.of(0, 10)
                .filter(level -> visibility(level.toString()).equals(visibility))
                .findFirst();
    }

    /** Maps the vendor's {@code visibilityLevel} to a visibility: 0 is private, 10 internal. */
    private static Visibility visibility(String level) {
        return switch (level) {
            case "0" -> Visibility.PRIVATE;
            case "10" -> Visibility.INTERNAL;
            default -> Visibility.unknown(level);
        };
    }
}
