package io.github.forgeport.adapter.codeup;

import static io.github.forgeport.http.response.ResponseFields.each;
import static io.github.forgeport.http.response.ResponseFields.present;

import io.github.forgeport.adapter.codeup.CodeupApi.GetRepositoryResponse;
import io.github.forgeport.adapter.codeup.CodeupApi.GroupJson;
import io.github.forgeport.adapter.codeup.CodeupApi.GroupRepositoryJson;
import io.github.forgeport.adapter.codeup.CodeupApi.ListAnswer;
import io.github.forgeport.adapter.codeup.CodeupApi.ListedRepositoryJson;
import io.github.forgeport.adapter.codeup.CodeupApi.NamespaceJson;
import io.github.forgeport.adapter.codeup.CodeupApi.OrganizationAnswer;
import io.github.forgeport.adapter.codeup.CodeupApi.OrganizationJson;
import io.github.forgeport.adapter.codeup.CodeupApi.RepositoryJson;
import io.github.forgeport.domain.namespace.Namespace;
import io.github.forgeport.domain.namespace.NamespaceId;
import io.github.forgeport.domain.namespace.UserId;
import io.github.forgeport.domain.namespace.Visibility;
import io.github.forgeport.domain.repository.Repository;
import io.github.forgeport.domain.repository.RepositoryId;
import io.github.forgeport.domain.repository.RepositoryPath;
import io.github.forgeport.domain.text.UnreadablePart;
import io.github.forgeport.http.paging.FetchedPage;
import io.github.forgeport.http.response.BadResponse;
import io.github.forgeport.http.response.LenientFields;
import io.github.forgeport.http.response.RefusedByVendor;
import io.github.forgeport.http.response.TextOrNumber;
import io.github.forgeport.port.failure.GitHostException.ProtocolViolation.Reason;
import java.time.ZoneOffset;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Maps Codeup's JSON to domain values. */
final class CodeupMapper {

    /** The assumed offset of times without one, which no page names; the times with an offset have this one. */
    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);

    private CodeupMapper() {}

    /** Maps the response of GetRepository to a repository. */
    static Repository repository(GetRepositoryResponse response, Consumer<UnreadablePart> unreadable) {
        return repository(
                payload("/repository", response.success(), response.errorCode(), response.repository()),
                LenientFields.telling(unreadable));
    }

    /**
     * Returns the payload of a response; fails if the response is a refusal or lacks the payload.
     *
     * <p>The field {@code success} alone decides whether it is a refusal, since documented successes have an {@code
     * errorCode} as well. Where {@code success} is missing, the presence of the payload decides.
     */
    private static <J> J payload(
            String pointer, @Nullable Boolean success, @Nullable TextOrNumber errorCode, @Nullable J payload) {
        requireNoRefusal(success, errorCode, payload);
        return present(pointer, payload);
    }

    /** Fails if a response reports an error in its body. */
    private static void requireNoRefusal(
            @Nullable Boolean success, @Nullable TextOrNumber errorCode, @Nullable Object payload) {
        boolean hasCode = errorCode != null && !errorCode.text().isBlank();
        if (Boolean.FALSE.equals(success) || (success == null && payload == null && hasCode)) {
            throw new RefusedByVendor();
        }
    }

    /** Maps the repository of GetRepository. */
    private static Repository repository(RepositoryJson json, LenientFields lenient) {
        Repository.Builder repository = Repository.builder(
                repositoryId(json.id(), "/repository/id"),
                present("/repository/pathWithNamespace", json.pathWithNamespace(), RepositoryPath::parse));
        LenientFields read = lenient.into(repository::unreadable);
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

    /** Creates a namespace of which only the id is known. */
    private static Namespace namespace(long id) {
        return Namespace.builder().id(namespaceId(id)).build();
    }

    /** Creates a builder of a listed repository; entries of one namespace share its path, which saves memory. */
    private static Repository.Builder listed(
            @Nullable Long id, String idPointer, @Nullable String path, LenientFields lenient) {
        RepositoryId known = repositoryId(id, idPointer);
        RepositoryPath parsed = present("/pathWithNamespace", path, RepositoryPath::parse);
        return Repository.builder(known, new RepositoryPath(lenient.one(parsed.namespace()), parsed.name()));
    }

    /** Maps a repository's id, a number from 1. */
    private static RepositoryId repositoryId(@Nullable Long id, String pointer) {
        long number = present(pointer, id);
        if (number < 1) {
            throw new BadResponse(Reason.NUMBER_RANGE, pointer);
        }
        return new RepositoryId(Long.toString(number));
    }

    /** Maps the namespace within a repository of GetRepository. */
    private static Namespace namespace(NamespaceJson json, LenientFields lenient) {
        Namespace.Builder namespace = Namespace.builder();
        LenientFields read = lenient.into(namespace::unreadable);
        return namespace
                .id(json.id() == null ? null : namespaceId(json.id()))
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

    /** Maps a page of ListRepositories. */
    static FetchedPage<Repository> repositories(
            ListAnswer<ListedRepositoryJson> response, Consumer<UnreadablePart> unreadable) {
        LenientFields lenient = LenientFields.telling(unreadable);
        return toPage(response, entry -> repository(entry, lenient), Repository::id);
    }

    /** Maps an entry of ListRepositories. */
    private static Repository repository(ListedRepositoryJson json, LenientFields lenient) {
        Repository.Builder repository = listed(json.Id(), "/Id", json.pathWithNamespace(), lenient);
        LenientFields read = lenient.into(repository::unreadable);
        String importStatus = read.text(json.importStatus());
        return repository
                .name(read.text(json.name()))
                .fullName(read.text(json.nameWithNamespace()))
                .description(json.description())
                .visibility(read.word(json.visibilityLevel(), CodeupMapper::visibility))
                .archived(json.archive())
                .namespace(json.namespaceId() == null ? null : read.one(namespace(json.namespaceId())))
                .webUrl(read.uri("webUrl", json.webUrl()))
                .avatarUrl(read.uri("avatarUrl", json.avatarUrl()))
                .created(read.time("created", json.createdAt()))
                .updated(read.time("updated", json.updatedAt()))
                .lastActivity(read.time("lastActivity", json.lastActivityAt()))
                .attribute(CodeupAttributes.ACCESS_LEVEL, json.accessLevel())
                .attribute(CodeupAttributes.IMPORT_STATUS, importStatus == null ? null : read.one(importStatus))
                .attribute(CodeupAttributes.STARRED, json.star())
                .attribute(CodeupAttributes.STAR_COUNT, json.starCount())
                .build();
    }

    /** Maps a page of ListGroupRepositories. */
    static FetchedPage<Repository> repositoriesOfGroup(
            ListAnswer<GroupRepositoryJson> response, Consumer<UnreadablePart> unreadable) {
        LenientFields lenient = LenientFields.telling(unreadable);
        return toPage(response, entry -> repository(entry, lenient), Repository::id);
    }

    /** Maps an entry of ListGroupRepositories. */
    private static Repository repository(GroupRepositoryJson json, LenientFields lenient) {
        Repository.Builder repository = listed(json.id(), "/id", json.pathWithNamespace(), lenient);
        LenientFields read = lenient.into(repository::unreadable);
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

    /** Maps a page of ListRepositoryGroups. */
    static FetchedPage<Namespace> namespaces(ListAnswer<GroupJson> response, Consumer<UnreadablePart> unreadable) {
        LenientFields lenient = LenientFields.telling(unreadable);
        return toPage(response, entry -> namespace(entry, lenient), Namespace::id);
    }

    /** Maps an entry of ListRepositoryGroups. */
    private static Namespace namespace(GroupJson json, LenientFields lenient) {
        Namespace.Builder namespace = Namespace.builder();
        LenientFields read = lenient.into(namespace::unreadable);
        return namespace
                .id(namespaceId(present("/id", json.id())))
                .name(read.text(json.name()))
                .fullName(read.text(json.nameWithNamespace()))
                .path(read.text(json.pathWithNamespace()))
                .parentId(json.parentId() == null ? null : namespaceId(json.parentId()))
                .description(json.description())
                .visibility(read.word(json.visibilityLevel(), CodeupMapper::visibility))
                .webUrl(read.uri("webUrl", json.webUrl()))
                .avatarUrl(read.uri("avatarUrl", json.avatarUrl()))
                .ownerId(userId(json.ownerId()))
                .created(read.time("created", json.createdAt(), CHINA))
                .updated(read.time("updated", json.updatedAt(), CHINA))
                .attribute(CodeupAttributes.ACCESS_LEVEL, json.accessLevel())
                .attribute(CodeupAttributes.GROUP_COUNT, json.groupCount())
                .attribute(CodeupAttributes.PROJECT_COUNT, json.projectCount())
                .build();
    }

    /** Maps the response of GetCodeupOrganization to the organization's own namespace. */
    static Namespace organization(OrganizationAnswer response, Consumer<UnreadablePart> unreadable) {
        OrganizationJson json = payload("/result", response.success(), response.errorCode(), response.result());
        Namespace.Builder namespace = Namespace.builder();
        LenientFields read = LenientFields.telling(unreadable).into(namespace::unreadable);
        return namespace
                .id(namespaceId(present("/result/namespaceId", json.namespaceId())))
                .path(read.text(json.path()))
                .created(read.time("created", json.createdAt(), CHINA))
                .updated(read.time("updated", json.updatedAt(), CHINA))
                .attribute(CodeupAttributes.USER_ROLE, read.text(json.userRole()))
                .build();
    }

    /** Maps the entries and the total of a page; fails if the response is a refusal. */
    private static <J, T> FetchedPage<T> toPage(ListAnswer<J> response, Function<J, T> read, Function<T, ?> id) {
        requireNoRefusal(response.success(), response.errorCode(), response.result());
        return FetchedPage.of(each("/result", response.result(), read), id)
                .withTotal(response.total() == null ? null : response.total().number());
    }

    private static NamespaceId namespaceId(long id) {
        return new NamespaceId(Long.toString(id));
    }

    private static @Nullable UserId userId(@Nullable Long id) {
        return id == null ? null : new UserId(id.toString());
    }

    /** Maps {@code visibilityLevel}: 0 is private, 10 internal. */
    private static Visibility visibility(String level) {
        return switch (level) {
            case "0" -> Visibility.PRIVATE;
            case "10" -> Visibility.INTERNAL;
            default -> Visibility.unknown(level);
        };
    }
}
