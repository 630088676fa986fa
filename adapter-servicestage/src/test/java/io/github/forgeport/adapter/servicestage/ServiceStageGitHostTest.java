package io.github.forgeport.adapter.servicestage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.forgeport.domain.authorization.AuthorizationName;
import io.github.forgeport.domain.text.Secret;
import io.github.forgeport.http.policy.HttpPolicy;
import io.github.forgeport.port.capability.Capability;
import io.github.forgeport.port.capability.Capability.Support;
import io.github.forgeport.port.capability.Operation;
import io.github.forgeport.port.failure.GitHostException.Closed;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceStageGitHostTest extends ServiceStageFixture {

    @ParameterizedTest
    @CsvSource({
        "LIST_AUTHORIZATIONS, SUPPORTED, SUPPORTED",
        "GET_REPOSITORY_BY_PATH, UNSUPPORTED, UNKNOWN",
        "GET_REPOSITORY_BY_ID, UNSUPPORTED, UNSUPPORTED"
    })
    void it_says_what_it_can_do_without_and_through_the_name_of_an_authorization(
            Operation operation, Support without, Support with) {
        Capability ofPlain = plain.capabilities().of(operation);
        Capability ofThrough = through.capabilities().of(operation);

        assertThat(ofPlain.support()).isEqualTo(without);
        assertThat(ofThrough.support()).isEqualTo(with);
        assertThat(ofPlain.reason()).endsWith(".");
        assertThat(ofPlain.vendorPage()).hasHost("support.huaweicloud.com");
    }

    @Test
    void it_has_a_name_and_keeps_authorizations() {
        assertThat(plain.name()).isEqualTo("servicestage");
        assertThat(plain.authorizations()).isPresent();
    }

    @Test
    void connecting_sends_nothing() {
        assertThat(received()).isEmpty();
    }

    @Test
    void an_authorization_of_the_configuration_is_the_one_it_goes_through() {
        answer(Document.listProjects());
        ServiceStageConfig config = ServiceStageConfig.at(
                        URI.create(VENDOR.baseUrl()),
                        PROJECT,
                        ServiceStageCredentials.token(Secret.of(TOKEN)),
                        HttpPolicy.defaults().withPlainHttpAllowed())
                .withAuthorization(new AuthorizationName("from-config"));

        try (ServiceStageGitHost host = ServiceStageGitHost.connect(config)) {
            host.repositories().get(PATH);
        }

        assertThat(received().get(0).getHeader("X-Repo-Auth")).isEqualTo("from-config");
    }

    @Test
    void each_of_two_siblings_is_closed_on_its_own() {
        answer(Document.listProjects());

        plain.close();

        assertThat(get().path()).isEqualTo(PATH);
        assertThatThrownBy(this::list).isInstanceOf(Closed.class);
    }

    @Test
    void a_sibling_that_is_closed_leaves_the_first_open() {
        answer(Document.listAuthorizations());

        through.close();

        assertThat(list().items()).hasSize(1);
        assertThatThrownBy(this::get).isInstanceOf(Closed.class);
    }

    @Test
    void through_a_name_that_cannot_be_sent_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> plain.through(new AuthorizationName("组织授权")));
    }

    @Test
    void a_closed_session_has_no_sibling() {
        plain.close();

        assertThatIllegalStateException().isThrownBy(() -> plain.through(new AuthorizationName("test")));
    }
}
