package io.github.forgeport.adapter.codeup;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.github.forgeport.domain.commit.Branch;
import io.github.forgeport.domain.git.BranchName;
import io.github.forgeport.domain.text.UnreadablePart;
import io.github.forgeport.port.failure.GitHostException.ProtocolViolation;
import io.github.forgeport.port.failure.GitHostException.ProtocolViolation.Reason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the kit does not ask of a branch: the id of its repository, and fields that cannot be read. */
class CodeupBranchesTest extends CodeupFixture {

    private static final BranchName MASTER = new BranchName("master");

    @BeforeEach
    void the_documented_repository() {
        answer(Document.getRepository());
        answerBranch(Document.getBranchInfo());
    }

    private static void answerBranch(Document document) {
        VENDOR.stubFor(WireMock.get(urlPathEqualTo("/repository/100/branches/detail"))
                .willReturn(aResponse().withBody(document.toString())));
    }

    private Branch branch() {
        return codeup.branches().get(PATH, MASTER);
    }

    @Test
    void the_id_of_the_repository_is_requested_once_in_a_session() {
        assertThat(branch()).isEqualTo(branch());

        assertThat(received().stream().map(LoggedRequest::getUrl).map(url -> url.replaceAll("\\?.*", "")))
                .containsExactlyInAnyOrder(
                        "/repository/get", "/repository/100/branches/detail", "/repository/100/branches/detail");
    }

    @Test
    void another_branch_than_the_requested_one_is_a_mismatch() {
        ProtocolViolation failure = catchThrowableOfType(
                ProtocolViolation.class, () -> codeup.branches().get(PATH, new BranchName("Master")));

        assertThat(failure.reason()).isEqualTo(Reason.MISMATCH);
        assertThat(failure.pointer()).contains("/result/name");
    }

    @Test
    void a_flag_that_is_neither_true_nor_false_is_unreadable() {
        answerBranch(Document.getBranchInfo().with("/result/protected", "\"maybe\""));

        assertThat(branch().isProtected()).isEmpty();
        assertThat(branch().unreadable()).containsExactly(new UnreadablePart("isProtected", "maybe"));
    }

    @Test
    void a_malformed_id_of_the_commit_fails_the_response() {
        answerBranch(Document.getBranchInfo().with("/result/commit/id", "\"master\""));

        ProtocolViolation failure = catchThrowableOfType(ProtocolViolation.class, this::branch);

        assertThat(failure.reason()).isEqualTo(Reason.BAD_TEXT);
        assertThat(failure.pointer()).contains("/result/commit/id");
    }
}
