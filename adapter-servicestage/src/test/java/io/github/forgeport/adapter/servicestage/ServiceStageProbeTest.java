package io.github.forgeport.adapter.servicestage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.forgeport.domain.authorization.Authorization;
import io.github.forgeport.domain.authorization.AuthorizationName;
import io.github.forgeport.domain.authorization.Provider;
import io.github.forgeport.port.GitHost;
import io.github.forgeport.port.capability.Capability;
import io.github.forgeport.port.capability.Capability.Support;
import io.github.forgeport.port.capability.Operation;
import io.github.forgeport.port.failure.GitHostException.Closed;
import io.github.forgeport.port.failure.GitHostException.Unauthenticated;
import io.github.forgeport.port.failure.GitHostException.Unsupported;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The capabilities of a session through an authorization depend on its provider, which is given or requested. */
class ServiceStageProbeTest extends ServiceStageFixture {

    private static final AuthorizationName NAME = new AuthorizationName("test");

    private static Capability byPath(GitHost host) {
        return host.capabilities().of(Operation.GET_REPOSITORY_BY_PATH);
    }

    @ParameterizedTest
    @CsvSource({"github, SUPPORTED", "DevCloud, SUPPORTED", "somewhere, UNKNOWN", ", UNKNOWN"})
    void a_listed_authorization_tells_without_asking(String provider, Support support) {
        Authorization listed = Authorization.builder(NAME)
                .provider(provider == null ? null : Provider.of(provider))
                .build();

        try (GitHost told = plain.through(listed)) {
            assertThat(byPath(told).support()).isEqualTo(support);
            assertThat(byPath(told).reason()).endsWith(".");
        }
        assertThat(received()).isEmpty();
    }

    @Test
    void a_listed_authorization_is_the_one_it_goes_through() {
        answer(Document.listProjects());

        try (GitHost told = plain.through(
                Authorization.builder(new AuthorizationName("listed")).build())) {
            told.repositories().get(PATH);
        }

        assertThat(received().get(0).getHeader("X-Repo-Auth")).isEqualTo("listed");
    }

    @Test
    void a_listed_name_that_cannot_be_sent_is_refused() {
        Authorization unsendable =
                Authorization.builder(new AuthorizationName("组织授权")).build();

        assertThatIllegalArgumentException().isThrownBy(() -> plain.through(unsendable));
    }

    @ParameterizedTest
    @CsvSource({"github, SUPPORTED", "somewhere, UNKNOWN"})
    void a_probe_asks_for_the_provider(String provider, Support support) {
        answer(Document.listAuthorizations().with("/authorizations/0/repo_type", '"' + provider + '"'));

        try (GitHost probed = through.probed()) {
            assertThat(byPath(probed).support()).isEqualTo(support);
            assertThat(byPath(probed).reason()).isNotEqualTo(byPath(through).reason());
        }
        assertThat(received()).hasSize(1);
        assertThat(byPath(through).support()).isEqualTo(Support.UNKNOWN);
    }

    @Test
    void through_what_the_project_does_not_have_nothing_can_be_done() {
        answer(Document.listAuthorizations().with("/authorizations/0/name", "\"another\""));

        try (GitHost probed = through.probed()) {
            assertThat(byPath(probed).support()).isEqualTo(Support.UNSUPPORTED);
            assertThatThrownBy(() -> probed.repositories().get(PATH))
                    .isInstanceOf(Unsupported.class)
                    .hasMessageContaining("no authorization of the session's name");
        }
        assertThat(received()).hasSize(1);
    }

    @Test
    void what_a_shortened_list_does_not_show_stays_unknown() {
        answer(Document.listAuthorizations()
                .with("/authorizations/0/name", "\"another\"")
                .with("/count", "2"));

        try (GitHost probed = through.probed()) {
            assertThat(byPath(probed)).isEqualTo(byPath(through));
        }
    }

    @Test
    void what_is_known_is_not_asked() {
        answer(Document.listAuthorizations());
        try (ServiceStageGitHost probed = through.probed()) {
            assertThat(probed.probed()).isSameAs(probed);
        }

        assertThat(plain.probed()).isSameAs(plain);
        assertThat(received()).hasSize(1);
    }

    @Test
    void a_probe_that_fails_says_why() {
        answer(401, "{\"error_code\":\"APIGW.0301\"}");
        assertThatThrownBy(() -> through.probed()).isInstanceOf(Unauthenticated.class);

        through.close();
        assertThatThrownBy(() -> through.probed()).isInstanceOf(Closed.class);
    }
}
