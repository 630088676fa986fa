package io.github.forgeport.adapter.servicestage;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.github.tomakehurst.wiremock.client.WireMock;
import io.github.forgeport.domain.commit.Commit;
import io.github.forgeport.domain.content.FileContent;
import io.github.forgeport.domain.git.BranchName;
import io.github.forgeport.domain.git.FilePath;
import io.github.forgeport.domain.git.GitRef;
import io.github.forgeport.domain.text.UnreadablePart;
import io.github.forgeport.port.CommitQuery;
import io.github.forgeport.port.TreeQuery;
import io.github.forgeport.port.WebhookQuery;
import io.github.forgeport.port.failure.GitHostException;
import io.github.forgeport.port.failure.GitHostException.Effect;
import io.github.forgeport.port.failure.GitHostException.ProtocolViolation;
import io.github.forgeport.port.failure.GitHostException.ProtocolViolation.Reason;
import io.github.forgeport.port.failure.GitHostException.Rejected;
import io.github.forgeport.port.failure.GitHostException.Unsupported;
import io.github.forgeport.port.paging.Cursor;
import io.github.forgeport.port.paging.Page;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the kit does not ask of commits, files and webhooks: ServiceStage's limits, encodings and separators. */
class ServiceStageContentsTest extends ServiceStageFixture {

    private static final GitRef MAIN = GitRef.of(new BranchName("main"));
    private static final FilePath README = new FilePath("README.md");
    private static final String SHA = "6dcb09b5b57875f334f61aebed695e2e4193db5e";

    @BeforeEach
    void knowTheProject() {
        through.ids().orElseThrow().put(PATH, "79");
    }

    private static String content(String encoding, String content) {
        return "{\"encoding\":\"" + encoding + "\",\"content\":" + JsonNodeFactory.instance.textNode(content) + "}";
    }

    private FileContent read(String encoding, String content) {
        answer(200, content(encoding, content));
        return through.fileContents().get(PATH, README, MAIN);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            base64     | aGVsbG8K   | hello\\n
            base64     | ''         | ''
            base64     | aGVs\\nbG8K | hello\\n
            text/plain | hello\\r\\n  | hello\\r\\n
            text/plain | 组🚀       | 组🚀
            text/plain | ''         | ''
            """)
    void a_content_is_decoded_as_its_encoding_says(String encoding, String content, String bytes) {
        assertThat(read(encoding, content.translateEscapes()).bytes())
                .isEqualTo(bytes.translateEscapes().getBytes(UTF_8));
    }

    @ParameterizedTest
    @CsvSource({
        "base64,a*b=,/content",
        "base64,aGVsbG8=K,/content",
        "text/plain,a\uFFFDb,/content",
        "weird,aGk=,/encoding"
    })
    void what_does_not_tell_the_bytes_for_sure_is_a_violation(String encoding, String content, String pointer) {
        ProtocolViolation failure = catchThrowableOfType(ProtocolViolation.class, () -> read(encoding, content));

        assertViolation(failure, Reason.BAD_TEXT, pointer);
    }

    @Test
    void half_a_surrogate_pair_is_a_violation() {
        answer(200, "{\"encoding\":\"text/plain\",\"content\":\"a\\ud800b\"}");

        ProtocolViolation failure = catchThrowableOfType(
                ProtocolViolation.class, () -> through.fileContents().get(PATH, README, MAIN));

        assertViolation(failure, Reason.BAD_TEXT, "/content");
    }

    @Test
    void the_revision_is_kept_as_it_came() {
        answer(200, "{\"sha\":\"v-1\",\"encoding\":\"base64\",\"content\":\"\"}");

        assertThat(through.fileContents().get(PATH, README, MAIN).revision().orElseThrow())
                .hasToString("v-1");
    }

    @Test
    void a_slash_in_a_files_path_is_sent_as_a_colon() {
        VENDOR.stubFor(WireMock.get(urlPathEqualTo("/v1/" + PROJECT + "/git/files/zmg/79/src%3Aa%20b%2B%25.md"))
                .withQueryParam("ref", equalTo("main"))
                .willReturn(aResponse().withBody(content("base64", ""))));

        assertThat(through.fileContents().find(PATH, new FilePath("src/a b+%.md"), MAIN))
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a:b", "src/a:b/c", ":a", "trees"})
    void a_path_that_no_address_has_is_rejected_and_not_sent(String path) {
        Rejected failure = catchThrowableOfType(
                Rejected.class, () -> through.fileContents().find(PATH, new FilePath(path), MAIN));

        assertThat(failure.call().effect()).isEqualTo(Effect.NOT_SENT);
        assertThat(received()).isEmpty();
    }

    @Test
    void a_file_named_trees_elsewhere_is_read() {
        answer(200, content("base64", ""));

        assertThat(through.fileContents().find(PATH, new FilePath("src/trees"), MAIN))
                .isPresent();
    }

    private Page<Commit> commits(int entries) {
        answer(
                200,
                "{\"commits\":[" + String.join(",", Collections.nCopies(entries, "{\"sha\":\"" + SHA + "\"}")) + "]}");
        return through.commits().list(PATH, CommitQuery.all(), Cursor.START);
    }

    @Test
    void ten_commits_may_be_the_latest_of_more() {
        Page<Commit> ten = commits(10);

        assertThat(ten.verdict()).isEqualTo(Page.Verdict.TRUNCATED_BY_HOST);
        assertThat(ten.reason()).hasValue("it lists no more than 10");
        assertThat(commits(9).verdict()).isEqualTo(Page.Verdict.COMPLETE);
        assertThat(commits(0).verdict()).isEqualTo(Page.Verdict.COMPLETE);
    }

    @Test
    void the_commits_are_those_of_the_reference_or_of_the_default_branch() {
        answer(200, "{\"commits\":[]}");

        through.commits().list(PATH, CommitQuery.all(), Cursor.START);
        through.commits().list(PATH, CommitQuery.all().withRef(MAIN), Cursor.START);

        String commits = "/v1/" + PROJECT + "/git/repos/zmg/79/commits";
        assertThat(received())
                .extracting(request -> request.getUrl())
                .containsExactlyInAnyOrder(commits, commits + "?ref=main");
    }

    /** The vendor's own example has the message in the place of the time. */
    @Test
    void a_time_that_cannot_be_read_is_told_and_not_supplied() {
        answer(
                200,
                "{\"commits\":[{\"sha\":\"" + SHA
                        + "\",\"message\":\"Fix all the bugs\",\"authored_date\":\"Fix all the bugs\"}]}");

        Commit commit = through.commits()
                .list(PATH, CommitQuery.all(), Cursor.START)
                .items()
                .get(0);

        assertThat(commit.message()).hasValue("Fix all the bugs");
        assertThat(commit.authored()).isEmpty();
        assertThat(commit.unreadable()).extracting(UnreadablePart::part).containsExactly("authored");
    }

    static Stream<Consumer<ServiceStageGitHost>> beyondTheVendor() {
        CommitQuery all = CommitQuery.all();
        TreeQuery tree = TreeQuery.of(MAIN).withRecursive(true);
        Stream<Consumer<ServiceStageGitHost>> commits = Stream.of(
                        all.withPath(README),
                        all.withSince(Instant.EPOCH),
                        all.withUntil(Instant.EPOCH),
                        all.withPageSize(5).withRef(MAIN))
                .map(query -> host -> host.commits().list(PATH, query, Cursor.START));
        Stream<Consumer<ServiceStageGitHost>> trees = Stream.of(
                        TreeQuery.of(MAIN), tree.withDirectory(new FilePath("docs")), tree.withPageSize(5))
                .map(query -> host -> host.trees().list(PATH, query, Cursor.START));
        return Stream.of(
                        commits,
                        trees,
                        Stream.<Consumer<ServiceStageGitHost>>of(host ->
                                host.webhooks().list(PATH, WebhookQuery.all().withPageSize(5), Cursor.START)))
                .flatMap(calls -> calls);
    }

    @ParameterizedTest
    @MethodSource("beyondTheVendor")
    void what_the_vendor_cannot_take_is_unsupported_and_not_sent(Consumer<ServiceStageGitHost> call) {
        GitHostException failure = catchThrowableOfType(GitHostException.class, () -> call.accept(through));

        assertThat(failure).isInstanceOf(Unsupported.class);
        assertThat(received()).isEmpty();
    }

    @Test
    void of_a_tree_the_paths_are_listed() {
        answer(200, "{\"paths\":[\"files/whitespace\",\"a.md\"]}");

        assertThat(through.trees()
                        .list(PATH, TreeQuery.of(MAIN).withRecursive(true), Cursor.START)
                        .items())
                .extracting(entry -> entry.path().value())
                .isEqualTo(List.of("files/whitespace", "a.md"));
    }
}
