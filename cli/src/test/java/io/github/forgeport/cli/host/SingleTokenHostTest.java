package io.github.forgeport.cli.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.forgeport.cli.StubHost;
import io.github.forgeport.cli.console.CommandFailure;
import io.github.forgeport.domain.repository.RepositoryPath;
import io.github.forgeport.http.endpoint.Repetition;
import io.github.forgeport.http.raw.RawRequest;
import io.github.forgeport.http.raw.RawResponse;
import io.github.forgeport.http.settings.DeclaredSettings;
import io.github.forgeport.http.settings.Setting;
import io.github.forgeport.http.settings.Settings;
import io.github.forgeport.port.GitHost;
import io.github.forgeport.port.capability.Operation;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The parts of a host with one token that its entry in the command must define, and those with a default. */
class SingleTokenHostTest {

    private static final Setting ENDPOINT = Setting.of("acme.endpoint", "where Acme answers");
    private static final Setting TOKEN = Setting.of("acme.token", "a token (secret)");
    private static final URI PUBLIC = URI.create("https://api.acme.example");

    private static final class AcmeHost extends SingleTokenHost {

        AcmeHost() {
            super("Acme", "Forge", new DeclaredSettings("acme", List.of(ENDPOINT, TOKEN), List.of()), ENDPOINT, TOKEN);
        }

        @Override
        protected GitHost open(Settings settings, @Nullable Operation purpose) {
            settings.require(List.of(Set.of(TOKEN)));
            return StubHost.failing(new AssertionError("asked"));
        }

        @Override
        protected URI endpointOf(Settings settings) {
            settings.require(List.of(Set.of(TOKEN)));
            return settings.endpoint(ENDPOINT).orElse(PUBLIC);
        }

        @Override
        protected RawResponse sendRaw(GitHost session, RawRequest request) {
            throw new UnsupportedOperationException("sent " + request.method());
        }

        @Override
        protected String sandboxToken() {
            return "fake-token";
        }

        @Override
        public RepositoryPath sandboxRepository() {
            return RepositoryPath.parse("acme/demo");
        }
    }

    private static final HostEntry ACME = new AcmeHost();

    private static HostSetup setup(Map<String, String> environment) {
        return ACME.setup(ACME.settings().read(environment, null));
    }

    @Test
    void the_doctor_is_told_of_endpoint_and_token_without_its_value() {
        HostSetup own = setup(Map.of("FORGEPORT_ACME_TOKEN", "fake-canary"));
        HostSetup other =
                setup(Map.of("FORGEPORT_ACME_TOKEN", "fake-canary", "FORGEPORT_ACME_ENDPOINT", "https://acme.example"));

        assertThat(own.endpoints()).extracting(ConfiguredEndpoint::address).containsExactly(PUBLIC);
        assertThat(other.endpoints())
                .extracting(ConfiguredEndpoint::address)
                .containsExactly(URI.create("https://acme.example"));
        assertThat(own.credential().credential()).isEqualTo("an access token");
        assertThat(own.credential().reason()).isEqualTo("FORGEPORT_ACME_TOKEN is set in the environment");
        assertThat(own.credential().signs()).isFalse();
        assertThat(own.credential().toString()).doesNotContain("canary");
    }

    @Test
    void the_sandbox_takes_its_token_at_its_endpoint() {
        assertThat(ACME.sandboxSettings("http://127.0.0.1:1"))
                .containsExactly(Map.entry(ENDPOINT, "http://127.0.0.1:1"));
        assertThat(ACME.sandboxCredentials())
                .containsExactly(new SandboxCredential("an access token", Map.of(TOKEN, "fake-token")));
    }

    @Test
    void a_raw_call_has_no_name_of_an_operation() {
        RawRequest request = RawRequest.builder(Repetition.READ, "GET", "/a").build();
        GitHost session = StubHost.failing(new AssertionError("asked"));

        assertThatThrownBy(() -> ACME.sendRaw(session, "ListThings", request))
                .isInstanceOf(CommandFailure.class)
                .hasMessage("--operation is not known to Forge, which goes by the path");
        assertThatThrownBy(() -> ACME.sendRaw(session, null, request)).hasMessage("sent GET");
    }

    @Test
    void a_token_that_is_missing_is_named() {
        assertThatThrownBy(() -> setup(Map.of())).hasMessageContaining("FORGEPORT_ACME_TOKEN");
    }
}
