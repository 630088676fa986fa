package io.github.forgeport.adapter.servicestage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.forgeport.domain.repository.RepositoryId;
import io.github.forgeport.domain.repository.RepositoryPath;
import io.github.forgeport.port.failure.GitHostException.Effect;
import io.github.forgeport.port.failure.GitHostException.Unsupported;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceStageRepositoriesTest extends ServiceStageFixture {

    @BeforeEach
    void the_documented_answer() {
        answer(Document.listProjects());
    }

    private static void assertNotSent(Unsupported failure) {
        assertThat(failure.call().effect()).isEqualTo(Effect.NOT_SENT);
        assertThat(failure).hasMessageContaining("https://support.huaweicloud.com/api-servicestage/");
        assertThat(received()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "a/b/x, a%2Fb",
        "组织/x, %E7%BB%84%E7%BB%87",
        "\uD83D\uDE80/x, %F0%9F%9A%80",
        "a%2Fb/x, a%252Fb",
        "a?b#c&d/x, a%3Fb%23c%26d",
        "a b/x, a%20b",
        "a:b/x, a%3Ab",
        "{project_id}/x, %7Bproject_id%7D"
    })
    @Tag("row:H10")
    void a_namespace_reaches_the_vendor_exactly_as_the_caller_wrote_it(String path, String encoded) {
        through.repositories().find(RepositoryPath.parse(path));

        assertThat(received().get(0).getUrl()).isEqualTo("/v1/" + PROJECT + "/git/repos/" + encoded + "/projects");
    }

    @Test
    void without_an_authorization_a_path_is_unsupported_and_not_sent() {
        assertNotSent(catchThrowableOfType(
                Unsupported.class, () -> plain.repositories().get(PATH)));
        assertNotSent(catchThrowableOfType(
                Unsupported.class, () -> plain.repositories().find(PATH)));
    }

    @Test
    @Tag("row:H44")
    void an_id_is_unsupported_and_not_sent() {
        RepositoryId id = new RepositoryId("79");

        assertNotSent(catchThrowableOfType(
                Unsupported.class, () -> plain.repositories().get(id)));
        assertNotSent(catchThrowableOfType(
                Unsupported.class, () -> through.repositories().get(id)));
    }
}
