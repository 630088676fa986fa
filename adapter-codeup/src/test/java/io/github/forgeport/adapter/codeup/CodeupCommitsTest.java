package io.github.forgeport.adapter.codeup;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.github.forgeport.domain.commit.ChangeKind;
import io.github.forgeport.domain.commit.Commit;
import io.github.forgeport.domain.commit.FileDiff;
import io.github.forgeport.domain.git.CommitId;
import io.github.forgeport.domain.git.GitRef;
import io.github.forgeport.port.CommitQuery;
import io.github.forgeport.port.failure.GitHostException.ProtocolViolation;
import io.github.forgeport.port.failure.GitHostException.ProtocolViolation.Reason;
import io.github.forgeport.port.failure.GitHostException.Unsupported;
import io.github.forgeport.port.paging.Cursor;
import io.github.forgeport.port.paging.Page;
import io.github.forgeport.port.paging.ReadAhead;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the kit does not ask of commits: the default branch, times of the vendor's form, and kinds of change. */
class CodeupCommitsTest extends CodeupFixture {

    private static final CommitId ID = new CommitId("de02b625ba8488f92eb204bcb3773a40c1b4ddac");
    private static final CommitQuery OF_MAIN = CommitQuery.all().withRef(GitRef.parse("refs/heads/main"));

    @BeforeEach
    void the_documented_repository() {
        answer(Document.getRepository());
        answerCommits();
    }

    private static void answerCommits() {
        answerAt("commits", "{\"success\":true,\"total\":1,\"result\":[{\"id\":\"" + ID + "\"}]}");
    }

    private static void answerAt(String path, String body) {
        VENDOR.stubFor(WireMock.get(urlPathEqualTo("/repository/100/" + path)).willReturn(okJson(body)));
    }

    private Page<Commit> list(CommitQuery query) {
        return codeup.commits().list(PATH, query, Cursor.START);
    }

    /** The value of a parameter in the last request. */
    private static String sent(String name) {
        List<LoggedRequest> commits = received().stream()
                .filter(request -> request.getUrl().contains("/commits"))
                .toList();
        return commits.get(commits.size() - 1).queryParameter(name).firstValue();
    }

    @Test
    void the_default_branch_comes_in_the_request_that_also_tells_the_id() {
        assertThat(list(CommitQuery.all()).items()).extracting(Commit::id).containsExactly(ID);

        assertThat(received()).hasSize(2);
        assertThat(sent("refName")).isEqualTo("master");
    }

    @Test
    void it_is_requested_once_for_a_stream() {
        answerAt("commits", "{\"success\":true,\"total\":2,\"result\":[{\"id\":\"" + ID + "\"}]}");
        VENDOR.stubFor(WireMock.get(urlPathEqualTo("/repository/100/commits"))
                .withQueryParam("page", WireMock.equalTo("2"))
                .willReturn(okJson("{\"success\":true,\"total\":2,\"result\":[{\"id\":\"" + "0".repeat(40) + "\"}]}")));

        assertThat(codeup.commits().stream(PATH, CommitQuery.all().withPageSize(1), ReadAhead.NONE)
                        .limit(2))
                .hasSize(2);

        VENDOR.verify(1, WireMock.getRequestedFor(urlPathEqualTo("/repository/get")));
    }

    @Test
    void a_repository_that_tells_no_default_branch_has_to_be_asked_with_a_reference() {
        answer(Document.getRepository().with("/repository/defaultBranch", "\" \""));
        answerCommits();

        ProtocolViolation failure = catchThrowableOfType(ProtocolViolation.class, () -> list(CommitQuery.all()));

        assertThat(failure.reason()).isEqualTo(Reason.MISSING_FIELD);
        assertThat(failure.pointer()).contains("/repository/defaultBranch");
        assertThat(list(OF_MAIN).items()).hasSize(1);
        assertThat(sent("refName")).isEqualTo("main");
    }

    @ParameterizedTest
    @CsvSource({
        "2022-03-18T00:00:00Z, 2022-03-18 08:00:00, 2022-03-18 08:00:00",
        "2022-03-17T23:59:59.001Z, 2022-03-18 08:00:00, 2022-03-18 07:59:59"
    })
    void times_are_of_china_and_of_whole_seconds_within_the_time_span(Instant time, String start, String end) {
        list(OF_MAIN.withSince(time));
        assertThat(sent("start")).isEqualTo(start);

        list(OF_MAIN.withUntil(time));
        assertThat(sent("end")).isEqualTo(end);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1969-12-31T23:59:59Z", "9999-01-01T00:00:00Z", "+1000000000-12-31T23:59:59Z"})
    void a_time_that_the_vendors_form_does_not_allow_is_unsupported_before_anything_is_sent(Instant time) {
        assertThatThrownBy(() -> list(OF_MAIN.withSince(time))).isInstanceOf(Unsupported.class);
        assertThatThrownBy(() -> list(OF_MAIN.withUntil(time))).isInstanceOf(Unsupported.class);

        assertThat(received()).isEmpty();
    }

    @Test
    void another_commit_than_the_requested_one_is_a_mismatch() {
        answerAt("commits/" + ID, "{\"success\":true,\"result\":{\"id\":\"" + "0".repeat(40) + "\"}}");

        ProtocolViolation failure = catchThrowableOfType(
                ProtocolViolation.class, () -> codeup.commits().get(PATH, ID));

        assertThat(failure.reason()).isEqualTo(Reason.MISMATCH);
        assertThat(failure.pointer()).contains("/result/id");
    }

    @ParameterizedTest
    @CsvSource({
        "true, false, false, added",
        "false, true, false, removed",
        "false, false, true, renamed",
        "false, false, false, modified",
        "null, false, false, ",
        "true, null, false, ",
        "true, false, null, "
    })
    void a_kind_of_change_is_told_by_three_flags(String isNew, String isDeleted, String isRenamed, String kind) {
        answerAt("commits/" + ID + "/diff", """
                {"success": true, "result": [
                  {"newPath": "a", "newFile": %s, "deletedFile": %s, "renamedFile": %s}]}""".formatted(isNew, isDeleted, isRenamed));

        FileDiff diff = codeup.commits().diff(PATH, ID, Cursor.START).items().get(0);

        assertThat(diff.kind()).isEqualTo(Optional.ofNullable(kind).map(ChangeKind::of));
    }
}
