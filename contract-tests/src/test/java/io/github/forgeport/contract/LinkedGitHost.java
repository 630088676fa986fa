package io.github.forgeport.contract;

import static io.github.forgeport.http.response.ResponseFields.each;
import static io.github.forgeport.http.response.ResponseFields.present;

import feign.RequestLine;
import io.github.forgeport.domain.namespace.Namespace;
import io.github.forgeport.domain.repository.Repository;
import io.github.forgeport.domain.repository.RepositoryId;
import io.github.forgeport.domain.repository.RepositoryPath;
import io.github.forgeport.http.Calls;
import io.github.forgeport.http.HttpSession;
import io.github.forgeport.http.OperationTable;
import io.github.forgeport.http.endpoint.Repetition;
import io.github.forgeport.http.paging.FetchedPage;
import io.github.forgeport.http.paging.LinkTokens;
import io.github.forgeport.http.paging.Listing;
import io.github.forgeport.http.paging.ListingPort;
import io.github.forgeport.http.paging.PageTokens;
import io.github.forgeport.http.policy.BaseUrl;
import io.github.forgeport.http.response.Response;
import io.github.forgeport.http.response.TypedResponse;
import io.github.forgeport.http.response.VendorErrors;
import io.github.forgeport.port.GitHost;
import io.github.forgeport.port.Repositories;
import io.github.forgeport.port.RepositoryQuery;
import io.github.forgeport.port.capability.Operation;
import io.github.forgeport.port.failure.GitHostException.Unsupported;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A session with a fictional vendor whose pages link the next one, by a {@code Link} header or by a field of the body. */
final class LinkedGitHost extends ListingPort<RepositoryQuery, Repository> implements GitHost, Repositories {

    static final int LARGEST_PAGE = 50;

    private static final OperationTable TABLE = OperationTable.of(
                    "linked", "It lists repositories only.", URI.create("https://linked.example/manual/contents"))
            .supported(Operation.LIST_REPOSITORIES, Repetition.READ, "It lists those of a group.", "list");

    interface Api {
        @RequestLine("GET /groups/{group}/repositories?page={page}&limit={limit}")
        TypedResponse<List<@Nullable RepositoryJson>> linkedByHeader(String group, @Nullable String page, int limit);

        @RequestLine("GET /v2/groups/{group}/repositories?page={page}")
        ListJson linkedByField(String group, @Nullable String page);
    }

    record RepositoryJson(
            @Nullable Long id,
            @Nullable String path,
            @Nullable String branch) {}

    record ListJson(
            @Nullable List<@Nullable RepositoryJson> data,
            @Nullable String next) {}

    private final HttpSession session;
    private final Calls<Api> calls;
    private final boolean isLinkedByHeader;

    LinkedGitHost(URI standIn, boolean isLinkedByHeader) {
        super(TABLE);
        this.session = HttpSession.open(
                "linked",
                BaseUrl.of(standIn, TestPolicy.QUICK),
                request -> {},
                VendorErrors.STATUS_ALONE,
                TestPolicy.QUICK);
        this.calls = session.calls(Api.class, TABLE);
        this.isLinkedByHeader = isLinkedByHeader;
    }

    @Override
    public String name() {
        return "linked";
    }

    @Override
    public Repositories repositories() {
        return this;
    }

    @Override
    public void close() {
        session.close();
    }

    @Override
    protected Listing<?, Repository> listing(RepositoryQuery query) {
        String group = query.namespace().flatMap(Namespace::path).orElseThrow(LinkedGitHost::unsupported);
        int size = query.pageSize().orElse(LARGEST_PAGE);
        if (size > LARGEST_PAGE
                || query.pageSize().isPresent() && !isLinkedByHeader
                || query.search().isPresent()
                || query.archived().isPresent()
                || query.order() != RepositoryQuery.Order.HOST) {
            throw unsupported();
        }
        return new Listing<>(
                session,
                Operation.LIST_REPOSITORIES,
                query.filters(),
                isLinkedByHeader ? new PageTokens(size) : new PageTokens(),
                place -> calls.run(
                        Operation.LIST_REPOSITORIES,
                        (api, lenient) -> isLinkedByHeader
                                ? page(api.linkedByHeader(group, place.token(), place.size()))
                                : page(api.linkedByField(group, place.token()))));
    }

    private static FetchedPage<Repository> page(TypedResponse<List<@Nullable RepositoryJson>> found) {
        return page("", found.value())
                .withTotal(total(found.response()))
                .withNext(LinkTokens.next(found.response(), "page"));
    }

    private static FetchedPage<Repository> page(ListJson found) {
        String next = found.next();
        return page("/data", found.data()).withNext(next == null ? null : LinkTokens.token(next, "page", "/next"));
    }

    private static FetchedPage<Repository> page(String pointer, @Nullable List<@Nullable RepositoryJson> entries) {
        return FetchedPage.of(each(pointer, entries, LinkedGitHost::repository), Repository::id);
    }

    private static Repository repository(RepositoryJson json) {
        return Repository.builder(
                        new RepositoryId(present("/id", json.id()).toString()),
                        present("/path", json.path(), RepositoryPath::parse))
                .defaultBranch(json.branch())
                .build();
    }

    private static @Nullable Long total(Response response) {
        return response.header("X-Total-Count")
                .filter(count -> count.matches("[0-9]{1,18}"))
                .map(Long::valueOf)
                .orElse(null);
    }

    private static Unsupported unsupported() {
        return Unsupported.of(
                TABLE.capabilities(), Operation.LIST_REPOSITORIES, "It lists those of a group in its own order.");
    }
}
