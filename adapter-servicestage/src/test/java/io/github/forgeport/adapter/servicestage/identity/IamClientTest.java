package io.github.forgeport.adapter.servicestage.identity;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.github.forgeport.adapter.servicestage.ServiceStageConfig;
import io.github.forgeport.adapter.servicestage.ServiceStageCredentials;
import io.github.forgeport.adapter.servicestage.ServiceStageGitHost;
import io.github.forgeport.adapter.servicestage.identity.IamApi.ProjectScope;
import io.github.forgeport.adapter.servicestage.identity.IamClient.ProjectToken;
import io.github.forgeport.domain.text.Secret;
import io.github.forgeport.http.credentials.AccessKey;
import io.github.forgeport.http.credentials.RenewingCredential.Lease;
import io.github.forgeport.http.policy.HttpPolicy;
import io.github.forgeport.http.policy.Retries;
import io.github.forgeport.port.failure.GitHostException;
import io.github.forgeport.port.failure.GitHostException.NotFound;
import io.github.forgeport.port.failure.GitHostException.ProtocolViolation;
import io.github.forgeport.port.failure.GitHostException.ProtocolViolation.Reason;
import io.github.forgeport.port.failure.GitHostException.Rejected;
import io.github.forgeport.port.failure.GitHostException.Unauthenticated;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The sign-in and the search for a project, by the vendor's page iam_30_0001 (copies of 2023-02 and 2025-12). */
class IamClientTest {

    private static final String PROJECT = "0123456789abcdef0123456789abcdef";

    /** A policy of one attempt, since retries are tested for all adapters together. */
    private static final HttpPolicy POLICY =
            HttpPolicy.defaults().withPlainHttpAllowed().withRetries(Retries.DEFAULTS.withAttempts(1));

    @RegisterExtension
    static final WireMockExtension VENDOR = WireMockExtension.newInstance().build();

    private static final Secret PASSWORD = Secret.of("fake-canary-password");
    private static final IamUser USER = new IamUser("IAMDomain", "IAMUser");
    private static final ProjectScope REGION = new ProjectScope(null, "cn-north-4");

    /** The page's example response, without some fields that are not read; the project's id is made up. */
    private static final String ANSWER = """
            {"token":{"catalog":[],"expires_at":"2026-01-04T09:05:22.701000Z","issued_at":"2026-01-03T09:05:22.701000Z",
            "methods":["password"],"project":{"id":"0123456789abcdef0123456789abcdef","name":"cn-north-1",
            "domain":{"id":"d","name":"IAMDomain"}},"roles":[{"id":"0","name":"te_admin"}],
            "user":{"id":"u","name":"IAMUser","password_expires_at":""}}}""";

    @AutoClose
    private final IamClient iam = new IamClient(URI.create(VENDOR.baseUrl()), request -> {}, POLICY);

    private static void tokens(ResponseDefinitionBuilder answer) {
        VENDOR.stubFor(post(urlPathEqualTo("/v3/auth/tokens")).willReturn(answer));
    }

    private static ResponseDefinitionBuilder created(String body) {
        return aResponse()
                .withStatus(201)
                .withHeader("X-Subject-Token", "fake-token")
                .withBody(body);
    }

    private static void assertViolation(ProtocolViolation failure, Reason reason, String pointer) {
        assertThat(failure).isNotNull();
        assertThat(failure.reason()).isEqualTo(reason);
        assertThat(failure.pointer()).contains(pointer);
    }

    private ProtocolViolation violation() {
        return catchThrowableOfType(ProtocolViolation.class, () -> iam.signIn(USER, PASSWORD, REGION));
    }

    @Test
    void the_documented_request_gets_the_documented_token() {
        tokens(created(ANSWER));

        Lease<ProjectToken> lease = iam.signIn(USER, PASSWORD, REGION);

        assertThat(lease.credential().token()).isEqualTo(Secret.of("fake-token"));
        assertThat(lease.credential().project()).isEqualTo("0123456789abcdef0123456789abcdef");
        assertThat(lease.issued()).isEqualTo(Instant.parse("2026-01-03T09:05:22.701Z"));
        assertThat(lease.expires()).isEqualTo(Instant.parse("2026-01-04T09:05:22.701Z"));
        VENDOR.verify(postRequestedFor(urlEqualTo("/v3/auth/tokens?nocatalog=true"))
                .withHeader("Content-Type", equalTo("application/json;charset=utf8"))
                .withRequestBody(equalToJson("""
                        {"auth":{"identity":{"methods":["password"],"password":{"user":{"domain":{"name":"IAMDomain"},
                        "name":"IAMUser","password":"fake-canary-password"}}},"scope":{"project":{"name":"cn-north-4"}}}}""")));
    }

    @Test
    void a_project_that_is_known_by_its_id_is_asked_for_by_it() {
        tokens(created(ANSWER));

        iam.signIn(USER, PASSWORD, new ProjectScope(PROJECT, null));

        VENDOR.verify(postRequestedFor(urlPathEqualTo("/v3/auth/tokens"))
                .withRequestBody(
                        equalToJson("{\"auth\":{\"scope\":{\"project\":{\"id\":\"" + PROJECT + "\"}}}}", true, true)));
    }

    @Test
    void a_token_without_a_legible_end_is_used_until_it_is_refused() {
        tokens(created(ANSWER.replace("2026-01-04T09:05:22.701000Z", "tomorrow")));

        assertThat(iam.signIn(USER, PASSWORD, REGION).expires()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "'\"token\"', '\"tok\"', /token",
        "'\"project\"', '\"proj\"', /token/project/id",
        "'\"id\":\"0123', '\"ID\":\"0123', /token/project/id"
    })
    void what_is_needed_and_missing_is_named(String from, String to, String pointer) {
        tokens(created(ANSWER.replace(from, to)));

        assertThat(violation().reason()).isEqualTo(Reason.MISSING_FIELD);
        assertThat(violation().pointer()).hasValue(pointer);
    }

    @Test
    void so_is_the_header_with_the_token() {
        tokens(aResponse().withStatus(201).withBody(ANSWER));

        assertThat(violation().reason()).isEqualTo(Reason.MISSING_FIELD);
        assertThat(violation().pointer()).hasValue("X-Subject-Token");
    }

    @Test
    void a_token_that_cannot_be_sent_is_none() {
        tokens(aResponse()
                .withStatus(201)
                .withHeader("X-Subject-Token", "fake canary")
                .withBody(ANSWER));

        assertThat(violation().reason()).isEqualTo(Reason.BAD_TEXT);
        assertThat(violation().pointer()).hasValue("X-Subject-Token");
        assertThat(violation()).hasMessageNotContaining("canary");
    }

    @ParameterizedTest
    @CsvSource({"200, STATUS", "202, STATUS", "204, EMPTY"})
    void another_success_than_created_is_none(int status, Reason reason) {
        tokens(created(ANSWER).withStatus(status));

        assertThat(violation().reason()).isEqualTo(reason);
    }

    @Test
    void a_wrong_password_is_refused_in_the_services_own_words() {
        tokens(aResponse().withStatus(401).withBody("""
                {"error":{"code":401,"message":"The username or password is wrong. fake-canary","title":"Unauthorized"}}"""));

        Unauthenticated failure = catchThrowableOfType(Unauthenticated.class, () -> iam.signIn(USER, PASSWORD, REGION));

        assertThat(failure.call().vendorCode()).hasValue("401");
        assertThat(failure.call().operation()).isEqualTo("sign in");
        assertThat(failure.call().host()).isEqualTo("servicestage-iam");
        assertThat(failure).hasMessageNotContaining("canary");
    }

    @Test
    void a_malformed_request_is_rejected() {
        tokens(aResponse().withStatus(400).withBody("""
                {"error":{"code":400,"message":"The request body is invalid","title":"Bad Request"}}"""));

        assertThat(catchThrowableOfType(Rejected.class, () -> iam.signIn(USER, PASSWORD, REGION))
                        .call()
                        .vendorCode())
                .hasValue("400");
    }

    /**
     * Returns texts that a hostile server may send as a project's id, so that they are sent back in paths and headers.
     */
    private static Stream<Arguments> hostileIds() {
        return Stream.of(
                arguments("a climb", "../x"),
                arguments("a slash", "a/b"),
                arguments("dots", ".."),
                arguments("line ends", PROJECT + "\r\nX-Evil: 1"),
                arguments("a last line end", PROJECT + "\n"),
                arguments("an escape", "%2e%2e%2fx"),
                arguments("a query", PROJECT + "?x=1"),
                arguments("a blank before", " " + PROJECT),
                arguments("blanks", "  "),
                arguments("nothing", ""),
                arguments("10,000 figures", "0123456789".repeat(1_000)),
                arguments("one figure more", PROJECT + "0"),
                arguments("one figure less", PROJECT.substring(1)),
                arguments("full-width figures", PROJECT.substring(1) + "\uff10"),
                arguments("no ASCII", "\u9879\u76ee"),
                arguments("NUL", PROJECT.substring(1) + "\0"));
    }

    private static String json(String text) {
        return JsonNodeFactory.instance.textNode(text).toString();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostileIds")
    @Tag("row:C9")
    void c9_the_project_that_a_token_is_for_must_be_one_that_could_be_configured(String what, String id) {
        tokens(created(ANSWER.replace("\"0123456789abcdef0123456789abcdef\"", json(id))));

        assertThat(violation().reason()).isEqualTo(Reason.BAD_TEXT);
        assertThat(violation().pointer()).hasValue("/token/project/id");
        assertThat(violation()).hasMessageNotContaining("X-Evil");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostileIds")
    @Tag("row:C9")
    void c9_the_project_that_is_found_must_be_one_that_could_be_configured(String what, String id) {
        projects("{\"projects\":[{\"id\":" + json(id) + ",\"name\":\"cn-north-4\"}]}");

        ProtocolViolation failure = catchThrowableOfType(ProtocolViolation.class, () -> iam.projectId("cn-north-4"));

        assertThat(failure.reason()).isEqualTo(Reason.BAD_TEXT);
        assertThat(failure.pointer()).hasValue("/projects/0/id");
    }

    private static Stream<Arguments> waiting() {
        return Stream.of(
                arguments(
                        "by a password",
                        ServiceStageCredentials.password("d", "u", Secret.of("fake-password")),
                        Unauthenticated.Reason.REFRESH),
                arguments(
                        "by an access key",
                        ServiceStageCredentials.accessKey(AccessKey.of("FakeKeyId", Secret.of("fake-secret"))),
                        Unauthenticated.Reason.SUPPLIER));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("waiting")
    @Tag("row:C9")
    void c9_a_call_that_waits_for_such_a_project_is_told_and_sends_nothing(
            String what, ServiceStageCredentials credentials, Unauthenticated.Reason reason) {
        tokens(created(ANSWER.replace("0123456789abcdef0123456789abcdef", "..")));
        projects("{\"projects\":[{\"id\":\"..\",\"name\":\"cn-north-4\"}]}");
        URI vendor = URI.create(VENDOR.baseUrl());
        ServiceStageConfig config = ServiceStageConfig.at(vendor, vendor, "cn-north-4", credentials, POLICY);
        try (ServiceStageGitHost host = ServiceStageGitHost.connect(config)) {

            Unauthenticated failure = catchThrowableOfType(
                    Unauthenticated.class,
                    () -> host.authorizations().orElseThrow().list());

            assertThat(failure.reason()).isEqualTo(reason);
            assertThat(failure).hasMessageContaining("which ended as ProtocolViolation");
            VENDOR.verify(0, getRequestedFor(urlPathMatching("/v1/.*")));
        }
    }

    @Test
    @Tag("row:A13")
    void a13_what_a_supplier_throws_on_the_way_to_the_project_is_named_to_the_call_that_waits() {
        URI vendor = URI.create(VENDOR.baseUrl());
        ServiceStageCredentials failing = ServiceStageCredentials.accessKey(() -> {
            throw new UncheckedIOException(new IOException("fake-canary"));
        });
        ServiceStageConfig config = ServiceStageConfig.at(vendor, vendor, "cn-north-4", failing, POLICY);
        try (ServiceStageGitHost host = ServiceStageGitHost.connect(config)) {

            Unauthenticated failure = catchThrowableOfType(
                    Unauthenticated.class,
                    () -> host.authorizations().orElseThrow().list());

            assertThat(failure)
                    .hasMessageContaining("which ended as Unauthenticated, for java.io.UncheckedIOException.")
                    .hasMessageNotContaining("canary");
        }
    }

    @ParameterizedTest(name = "a status of {0}")
    @ValueSource(ints = {201, 401, 503})
    @Tag("row:D30")
    void d30_the_password_and_the_token_are_masked_where_the_service_repeats_them(int status) {
        for (String echoed : List.of("fake-canary-password", "CANARY-PASSWORD", "fake-subject-token")) {
            tokens(aResponse()
                    .withStatus(status)
                    .withHeader("X-Subject-Token", "fake-subject-token")
                    .withHeader("X-Request-Id", echoed)
                    .withBody("{\"error\":{\"code\":" + json(echoed) + "}}"));
            SignInPassword sent = new SignInPassword(() -> PASSWORD);
            try (IamClient asked = IamClient.withPassword(URI.create(VENDOR.baseUrl()), sent, POLICY)) {

                GitHostException failure =
                        catchThrowableOfType(GitHostException.class, () -> asked.signIn(USER, sent.next(), REGION));

                assertThat(failure.call().requestId()).hasValue("***");
                assertThat(failure.call().vendorCode())
                        .isEqualTo(status == 201 ? Optional.empty() : Optional.of("***"));
            }
        }
    }

    private static void projects(String body) {
        VENDOR.stubFor(WireMock.get(urlEqualTo("/v3/projects?name=cn-north-4"))
                .willReturn(aResponse().withBody(body)));
    }

    @Test
    void a_project_is_found_by_its_name() {
        projects("{\"links\":{},\"projects\":[{\"id\":\"" + PROJECT + "\",\"name\":\"cn-north-4\"}]}");

        assertThat(iam.projectId("cn-north-4")).isEqualTo(PROJECT);
    }

    @Test
    void a_project_of_another_name_is_none() {
        projects("{\"projects\":[{\"id\":\"" + PROJECT + "\",\"name\":\"cn-north-4_sub\"}]}");

        ProtocolViolation failure = catchThrowableOfType(ProtocolViolation.class, () -> iam.projectId("cn-north-4"));

        assertThat(failure.reason()).isEqualTo(Reason.MISMATCH);
        assertThat(failure.pointer()).hasValue("/projects/0/name");
    }

    @Test
    void no_project_of_a_name_is_not_found_and_two_are_too_many() {
        projects("{\"projects\":[]}");
        assertThat(catchThrowableOfType(NotFound.class, () -> iam.projectId("cn-north-4"))
                        .call()
                        .operation())
                .isEqualTo("find project");

        projects("{\"projects\":[" + named("a", "cn-north-4") + "," + named("b", "cn-north-4") + "]}");
        assertThat(catchThrowableOfType(ProtocolViolation.class, () -> iam.projectId("cn-north-4"))
                        .reason())
                .isEqualTo(Reason.MISMATCH);
    }

    private static String named(String id, String name) {
        return "{\"id\":\"" + id + "\",\"name\":\"" + name + "\"}";
    }

    @ParameterizedTest(name = "beside {0}")
    @ValueSource(
            strings = {
                "{\"id\":\"a\",\"name\":\"cn-north-4_sub\"}",
                "{\"id\":\"a\",\"name\":\"CN-NORTH-4\"}",
                "{\"id\":[],\"name\":\"other\"}",
                "{\"id\":\"a\"}",
                "null",
                "7"
            })
    void a_project_is_found_among_others_whatever_they_are(String other) {
        projects("{\"projects\":[" + other + "," + named(PROJECT, "cn-north-4") + "]}");

        assertThat(iam.projectId("cn-north-4")).isEqualTo(PROJECT);
    }

    @Test
    void the_only_project_of_another_case_is_the_one_and_of_two_it_is_none() {
        projects("{\"projects\":[" + named(PROJECT, "CN-North-4") + "]}");
        assertThat(iam.projectId("cn-north-4")).isEqualTo(PROJECT);

        projects("{\"projects\":[" + named("a", "CN-North-4") + "," + named("b", "CN-NORTH-4") + "]}");
        assertThat(catchThrowableOfType(NotFound.class, () -> iam.projectId("cn-north-4")))
                .hasMessageContaining("give one exactly as the host spells it");
    }

    @Test
    void a_project_whose_name_cannot_be_read_fails_if_no_other_is_found() {
        projects("{\"projects\":[{\"id\":\"a\"}," + named("b", "other") + "]}");

        ProtocolViolation failure = catchThrowableOfType(ProtocolViolation.class, () -> iam.projectId("cn-north-4"));

        assertThat(failure.reason()).isEqualTo(Reason.MISSING_FIELD);
        assertThat(failure.pointer()).hasValue("/projects/0/name");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {"2026-01-03T16:05:22.701000+0700", "2026-01-03T16:05:22.701+07", "2026-01-03t09:05:22.701z"})
    void a_token_is_issued_at_a_time_in_any_form(String issued) {
        tokens(created(ANSWER.replace("2026-01-03T09:05:22.701000Z", issued)));

        assertThat(iam.signIn(USER, PASSWORD, REGION).issued()).isEqualTo(Instant.parse("2026-01-03T09:05:22.701Z"));
    }

    @Test
    @Tag("row:H33")
    void h33_nothing_of_it_shows_a_password() {
        assertThat(IamApi.TokenRequest.of(USER, PASSWORD, REGION)).hasToString("TokenRequest");
        assertThat(IamApi.TokenRequest.of(USER, PASSWORD, REGION).auth().toString())
                .doesNotContain("canary");
        assertThat(ServiceStageCredentials.password("d", "u", Secret.of("canary")))
                .hasToString("ServiceStageCredentials[password ***]");
        assertThatIllegalArgumentException().isThrownBy(() -> new IamUser(" ", "u"));
        assertThatIllegalArgumentException().isThrownBy(() -> new IamUser("d", ""));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new IamUser("d", "u\u3000"))
                .withMessage("the names of account and user must not begin or end with a blank: U+3000");
    }
}
