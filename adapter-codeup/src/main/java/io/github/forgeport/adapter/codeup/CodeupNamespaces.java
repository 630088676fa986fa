package io.github.forgeport.adapter.codeup;

import static io.github.forgeport.http.response.ResponseFields.present;
import static io.github.forgeport.http.response.ResponseFields.requireSame;

import io.github.forgeport.adapter.codeup.CodeupApi.GroupJson;
import io.github.forgeport.adapter.codeup.CodeupApi.GroupUpdateJson;
import io.github.forgeport.adapter.codeup.CodeupApi.NewGroupJson;
import io.github.forgeport.domain.namespace.Namespace;
import io.github.forgeport.domain.namespace.NamespaceId;
import io.github.forgeport.domain.namespace.NamespacePath;
import io.github.forgeport.http.endpoint.Repetition;
import io.github.forgeport.http.paging.Listing;
import io.github.forgeport.http.paging.ListingPort;
import io.github.forgeport.http.response.LenientFields;
import io.github.forgeport.port.NamespaceQuery;
import io.github.forgeport.port.Namespaces;
import io.github.forgeport.port.capability.Operation;
import io.github.forgeport.port.change.NamespaceUpdate;
import io.github.forgeport.port.change.NewNamespace;
import io.github.forgeport.port.change.WriteTarget;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Codeup's implementation of the port {@code Namespaces}, for one organization, which is itself the top namespace. */
final class CodeupNamespaces extends ListingPort<NamespaceQuery, Namespace> implements Namespaces {

    private final CodeupApiCaller<CodeupApi> codeup;
    private volatile @Nullable String top;

    CodeupNamespaces(CodeupApiCaller<CodeupApi> codeup) {
        super(CodeupOperations.TABLE);
        this.codeup = codeup;
    }

    @Override
    protected Listing<?, Namespace> listing(NamespaceQuery query) {
        Optional<String> parent = query.parent().map(in -> codeup.namespaceId(Operation.LIST_NAMESPACES, in));
        CodeupOrder order = CodeupOrder.of(query.order());
        return codeup.pagedListing(Operation.LIST_NAMESPACES, query.filters(), query.pageSize(), page -> {
            String parentId = parent.orElseGet(() -> topId(Operation.LIST_NAMESPACES));
            return codeup.fetchPage(
                    Operation.LIST_NAMESPACES,
                    api -> api.listRepositoryGroups(
                            order.by(),
                            page.number(),
                            page.size(),
                            parentId,
                            query.search().orElse(null),
                            order.sort()),
                    CodeupMapper::namespace,
                    Namespace::id);
        });
    }

    @Override
    public Namespace get(NamespaceId id) {
        String number = codeup.requireId(Operation.GET_NAMESPACE_BY_ID, "namespace", id.value());
        return codeup.call(
                Operation.GET_NAMESPACE_BY_ID,
                api -> api.getGroupDetail(number),
                (json, lenient) -> toSameNamespace(number, json, lenient));
    }

    /** Gets a group by its path; the path in the response is not compared, since its form may differ. */
    @Override
    public Namespace get(NamespacePath path) {
        return codeup.call(
                Operation.GET_NAMESPACE_BY_PATH, api -> api.getGroupByPath(path.toString()), CodeupMapper::namespace);
    }

    @Override
    public Namespace create(NewNamespace namespace) {
        Operation operation = Operation.CREATE_NAMESPACE;
        int level = codeup.visibilityLevel(operation, namespace.visibility());
        String parent =
                namespace.parent().map(in -> codeup.namespaceId(operation, in)).orElseGet(() -> topId(operation));
        NewGroupJson json = new NewGroupJson(
                namespace.name().orElse(namespace.segment()),
                namespace.segment(),
                Long.parseLong(parent),
                level,
                namespace.description().orElse(null));
        return codeup.write(
                operation, writeTarget(namespace), api -> api.createRepositoryGroup(json), CodeupMapper::namespace);
    }

    /** Returns the write target of a created namespace; the path of an outermost one begins with the organization's id. */
    private WriteTarget writeTarget(NewNamespace namespace) {
        return namespace.parent().isPresent()
                ? WriteTarget.of(namespace)
                : new WriteTarget.NamespaceExistence(
                        Namespace.builder()
                                .path(codeup.organization() + "/" + namespace.segment())
                                .build(),
                        true);
    }

    /** Updates a group, which is read first, since the vendor requires its name and path, and may reset other fields. */
    @Override
    public Namespace update(Namespace namespace, NamespaceUpdate update) {
        Operation operation = Operation.UPDATE_NAMESPACE;
        codeup.requireChange(operation, update, NamespaceUpdate.none());
        String id = codeup.namespaceId(operation, namespace);
        @Nullable Integer level = codeup.visibilityLevelIfPresent(operation, update.visibility());
        GroupUpdateJson json = codeup.read(
                operation, api -> api.getGroupDetail(id), (group, lenient) -> updateJson(group, update, level));
        return codeup.write(
                operation,
                new WriteTarget.NamespaceParts(namespace, update),
                api -> api.updateGroup(json),
                (group, lenient) -> toSameNamespace(id, group, lenient));
    }

    /** Returns the JSON of an update: the fields of the group, with the updated ones replaced. */
    private static GroupUpdateJson updateJson(GroupJson group, NamespaceUpdate update, @Nullable Integer level) {
        NamespacePath path = present("/pathWithNamespace", group.pathWithNamespace(), NamespacePath::parse);
        @Nullable
        Long current =
                group.visibilityLevel() == null ? null : group.visibilityLevel().number();
        return new GroupUpdateJson(
                update.name().orElseGet(() -> present("/name", group.name())),
                path.segments().get(path.segments().size() - 1),
                path.toString(),
                update.description().orElse(group.description()),
                level == null && current != null ? Integer.valueOf(current.intValue()) : level);
    }

    @Override
    public void delete(Namespace namespace) {
        Operation operation = Operation.DELETE_NAMESPACE;
        String id = codeup.namespaceId(operation, namespace);
        codeup.remove(
                operation,
                new WriteTarget.NamespaceExistence(namespace, false),
                api -> api.deleteRepositoryGroup(id, CodeupApiCaller.REASON));
    }

    /** Maps the JSON of a group to a namespace; fails if it has another id than requested. */
    private static Namespace toSameNamespace(String id, GroupJson json, LenientFields lenient) {
        return requireSame(
                "/id", Optional.of(new NamespaceId(id)), CodeupMapper.namespace(json, lenient), Namespace::id);
    }

    /** Returns the id of the organization's own namespace, which is requested once and then cached. */
    private String topId(Operation operation) {
        String known = top;
        if (known == null) {
            Namespace organization =
                    codeup.read(operation, CodeupApi::getCodeupOrganization, CodeupMapper::organization);
            known = organization.id().map(NamespaceId::value).orElseThrow();
            knowTop(known);
        }
        return known;
    }

    /** Caches the id of the organization's own namespace, which is then not requested. */
    void knowTop(String id) {
        top = id;
    }

    /** Requests the organization's own namespace. */
    Namespace organization() {
        return codeup.calls()
                .run(
                        "get organization",
                        Repetition.READ,
                        (api, lenient) -> api.getCodeupOrganization().map(CodeupMapper::organization, lenient));
    }
}
