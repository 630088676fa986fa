package io.github.forgeport.adapter.servicestage;

import static io.github.forgeport.http.response.ResponseFields.each;
import static io.github.forgeport.http.response.ResponseFields.find;
import static io.github.forgeport.http.response.ResponseFields.present;
import static io.github.forgeport.http.response.ResponseFields.within;

import io.github.forgeport.adapter.servicestage.ServiceStageApi.AuthorizationJson;
import io.github.forgeport.adapter.servicestage.ServiceStageApi.AuthorizationsJson;
import io.github.forgeport.adapter.servicestage.ServiceStageApi.CreatedJson;
import io.github.forgeport.adapter.servicestage.ServiceStageApi.RedirectJson;
import io.github.forgeport.adapter.servicestage.ServiceStageRepositoriesApi.BranchesJson;
import io.github.forgeport.adapter.servicestage.ServiceStageRepositoriesApi.NamespaceJson;
import io.github.forgeport.adapter.servicestage.ServiceStageRepositoriesApi.NamespacesJson;
import io.github.forgeport.adapter.servicestage.ServiceStageRepositoriesApi.ProjectInfoJson;
import io.github.forgeport.adapter.servicestage.ServiceStageRepositoriesApi.ProjectJson;
import io.github.forgeport.adapter.servicestage.ServiceStageRepositoriesApi.ProjectsJson;
import io.github.forgeport.adapter.servicestage.ServiceStageRepositoriesApi.TagJson;
import io.github.forgeport.adapter.servicestage.ServiceStageRepositoriesApi.TagsJson;
import io.github.forgeport.domain.authorization.Authorization;
import io.github.forgeport.domain.authorization.AuthorizationName;
import io.github.forgeport.domain.authorization.AuthorizationStatus;
import io.github.forgeport.domain.authorization.OAuthPage;
import io.github.forgeport.domain.authorization.Provider;
import io.github.forgeport.domain.authorization.TokenType;
import io.github.forgeport.domain.commit.Branch;
import io.github.forgeport.domain.commit.Tag;
import io.github.forgeport.domain.git.BranchName;
import io.github.forgeport.domain.git.TagName;
import io.github.forgeport.domain.namespace.Namespace;
import io.github.forgeport.domain.namespace.NamespaceId;
import io.github.forgeport.domain.namespace.NamespacePath;
import io.github.forgeport.domain.repository.Repository;
import io.github.forgeport.domain.repository.RepositoryId;
import io.github.forgeport.domain.repository.RepositoryPath;
import io.github.forgeport.domain.text.WebAddress;
import io.github.forgeport.http.paging.FetchedPage;
import io.github.forgeport.http.response.AbsentFromResponse;
import io.github.forgeport.http.response.LenientFields;
import io.github.forgeport.http.response.ListEntry;

/** A mapper from ServiceStage's JSON records to domain values. */
final class ServiceStageMapper {

    private ServiceStageMapper() {}

    /** Maps the JSON of a list of authorizations to a page, which is truncated if {@code count} is larger. */
    static FetchedPage<Authorization> authorizations(AuthorizationsJson json, LenientFields lenient) {
        return FetchedPage.whole(each("/authorizations", json.authorizations(), entry -> authorization(entry, lenient)))
                .withTotal(json.count());
    }

    /** Maps the JSON of the response to the creation of an authorization. */
    static Authorization authorization(CreatedJson json, LenientFields lenient) {
        return within("/authorization", json.authorization(), lenient, ServiceStageMapper::authorization);
    }

    /** Maps the JSON of an OAuth page's address to an {@code OAuthPage}. */
    static OAuthPage oauthPage(RedirectJson json, LenientFields lenient) {
        return new OAuthPage(present("/url", json.url(), WebAddress::parse));
    }

    /** Maps the JSON of an authorization, from a list or created. */
    private static Authorization authorization(AuthorizationJson json, LenientFields lenient) {
        Authorization.Builder authorization =
                Authorization.builder(present("/name", json.name(), AuthorizationName::new));
        LenientFields read = lenient.alsoReportingTo(authorization::unreadable);
        return authorization
                .provider(read.word(json.repo_type(), Provider::of))
                .host(read.uri("host", json.repo_host()))
                .home(read.uri("home", json.repo_home()))
                .user(read.text(json.repo_user()))
                .avatarUrl(read.uri("avatarUrl", json.avartar()))
                .tokenType(read.word(json.token_type(), TokenType::of))
                .created(read.time("created", json.create_time()))
                .updated(read.time("updated", json.update_time()))
                .status(read.word(json.status(), ServiceStageMapper::status))
                .attribute(ServiceStageAttributes.TAG, read.text(json.tag()))
                .build();
    }

    /** Maps the vendor's {@code status} of an authorization: 0 is usable, 1 expired, 2 not authenticated. */
    private static AuthorizationStatus status(String status) {
        return switch (status) {
            case "0" -> AuthorizationStatus.USABLE;
            case "1" -> AuthorizationStatus.EXPIRED;
            case "2" -> AuthorizationStatus.UNAUTHENTICATED;
            default -> AuthorizationStatus.unknown(status);
        };
    }

    /** Maps the JSON of a list of namespaces to a page; a namespace's name is also its path. */
    static FetchedPage<Namespace> namespaces(NamespacesJson json, LenientFields lenient) {
        return FetchedPage.whole(
                each("/namespaces", json.namespaces(), (ListEntry<NamespaceJson> entry) -> namespace(entry.whole())));
    }

    /** Finds the namespace of a path in the JSON of all namespaces; it gets the vendor's spelling of the name. */
    static Namespace namespace(NamespacePath path, NamespacesJson json) {
        return find(
                        path.toString(),
                        "/namespaces",
                        json.namespaces(),
                        entry -> present("/name", entry.name()),
                        ServiceStageMapper::namespace)
                .orElseThrow(AbsentFromResponse::new);
    }

    private static Namespace namespace(NamespaceJson json) {
        String name = present("/name", json.name());
        return Namespace.builder()
                .id(present("/id", present("/id", json.id()).text(), NamespaceId::new))
                .name(name)
                .path(name)
                .build();
    }

    /** Maps the JSON of a list of projects to a page of repositories. */
    static FetchedPage<Repository> repositories(NamespacePath in, ProjectsJson json, LenientFields lenient) {
        return FetchedPage.whole(each(
                "/projects",
                json.projects(),
                (ListEntry<ProjectJson> entry) -> repository(in, entry.whole(), lenient)));
    }

    /** Finds the repository of a path in the JSON of a namespace's projects; it gets the vendor's spelling of the name. */
    static Repository repository(RepositoryPath path, ProjectsJson json, LenientFields lenient) {
        NamespacePath namespace = path.namespace();
        return find(
                        path.name(),
                        "/projects",
                        json.projects(),
                        entry -> path(namespace, entry).name(),
                        entry -> repository(namespace, entry, lenient))
                .orElseThrow(AbsentFromResponse::new);
    }

    /** Returns the path of a project: its namespace and its name. */
    private static RepositoryPath path(NamespacePath namespace, ProjectJson json) {
        return present("/name", json.name(), name -> new RepositoryPath(namespace, name));
    }

    /** Maps the JSON of a project that was found by a clone URL to a repository, with its id and path. */
    static Repository repository(ProjectInfoJson json) {
        NamespacePath namespace = present("/namespace", json.namespace(), NamespacePath::parse);
        String id = present("/project_id", json.project_id()).text();
        String namespaceId = present("/namespace_id", json.namespace_id()).text();
        return Repository.builder(
                        present("/project_id", id, RepositoryId::new),
                        present("/project", json.project(), name -> new RepositoryPath(namespace, name)))
                .name(json.project())
                .namespace(Namespace.builder()
                        .id(present("/namespace_id", namespaceId, NamespaceId::new))
                        .name(json.namespace())
                        .path(namespace.toString())
                        .build())
                .build();
    }

    /** Maps the JSON of a project to a repository of this namespace. */
    static Repository repository(NamespacePath namespace, ProjectJson json, LenientFields lenient) {
        String id = present("/id", json.id()).text();
        Repository.Builder repository =
                Repository.builder(present("/id", id, RepositoryId::new), path(namespace, json));
        LenientFields read = lenient.alsoReportingTo(repository::unreadable);
        return repository
                .name(json.name())
                .cloneUrl(read.cloneUrl("cloneUrls", json.clone_url()))
                .build();
    }

    /** Maps the JSON of a list of branches, for which the vendor supplies only the names, to a page. */
    static FetchedPage<Branch> branches(BranchesJson json, LenientFields lenient) {
        return FetchedPage.whole(each("/branches", json.branches(), ServiceStageMapper::branch));
    }

    private static Branch branch(String name) {
        return Branch.builder(present("", name, BranchName::new)).build();
    }

    /** Maps the JSON of a list of tags, for which the vendor supplies only the names, to a page. */
    static FetchedPage<Tag> tags(TagsJson json, LenientFields lenient) {
        return FetchedPage.whole(each("/tags", json.tags(), ServiceStageMapper::tag));
    }

    /** Maps the JSON of a created tag, for which the vendor supplies only the name. */
    static Tag tag(TagJson json) {
        return Tag.builder(present("/name", json.name(), TagName::new)).build();
    }

    private static Tag tag(String name) {
        return Tag.builder(present("", name, TagName::new)).build();
    }
}
