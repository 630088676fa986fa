package io.github.forgeport.adapter.codeup;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.github.forgeport.domain.commit.Commit;
import io.github.forgeport.domain.content.FileContent;
import io.github.forgeport.domain.content.Revision;
import io.github.forgeport.domain.git.BranchName;
import io.github.forgeport.domain.git.CommitId;
import io.github.forgeport.domain.git.CommitMessage;
import io.github.forgeport.domain.git.FilePath;
import io.github.forgeport.domain.git.GitRef;
import io.github.forgeport.domain.text.Secret;
import io.github.forgeport.domain.webhook.WebhookEvent;
import io.github.forgeport.domain.webhook.WebhookId;
import io.github.forgeport.port.change.FileChange;
import io.github.forgeport.port.change.NewWebhook;
import io.github.forgeport.port.failure.GitHostException.Effect;
import io.github.forgeport.port.failure.GitHostException.NotFound;
import io.github.forgeport.port.failure.GitHostException.ProtocolViolation;
import io.github.forgeport.port.failure.GitHostException.Rejected;
import io.github.forgeport.port.failure.GitHostException.Unavailable;
import io.github.forgeport.port.failure.GitHostException.Unsupported;
import java.io.IOException;
import java.net.URI;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the kit does not ask of Codeup's writes: what is refused before it is sent, and how files and webhooks are sent. */
class CodeupWritesTest extends CodeupFixture {

    private static final BranchName MAIN = new BranchName("main");
    private static final CommitMessage MESSAGE = new CommitMessage("Change it");
    private static final FilePath FILE = new FilePath("a/b.txt");
    private static final FileContent TEXT = FileContent.ofText(FILE, "ü\r\n");
    private static final FileContent BYTES =
            FileContent.builder(FILE, new byte[] {(byte) 0xff, 0}).build();
    private static final FileContent READ_ELSEWHERE =
            FileContent.builder(FILE, new byte[0]).revision(new Revision("7")).build();
    private static final String ID = "de02b625ba8488f92eb204bcb3773a40c1b4ddac";

    @BeforeEach
    void the_documented_repository() {
        answer(Document.getRepository());
        answerBelow("/files.*", "{\"filePath\":\"/a/b.txt\",\"branchName\":\"main\"}");
        answerBelow("/(webhooks/create|hooks/.*)", "{\"id\":1}");
    }

    private static void answerBelow(String path, String result) {
        VENDOR.stubFor(WireMock.any(urlPathMatching("/repository/100" + path))
                .willReturn(okJson("{\"success\":true,\"result\":" + result + "}")));
    }

    private static JsonNode lastBody() throws IOException {
        List<LoggedRequest> writes = received().stream()
                .filter(request -> request.getBody().length > 0)
                .toList();
        return new ObjectMapper().readTree(writes.get(writes.size() - 1).getBody());
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void a_content_goes_out_as_text_where_it_is_that_and_else_in_base64(boolean isNew) throws IOException {
        write(isNew, TEXT);
        assertThat(lastBody().path("encoding").asText()).isEqualTo("text");
        assertThat(lastBody().path("content").asText()).isEqualTo("ü\r\n");

        write(isNew, BYTES);
        assertThat(lastBody().path("encoding").asText()).isEqualTo("base64");
        assertThat(Base64.getDecoder().decode(lastBody().path("content").asText()))
                .isEqualTo(BYTES.bytes());
    }

    private void write(boolean isNew, FileContent content) {
        if (isNew) {
            codeup.fileContents().create(PATH, MAIN, content, MESSAGE);
        } else {
            codeup.fileContents().update(PATH, MAIN, content, MESSAGE);
        }
    }

    @Test
    void a_revision_is_of_another_host_and_matters_to_an_update_or_deletion_alone() {
        codeup.fileContents().create(PATH, MAIN, READ_ELSEWHERE, MESSAGE);
        VENDOR.resetRequests();

        assertRefused(() -> codeup.fileContents().update(PATH, MAIN, READ_ELSEWHERE, MESSAGE));
        assertRefused(() -> codeup.fileContents().delete(PATH, MAIN, READ_ELSEWHERE, MESSAGE));
    }

    private static void assertRefused(ThrowingCallable call) {
        Unsupported failure = catchThrowableOfType(Unsupported.class, call);

        assertThat(failure.call().effect()).isEqualTo(Effect.NOT_SENT);
        assertThat(received()).isEmpty();
    }

    static Stream<FileChange> undocumented() {
        return Stream.of(
                new FileChange.Create(BYTES),
                new FileChange.Update(TEXT),
                new FileChange.Move(new FilePath("c"), TEXT),
                new FileChange.Delete(FILE));
    }

    @ParameterizedTest
    @MethodSource("undocumented")
    void a_commit_of_several_files_creates_texts_and_refuses_what_else_there_is(FileChange change) {
        List<FileChange> changes = List.of(new FileChange.Create(FileContent.ofText(new FilePath("d"), "")), change);

        assertRefused(() -> codeup.fileContents().commit(PATH, MAIN, changes, MESSAGE));
    }

    @Test
    void a_commit_without_a_change_is_rejected_before_anything_is_sent() {
        assertThatThrownBy(() -> codeup.fileContents().commit(PATH, MAIN, List.of(), MESSAGE))
                .isInstanceOf(Rejected.class);
        assertThat(received()).isEmpty();
    }

    @Test
    void a_commit_names_the_repository_by_its_id_and_a_refusal_without_errorMessage_is_one() {
        VENDOR.stubFor(WireMock.post(urlPathEqualTo("/api/v4/projects/repository/commits/files"))
                .withQueryParam("repositoryIdentity", equalTo("100"))
                .willReturn(okJson(
                        "{\"success\":false,\"errorCode\":\"SYSTEM_NOT_FOUND_ERROR\",\"errorMsg\":\"canary\"}")));

        NotFound failure = catchThrowableOfType(
                NotFound.class,
                () -> codeup.fileContents().commit(PATH, MAIN, List.of(new FileChange.Create(TEXT)), MESSAGE));

        assertThat(failure.call().vendorCode()).contains("SYSTEM_NOT_FOUND_ERROR");
        assertThat(failure).hasMessageNotContaining("canary");
    }

    @ParameterizedTest
    @CsvSource({"'{\"success\":\"true\"}'", "'{\"result\":{}}'", "'{\"success\":\"TRUE\",\"errorCode\":\"x\"}'"})
    void a_deletion_is_done_if_the_text_says_so_or_nothing_speaks_against_it(String answer) {
        VENDOR.stubFor(WireMock.delete(urlPathEqualTo("/repository/100/branches/delete"))
                .willReturn(okJson(answer)));

        codeup.branches().delete(PATH, MAIN);

        VENDOR.verify(1, WireMock.deleteRequestedFor(urlPathEqualTo("/repository/100/branches/delete")));
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"success\":\"false\",\"result\":{}}', Rejected",
        "'{\"success\":\"maybe\"}', Rejected",
        "'{\"errorCode\":\"x\"}', Rejected",
        "'{}', ProtocolViolation"
    })
    void and_is_none_otherwise(String answer, String failure) {
        VENDOR.stubFor(WireMock.delete(urlPathEqualTo("/repository/100/branches/delete"))
                .willReturn(okJson(answer)));

        assertThatThrownBy(() -> codeup.branches().delete(PATH, MAIN))
                .isInstanceOf(failure.equals("Rejected") ? Rejected.class : ProtocolViolation.class);
    }

    @Test
    void without_events_the_hosts_default_holds_and_the_receiver_is_verified() throws IOException {
        codeup.webhooks().create(PATH, NewWebhook.of(URI.create("https://a.example/b"), Secret.of("fake-secret")));

        assertThat(lastBody().toString())
                .isEqualTo(
                        "{\"enableSslVerification\":true,\"secretToken\":\"fake-secret\",\"url\":\"https://a.example/b\"}");
    }

    @ParameterizedTest
    @CsvSource({
        "push, pushEvents",
        "tag-push, tagPushEvents",
        "change-request, mergeRequestsEvents",
        "comment, noteEvents"
    })
    void a_named_event_is_set_and_the_others_are_not(String event, String flag) throws IOException {
        codeup.webhooks()
                .create(
                        PATH,
                        NewWebhook.of(URI.create("https://a.example/b"), Secret.of("fake-secret"))
                                .withEvents(WebhookEvent.of(event)));

        for (String each : List.of("pushEvents", "tagPushEvents", "mergeRequestsEvents", "noteEvents")) {
            assertThat(lastBody().path(each).asBoolean()).as(each).isEqualTo(each.equals(flag));
            assertThat(lastBody().has(each)).isTrue();
        }
    }

    @Test
    void an_event_that_the_vendor_has_not_is_unsupported() {
        NewWebhook webhook = NewWebhook.of(URI.create("https://a.example/b"), Secret.of("fake-secret"))
                .withEvents(WebhookEvent.PUSH, WebhookEvent.of("release"));

        assertRefused(() -> codeup.webhooks().create(PATH, webhook));
    }

    @Test
    void the_secret_of_a_webhook_is_in_no_failure_that_repeats_it() {
        VENDOR.stubFor(WireMock.post(urlPathEqualTo("/repository/100/webhooks/create"))
                .willReturn(okJson("{\"success\":false,\"errorCode\":\"fake-secret\",\"requestId\":\"fake-secret\"}")));

        assertThatThrownBy(() -> codeup.webhooks()
                        .create(PATH, NewWebhook.of(URI.create("https://a.example/b"), Secret.of("fake-secret"))))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("***")
                .hasMessageNotContaining("fake-secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "0", "-1", "9223372036854775808"})
    void an_id_of_a_webhook_that_the_vendor_cannot_have_is_rejected_before_anything_is_sent(String id) {
        assertThatThrownBy(() -> codeup.webhooks().delete(PATH, new WebhookId(id)))
                .isInstanceOf(Rejected.class);
        assertThat(received()).isEmpty();
    }

    @Test
    void names_are_compared_by_the_latest_commits_of_their_lists_and_ids_as_they_are() {
        CommitId base = new CommitId("0".repeat(39) + "1");
        VENDOR.stubFor(WireMock.get(urlPathEqualTo("/repository/100/commits"))
                .withQueryParam("refName", equalTo("main"))
                .withQueryParam("pageSize", equalTo("1"))
                .willReturn(okJson("{\"success\":true,\"result\":[{\"id\":\"" + ID + "\"}]}")));
        VENDOR.stubFor(WireMock.get(urlPathEqualTo("/repository/100/commits/compare/detail"))
                .withQueryParam("from", equalTo(base.value()))
                .withQueryParam("to", equalTo(ID))
                .withQueryParam("mergeBase", equalTo("true"))
                .willReturn(okJson(
                        "{\"success\":true,\"result\":{\"commits\":[{\"id\":\"" + ID + "\"}],\"diffs\":null}}")));

        var comparison = codeup.commits().compare(PATH, GitRef.of(base), GitRef.of(MAIN));

        assertThat(comparison.commits()).extracting(Commit::id).containsExactly(new CommitId(ID));
        assertThat(comparison.diffs()).isEmpty();
        assertThat(comparison.truncated()).isFalse();
    }

    @Test
    void a_name_without_a_commit_is_not_found() {
        answerBelow("/commits", "[]");

        assertThatThrownBy(() -> codeup.commits().compare(PATH, GitRef.parse("a"), GitRef.parse("b")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void what_the_policy_forbids_asks_for_no_id() {
        try (CodeupGitHost readOnly = CodeupGitHost.connect(new CodeupConfig(
                URI.create(VENDOR.baseUrl()),
                ORGANIZATION,
                CodeupCredentials.accessToken(Secret.of(TOKEN)),
                POLICY.withReadOnly()))) {
            assertThatThrownBy(() -> readOnly.fileContents().create(PATH, MAIN, TEXT, MESSAGE))
                    .isInstanceOf(Rejected.class);
            assertThatThrownBy(() -> readOnly.branches().delete(PATH, MAIN)).isInstanceOf(Rejected.class);
        }
        assertThat(received()).isEmpty();
    }

    @Test
    void an_id_that_is_not_found_is_requested_again_by_the_next_write_alone() {
        VENDOR.stubFor(WireMock.post(urlPathEqualTo("/repository/100/files"))
                .willReturn(WireMock.aResponse().withStatus(404)));

        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> codeup.fileContents().create(PATH, MAIN, TEXT, MESSAGE))
                    .isInstanceOf(NotFound.class);
            VENDOR.verify(i + 1, WireMock.getRequestedFor(urlPathEqualTo("/repository/get")));
            VENDOR.verify(i + 1, WireMock.postRequestedFor(urlPathEqualTo("/repository/100/files")));
        }
    }

    @Test
    void an_id_that_cannot_be_requested_leaves_nothing_written() {
        VENDOR.stubFor(WireMock.get(urlPathEqualTo("/repository/get"))
                .willReturn(WireMock.aResponse().withStatus(503)));

        assertThatThrownBy(() -> codeup.fileContents().create(PATH, MAIN, TEXT, MESSAGE))
                .isInstanceOf(Unavailable.class);

        assertThat(received()).hasSize(1);
        assertThat(new String(TEXT.bytes(), UTF_8)).isEqualTo("ü\r\n");
    }
}
