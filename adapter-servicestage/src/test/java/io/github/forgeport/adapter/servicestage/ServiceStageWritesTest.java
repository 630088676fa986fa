package io.github.forgeport.adapter.servicestage;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.http.RequestMethod;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.github.forgeport.domain.content.FileContent;
import io.github.forgeport.domain.content.Revision;
import io.github.forgeport.domain.git.BranchName;
import io.github.forgeport.domain.git.CloneUrl;
import io.github.forgeport.domain.git.CommitMessage;
import io.github.forgeport.domain.git.FilePath;
import io.github.forgeport.domain.git.GitRef;
import io.github.forgeport.domain.git.TagName;
import io.github.forgeport.domain.namespace.Namespace;
import io.github.forgeport.domain.namespace.NamespaceId;
import io.github.forgeport.domain.namespace.NamespacePath;
import io.github.forgeport.domain.namespace.Visibility;
import io.github.forgeport.domain.text.Secret;
import io.github.forgeport.domain.webhook.WebhookEvent;
import io.github.forgeport.port.FileContents;
import io.github.forgeport.port.change.FileChange;
import io.github.forgeport.port.change.NewRepository;
import io.github.forgeport.port.change.NewTag;
import io.github.forgeport.port.change.NewWebhook;
import io.github.forgeport.port.change.WriteTarget;
import io.github.forgeport.port.failure.GitHostException;
import io.github.forgeport.port.failure.GitHostException.Conflict;
import io.github.forgeport.port.failure.GitHostException.Effect;
import io.github.forgeport.port.failure.GitHostException.NotFound;
import io.github.forgeport.port.failure.GitHostException.ProtocolViolation;
import io.github.forgeport.port.failure.GitHostException.Rejected;
import io.github.forgeport.port.failure.GitHostException.Unsupported;
import java.net.URI;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the kit does not ask of writes: what ServiceStage cannot take, and what is read before a write. */
class ServiceStageWritesTest extends ServiceStageFixture {

    private static final BranchName MAIN = new BranchName("main");
    private static final CommitMessage MESSAGE = new CommitMessage("Heat the iron");
    private static final Namespace ZMG = Namespace.builder().path("zmg").build();
    private static final String FILES = "/v1/" + PROJECT + "/git/files/zmg/79/";

    @BeforeEach
    void knowTheProject() {
        through.ids().orElseThrow().put(PATH, "79");
    }

    private static FileContent file(String path) {
        return FileContent.ofText(new FilePath(path), "hot\n");
    }

    /** A write of a file. */
    private interface FileWrite {
        Object of(FileContents files, FileContent content);
    }

    private static Stream<FileWrite> writesOfFiles() {
        return Stream.of(
                (files, content) -> files.create(PATH, MAIN, content, MESSAGE),
                (files, content) -> files.update(PATH, MAIN, content, MESSAGE),
                (files, content) -> files.delete(PATH, MAIN, content, MESSAGE));
    }

    static Stream<Arguments> unsendable() {
        return writesOfFiles()
                .flatMap(write -> Stream.of("a:b", "src/a:b/c", "trees").map(path -> Arguments.of(write, path)));
    }

    @ParameterizedTest(name = "[{index}] {1}")
    @MethodSource("unsendable")
    void a_path_that_no_address_has_is_rejected_and_not_sent(FileWrite write, String path) {
        Rejected failure = catchThrowableOfType(Rejected.class, () -> write.of(through.fileContents(), file(path)));

        assertThat(failure.call().effect()).isEqualTo(Effect.NOT_SENT);
        assertThat(received()).isEmpty();
    }

    static Stream<Consumer<ServiceStageGitHost>> beyondTheVendor() {
        NewRepository repository = NewRepository.in(ZMG, "bellows");
        return Stream.of(
                host -> host.repositories().create(repository.withDescription("Blows air")),
                host -> host.repositories().create(repository.withVisibility(Visibility.PRIVATE)),
                host -> host.webhooks()
                        .create(
                                PATH,
                                NewWebhook.of(URI.create("https://example.com/"), Secret.of("fake-secret"))
                                        .withEvents(WebhookEvent.PUSH)));
    }

    @ParameterizedTest
    @MethodSource("beyondTheVendor")
    void what_the_vendor_cannot_take_is_unsupported_and_not_sent(Consumer<ServiceStageGitHost> call) {
        GitHostException failure = catchThrowableOfType(GitHostException.class, () -> call.accept(through));

        assertThat(failure).isInstanceOf(Unsupported.class);
        assertThat(failure.call().effect()).isEqualTo(Effect.NOT_SENT);
        assertThat(received()).isEmpty();
    }

    @Test
    void a_namespace_without_a_path_is_rejected_and_not_sent() {
        Namespace byId = Namespace.builder().id(new NamespaceId("zmg")).build();

        assertThatThrownBy(() -> through.repositories().create(NewRepository.in(byId, "bellows")))
                .isInstanceOf(Rejected.class);
        assertThat(received()).isEmpty();
    }

    @Test
    void a_tag_without_a_message_has_an_empty_description() {
        answer(200, "{\"name\":\"v2\"}");

        through.tags().create(PATH, NewTag.of(new TagName("v2"), GitRef.of(MAIN)));

        assertThat(received().get(0).getBodyAsString()).isEqualTo("{\"name\":\"v2\",\"description\":\"\"}");
    }

    @Test
    void a_revision_is_sent_as_it_is_and_one_that_is_stale_is_a_conflict() {
        answer(409, "{}");
        FileContent read = FileContent.builder(new FilePath("src/a.txt"), new byte[] {(byte) 0xff, 0})
                .revision(new Revision("any+thing/="))
                .build();

        Conflict refused = catchThrowableOfType(
                Conflict.class, () -> through.fileContents().update(PATH, MAIN, read, MESSAGE));
        assertThat(refused.call().writeTarget())
                .contains(new WriteTarget.Files(PATH, MAIN, List.of(new FileChange.Update(read))));
        assertThatThrownBy(() -> through.fileContents().delete(PATH, MAIN, read, MESSAGE))
                .isInstanceOf(Conflict.class);

        List<LoggedRequest> sent = sorted(received());
        assertThat(sent)
                .extracting(LoggedRequest::getUrl)
                .containsExactly(
                        FILES + "src%3Aa.txt?ref=main&message=Heat%20the%20iron&sha=any%2Bthing%2F%3D",
                        FILES + "src%3Aa.txt?ref=main");
        assertThat(sent.get(1).getBodyAsString())
                .isEqualTo("{\"message\":\"Heat the iron\",\"content\":\"/wA=\",\"sha\":\"any+thing/=\"}");
    }

    private static List<LoggedRequest> sorted(List<LoggedRequest> requests) {
        return requests.stream()
                .sorted((one, other) ->
                        one.getMethod().toString().compareTo(other.getMethod().toString()))
                .toList();
    }

    private static Stream<FileWrite> writesOfRevisions() {
        return writesOfFiles().skip(1);
    }

    @ParameterizedTest
    @MethodSource("writesOfRevisions")
    void a_file_without_a_revision_is_read_first(FileWrite write) {
        VENDOR.stubFor(any(anyUrl()).willReturn(aResponse().withBody("{\"path\":\"a.txt\"}")));
        VENDOR.stubFor(WireMock.get(WireMock.urlPathEqualTo(FILES + "a.txt"))
                .willReturn(aResponse().withBody("{\"sha\":\"v-7\",\"encoding\":\"weird\"}")));

        write.of(through.fileContents(), file("a.txt"));

        List<LoggedRequest> sent = received();
        assertThat(sent).hasSize(2);
        LoggedRequest written = sent.stream()
                .filter(request -> !request.getMethod().equals(RequestMethod.GET))
                .findFirst()
                .orElseThrow();
        assertThat(written.getUrl() + written.getBodyAsString()).contains("v-7");
    }

    @ParameterizedTest
    @MethodSource("writesOfRevisions")
    void a_file_that_is_missing_when_it_is_read_first_is_not_found_and_nothing_is_written(FileWrite write) {
        answer(404, "{}");

        assertThatThrownBy(() -> write.of(through.fileContents(), file("a.txt")))
                .isInstanceOf(NotFound.class);

        assertThat(received()).allMatch(request -> request.getMethod().equals(RequestMethod.GET));
    }

    @Test
    void a_page_in_place_of_a_deletions_empty_response_is_a_violation() {
        answer(aResponse().withHeader("Content-Type", "text/html").withBody("<html>sign in</html>"));

        assertThatThrownBy(() -> through.tags().delete(PATH, new TagName("v1"))).isInstanceOf(ProtocolViolation.class);
    }

    @ParameterizedTest
    @CsvSource({
        "https://git.example/group/app.git,https://git.example/group/app.git",
        "https://user:fake-secret@git.example/group/app.git,https://git.example/group/app.git",
        "https://fake-token@git.example:8443/group/app,https://git.example:8443/group/app",
        "https://git.example/group/app.git?private_token=fake-secret,https://git.example/group/app.git",
        "git@git.example:group/app.git,git@git.example:group/app.git",
        "ssh://git@git.example/group/app.git,ssh://git@git.example/group/app.git"
    })
    void a_clone_url_goes_without_its_secrets(String url, String sent) {
        answer(200, "{\"namespace_id\":\"g\",\"namespace\":\"group\",\"project_id\":79,\"project\":\"app\"}");

        assertThat(through.repositories().get(CloneUrl.parse(url)).path()).hasToString("group/app");

        assertThat(received().get(0).queryParameter("clone_url").firstValue()).isEqualTo(sent);
    }

    @Test
    void a_namespace_is_looked_for_among_all() {
        answer(
                200,
                "{\"namespaces\":[{\"id\":true,\"name\":\"other\"},{\"id\":\"1\",\"name\":\"zmg\"},{\"id\":\"2\",\"name\":\"ZMG\"}]}");

        assertThat(through.namespaces().get(NamespacePath.parse("ZMG")).id()).contains(new NamespaceId("2"));
        assertThat(through.namespaces().find(NamespacePath.parse("Zmg"))).isEmpty();
    }
}
