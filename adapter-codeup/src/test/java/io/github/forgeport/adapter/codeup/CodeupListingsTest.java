package io.github.forgeport.adapter.codeup;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.forgeport.domain.namespace.Namespace;
import io.github.forgeport.domain.namespace.NamespaceId;
import io.github.forgeport.domain.namespace.Visibility;
import io.github.forgeport.domain.repository.Repository;
import io.github.forgeport.domain.text.UnreadablePart;
import io.github.forgeport.port.NamespaceQuery;
import io.github.forgeport.port.RepositoryQuery;
import io.github.forgeport.port.failure.GitHostException.Effect;
import io.github.forgeport.port.failure.GitHostException.NotFound;
import io.github.forgeport.port.failure.GitHostException.ProtocolViolation;
import io.github.forgeport.port.failure.GitHostException.Rejected;
import io.github.forgeport.port.failure.GitHostException.Unsupported;
import io.github.forgeport.port.paging.Cursor;
import io.github.forgeport.port.paging.Page;
import io.github.forgeport.port.paging.ReadAhead;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeupListingsTest extends CodeupFixture {

    private static final RepositoryQuery OF_GROUP = RepositoryQuery.in(namespace("745"));

    private static Namespace namespace(String id) {
        return Namespace.builder().id(new NamespaceId(id)).build();
    }

    /** An answer with entries of the organization's listing. */
    private static void listed(String total, String... more) {
        StringBuilder entries = new StringBuilder();
        for (int i = 0; i < more.length; i++) {
            entries.append(i == 0 ? "" : ",")
                    .append("{\"Id\":" + (i + 1) + ",\"pathWithNamespace\":\"a/r" + i + "\"" + more[i] + "}");
        }
        answer(200, "{\"success\":true," + total + "\"result\":[" + entries + "]}");
    }

    private Page<Repository> list(RepositoryQuery query) {
        return codeup.repositories().list(query, Cursor.START);
    }

    private String parameter(String name) {
        return received().get(0).queryParameter(name).isPresent()
                ? received().get(0).queryParameter(name).firstValue()
                : "";
    }

    @ParameterizedTest
    @CsvSource({"'\"total\":\"1\",', COMPLETE", "'\"total\":\"many\",', MORE"})
    void a_total_may_be_a_text(String total, Page.Verdict verdict) {
        listed(total, "");

        assertThat(list(RepositoryQuery.all()).verdict()).isEqualTo(verdict);
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
        listed("\"total\":0,");

        list(RepositoryQuery.all().withOrder(order));

        assertThat(parameter("orderBy")).isEqualTo(by);
        assertThat(parameter("sort")).isEqualTo(sort);
    }

    @ParameterizedTest
    @CsvSource({"HOST, '', ''", "OLDEST, created_at, asc", "NEWEST, created_at, desc", "LAST_UPDATED, updated_at, desc"
    })
    void and_so_do_namespaces(NamespaceQuery.Order order, String by, String sort) {
        listed("\"total\":0,");

        codeup.namespaces().list(NamespaceQuery.in(namespace("7")).withOrder(order), Cursor.START);

        assertThat(parameter("parentId")).isEqualTo("7");
        assertThat(parameter("orderBy")).isEqualTo(by);
        assertThat(parameter("sort")).isEqualTo(sort);
    }

    @Test
    void the_organization_is_asked_for_its_id_once_before_its_outermost_groups() {
        VENDOR.stubFor(any(urlPathMatching("/api/organization/.*"))
                .willReturn(okJson("{\"result\":{\"namespaceId\":100003}}")));
        VENDOR.stubFor(any(urlPathMatching("/repository/.*"))
                .willReturn(okJson("{\"success\":true,\"total\":0,\"result\":[]}")));

        Stream<Namespace> unread = codeup.namespaces().stream(NamespaceQuery.top(), ReadAhead.NONE);
        assertThat(received()).isEmpty();
        assertThat(unread).isEmpty();
        codeup.namespaces().list(NamespaceQuery.top(), Cursor.START);

        assertThat(received()).hasSize(3);
        assertThat(VENDOR.findAll(anyRequestedFor(urlPathMatching("/repository/groups/get/all"))))
                .hasSize(2)
                .allSatisfy(
                        request -> assertThat(request.queryParameter("parentId").firstValue())
                                .isEqualTo("100003"));
    }

    @Test
    void an_organization_without_its_namespace_is_none() {
        answer(200, "{\"success\":true,\"result\":{\"path\":\"x\"}}");

        ProtocolViolation failure = catchThrowableOfType(ProtocolViolation.class, () -> codeup.organization());

        assertThat(failure.pointer()).contains("/result/namespaceId");
    }

    @Test
    void a_refusal_within_a_success_is_one_here_too() {
        answer(200, "{\"success\":false,\"errorCode\":\"SYSTEM_NOT_FOUND_ERROR\",\"result\":[]}");

        assertThat(catchThrowableOfType(NotFound.class, () -> list(OF_GROUP))).isNotNull();
    }

    @Test
    void a_namespace_without_an_id_of_codeups_is_refused_before_anything_is_sent() {
        Namespace nameless = Namespace.builder().path("a").build();
        Unsupported failure = catchThrowableOfType(Unsupported.class, () -> list(RepositoryQuery.in(nameless)));

        assertThat(failure.call().effect()).isEqualTo(Effect.NOT_SENT);
        for (String id : List.of("x", "0", "9223372036854775808")) {
            assertThat(catchThrowableOfType(Rejected.class, () -> list(RepositoryQuery.in(namespace(id)))))
                    .hasMessageContaining("numbers above 0");
        }
        assertThat(received()).isEmpty();
    }

    @Test
    void an_entry_whose_id_is_no_id_fails_the_listing_naming_it() {
        answer(200, "{\"result\":[{\"Id\":1,\"pathWithNamespace\":\"a/b\"},{\"Id\":0,\"pathWithNamespace\":\"a/c\"}]}");

        ProtocolViolation failure = catchThrowableOfType(ProtocolViolation.class, () -> list(RepositoryQuery.all()));

        assertThat(failure.pointer()).contains("/result/1/Id");
    }

    @Test
    void one_namespace_of_a_page_is_one_value_and_what_cannot_be_read_is_kept() {
        listed(
                "",
                ",\"namespaceId\":745,\"visibilityLevel\":10",
                ",\"namespaceId\":745,\"createdAt\":\"2022-03-18 14:24:54\"");

        List<Repository> listed = list(RepositoryQuery.all()).items();

        assertThat(listed.get(0).namespace().orElseThrow())
                .isSameAs(listed.get(1).namespace().orElseThrow());
        assertThat(listed.get(0).visibility()).contains(Visibility.INTERNAL);
        assertThat(listed.get(1).unreadable()).containsExactly(new UnreadablePart("created", "2022-03-18 14:24:54"));
    }

    @Test
    void a_time_of_a_group_is_of_china_unless_it_says_otherwise() {
        answer(
                200,
                "{\"result\":[{\"id\":1,\"pathWithNamespace\":\"a/b\",\"createdAt\":\"2022-03-18 14:24:54\","
                        + "\"updatedAt\":\"2022-03-18T14:24:54Z\",\"lastActivityAt\":\"2022-03-18 14:24\"}]}");

        Repository listed = list(OF_GROUP).items().get(0);

        assertThat(listed.created()).contains(Instant.parse("2022-03-18T06:24:54Z"));
        assertThat(listed.updated()).contains(Instant.parse("2022-03-18T14:24:54Z"));
        assertThat(listed.unreadable()).containsExactly(new UnreadablePart("lastActivity", "2022-03-18 14:24"));
    }
}
