package io.github.forgeport.adapter.servicestage;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.client.WireMock;
import io.github.forgeport.domain.git.BranchName;
import io.github.forgeport.port.failure.GitHostException.Effect;
import io.github.forgeport.port.failure.GitHostException.Rejected;
import org.junit.jupiter.api.Test;

/** What the kit does not ask of a branch: the id of its project. */
class ServiceStageBranchesTest extends ServiceStageFixture {

    private static final BranchName MAIN = new BranchName("main");

    private static void answerBranches(String project) {
        VENDOR.stubFor(WireMock.get(urlEqualTo("/v1/" + PROJECT + "/git/repos/zmg/" + project + "/branches"))
                .willReturn(aResponse().withBody("{\"branches\":[\"main\"]}")));
    }

    @Test
    void the_id_of_the_project_is_requested_once_in_a_session() {
        answer(Document.listProjects());
        answerBranches("79");

        assertThat(through.branches().find(PATH, MAIN)).isPresent();
        assertThat(through.branches().find(PATH, new BranchName("Main"))).isEmpty();

        assertThat(received()).hasSize(3);
    }

    @Test
    void a_slash_in_the_id_is_sent_as_a_colon() {
        answer(Document.listProjects().with("/projects/0/id", "\"zmg/sub/app\""));
        answerBranches("zmg%3Asub%3Aapp");

        assertThat(through.branches().find(PATH, MAIN)).isPresent();
    }

    @Test
    void a_colon_in_the_id_is_rejected_and_not_sent() {
        answer(Document.listProjects().with("/projects/0/id", "\"a:b\""));

        Rejected failure =
                catchThrowableOfType(Rejected.class, () -> through.branches().get(PATH, MAIN));

        assertThat(failure.call().effect()).isEqualTo(Effect.NOT_SENT);
        assertThat(received()).hasSize(1);
    }
}
