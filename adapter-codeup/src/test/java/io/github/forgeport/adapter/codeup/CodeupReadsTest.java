package io.github.forgeport.adapter.codeup;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.http.QueryParameter;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.github.forgeport.domain.commit.Commit;
import io.github.forgeport.domain.git.GitRef;
import io.github.forgeport.domain.namespace.Namespace;
import io.github.forgeport.domain.namespace.NamespaceId;
import io.github.forgeport.domain.repository.Repository;
import io.github.forgeport.domain.repository.RepositoryId;
import io.github.forgeport.port.CommitQuery;
import io.github.forgeport.port.NamespaceQuery;
import io.github.forgeport.port.RepositoryQuery;
import io.github.forgeport.port.TreeQuery;
import io.github.forgeport.port.failure.GitHostException.Effect;
import io.github.forgeport.port.failure.GitHostException.ProtocolViolation;
import io.github.forgeport.port.failure.GitHostException.Rejected;
import io.github.forgeport.port.failure.GitHostException.Unsupported;
import io.github.forgeport.port.paging.Cursor;
import io.github.forgeport.port.paging.ReadAhead;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the kit does not ask of the requests that read: the vendor's ids, orders and times, and what is requested before a call.
 */
class CodeupReadsTest extends CodeupFixture {

    private static final String COMMITS = "/repository/100/commits";
    private static final String ID = "de02b625ba8488f92eb204bcb3773a40c1b4ddac";
    private static final GitRef MAIN = GitRef.parse("refs/heads/main");

    @BeforeEach
    void a_repository_with_one_commit_and_empty_lists() {
        answerAt(".*", "{\"success\":true,\"total\":0,\"result\":[]}");
        answerAt("/repository/get", Document.getRepository().toString());
        answerAt(COMMITS, "{\"success\":true,\"total\":1,\"result\":[{\"id\":\"" + ID + "\"}]}");
    }

    private static void answerAt(String path, String body) {
        VENDOR.stubFor(any(urlPathMatching(path)).willReturn(okJson(body)));
    }

    private static List<String> requested() {
        return received().stream()
                .map(request -> request.getUrl().replaceAll("\\?.*", ""))
                .toList();
    }

    /** The value of a parameter in the last request; empty if it has none. */
    private static String sent(String name) {
        List<LoggedRequest> all = received();
        QueryParameter parameter = all.get(all.size() - 1).queryParameter(name);
        return parameter.isPresent() ? parameter.firstValue() : "";
    }

    private static Namespace namespace(String id) {
        return Namespace.builder().id(new NamespaceId(id)).build();
    }

    private List<Repository> list(RepositoryQuery query) {
        return codeup.repositories().list(query, Cursor.START).items();
    }

    private List<Commit> list(CommitQuery query) {
        return codeup.commits().list(PATH, query, Cursor.START).items();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "100", "2835387", "9007199254740993", "9223372036854775807"})
    void an_id_is_sent_digit_by_digit(String id) {
        answer(Document.getRepository().with("/repository/id", id));

        codeup.repositories().get(new RepositoryId(id));

        assertThat(sent("identity")).isEqualTo(id);
    }

    @Test
    @Tag("row:H11")
    void an_id_that_is_no_number_of_the_vendors_is_rejected_and_not_sent() {
        String none = "0;-1;012;1e3;１２;12.0;1 2;0x10;+1;10000000000000000000;9223372036854775808;a/b;١٢;x";
        for (String id : none.split(";")) {
            Rejected failure = catchThrowableOfType(
                    Rejected.class, () -> codeup.repositories().find(new RepositoryId(id)));
            assertThat(failure).as(id).hasMessageStartingWith("codeup: get repository by id: ");
            assertThat(failure.call().effect()).isEqualTo(Effect.NOT_SENT);

            assertThatThrownBy(() -> list(RepositoryQuery.in(namespace(id))))
                    .isInstanceOf(Rejected.class)
                    .hasMessageContaining("numbers above 0");
        }
        assertThat(received()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "HOST, '', ''",
        "NAME, name, asc",
        "PATH, path, asc",
        "OLDEST, created_at, asc",
        "NEWEST, created_at, desc",
        "LAST_UPDATED, updated_at, desc",
        "LAST_ACTIVE, last_activity_at, desc"
    })
    void repositories_come_in_the_order_that_is_asked_for(RepositoryQuery.Order order, String by, String sort) {
        list(RepositoryQuery.all().withOrder(order));

        assertThat(sent("orderBy")).isEqualTo(by);
        assertThat(sent("sort")).isEqualTo(sort);
    }

    @ParameterizedTest
    @EnumSource
    void and_so_do_namespaces(NamespaceQuery.Order order) {
        assertThat(CodeupOrder.of(order)).isEqualTo(CodeupOrder.of(RepositoryQuery.Order.valueOf(order.name())));
    }

    @Test
    void one_namespace_of_a_page_is_one_value() {
        String entry = "{\"Id\":1,\"pathWithNamespace\":\"a/b\",\"namespaceId\":745}";
        answer(200, "{\"result\":[" + entry + "," + entry + "]}");

        List<Repository> listed = list(RepositoryQuery.all());

        assertThat(listed.get(0).namespace().orElseThrow())
                .isSameAs(listed.get(1).namespace().orElseThrow());
    }

    @Test
    void the_organization_is_asked_for_its_id_once_before_its_outermost_groups() {
        answerAt("/api/organization/.*", "{\"result\":{\"namespaceId\":100003}}");

        Stream<Namespace> unread = codeup.namespaces().stream(NamespaceQuery.top(), ReadAhead.NONE);
        assertThat(received()).isEmpty();
        assertThat(unread).isEmpty();
        codeup.namespaces().list(NamespaceQuery.top(), Cursor.START);

        String groups = "/repository/groups/get/all";
        assertThat(requested()).containsExactly("/api/organization/" + ORGANIZATION, groups, groups);
        assertThat(sent("parentId")).isEqualTo("100003");
    }

    @Test
    void an_organization_without_its_namespace_is_none() {
        answer(200, "{\"success\":true,\"result\":{\"path\":\"x\"}}");

        ProtocolViolation failure = catchThrowableOfType(ProtocolViolation.class, () -> codeup.organization());

        assertThat(failure.pointer()).contains("/result/namespaceId");
    }

    @Test
    void the_id_of_a_repository_is_requested_once_in_a_session() {
        TreeQuery all = TreeQuery.of(MAIN).withRecursive(true);

        codeup.trees().list(PATH, all, Cursor.START);
        codeup.trees().list(PATH, all, Cursor.START);

        String tree = "/repository/100/files/tree";
        assertThat(requested()).containsExactly("/repository/get", tree, tree);
        assertThat(sent("type")).isEqualTo("RECURSIVE");
    }

    @Test
    void the_default_branch_comes_in_the_request_that_also_tells_the_id_once_for_a_stream() {
        String page = "{\"success\":true,\"total\":2,\"result\":[{\"id\":\"%s\"}]}";
        answerAt(COMMITS, page.formatted(ID));
        VENDOR.stubFor(any(urlPathEqualTo(COMMITS))
                .withQueryParam("page", equalTo("2"))
                .willReturn(okJson(page.formatted("0".repeat(40)))));

        assertThat(codeup.commits().stream(PATH, CommitQuery.all().withPageSize(1), ReadAhead.NONE)
                        .limit(2))
                .hasSize(2);

        assertThat(requested()).containsExactly("/repository/get", COMMITS, COMMITS);
        assertThat(sent("refName")).isEqualTo("master");
    }

    @Test
    void a_repository_that_tells_no_default_branch_has_to_be_asked_with_a_reference() {
        answerAt(
                "/repository/get",
                Document.getRepository()
                        .with("/repository/defaultBranch", "\" \"")
                        .toString());

        ProtocolViolation failure = catchThrowableOfType(ProtocolViolation.class, () -> list(CommitQuery.all()));

        assertThat(failure.reason()).isEqualTo(ProtocolViolation.Reason.MISSING_FIELD);
        assertThat(failure.pointer()).contains("/repository/defaultBranch");
        assertThat(list(CommitQuery.all().withRef(MAIN))).hasSize(1);
        assertThat(sent("refName")).isEqualTo("main");
    }

    @ParameterizedTest
    @CsvSource({
        "2022-03-18T00:00:00Z, 2022-03-18 08:00:00, 2022-03-18 08:00:00",
        "2022-03-17T23:59:59.001Z, 2022-03-18 08:00:00, 2022-03-18 07:59:59"
    })
    void times_are_of_china_and_of_whole_seconds_within_the_time_span(Instant time, String start, String end) {
        list(CommitQuery.all().withRef(MAIN).withSince(time));
        assertThat(sent("start")).isEqualTo(start);

        list(CommitQuery.all().withRef(MAIN).withUntil(time));
        assertThat(sent("end")).isEqualTo(end);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1969-12-31T23:59:59Z", "9999-01-01T00:00:00Z", "+1000000000-12-31T23:59:59Z"})
    void a_time_that_the_vendors_form_does_not_allow_is_unsupported_before_anything_is_sent(Instant time) {
        CommitQuery all = CommitQuery.all().withRef(MAIN);

        assertThatThrownBy(() -> list(all.withSince(time))).isInstanceOf(Unsupported.class);
        assertThatThrownBy(() -> list(all.withUntil(time))).isInstanceOf(Unsupported.class);

        assertThat(received()).isEmpty();
    }

    @Test
    void a_page_size_of_a_tree_and_a_namespace_without_an_id_are_unsupported_with_what_to_do() {
        TreeQuery sized = TreeQuery.of(MAIN).withPageSize(10);
        assertThatThrownBy(() -> codeup.trees().list(PATH, sized, Cursor.START))
                .isInstanceOf(Unsupported.class)
                .hasMessageContaining("leave out the page size");

        Namespace nameless = Namespace.builder().path("a").build();
        assertThatThrownBy(() -> list(RepositoryQuery.in(nameless)))
                .isInstanceOf(Unsupported.class)
                .hasMessageContaining("take one that namespaces() lists");
        assertThat(received()).isEmpty();
    }
}
