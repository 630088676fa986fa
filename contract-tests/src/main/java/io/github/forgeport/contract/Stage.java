package io.github.forgeport.contract;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import io.github.forgeport.domain.attribute.Part;
import io.github.forgeport.domain.repository.Repository;
import io.github.forgeport.domain.text.Secret;
import io.github.forgeport.port.Authorizations;
import io.github.forgeport.port.GitHost;
import io.github.forgeport.port.capability.Capability.Support;
import io.github.forgeport.port.capability.Operation;
import io.github.forgeport.port.failure.GitHostException;
import io.github.forgeport.port.failure.GitHostException.Effect;
import io.github.forgeport.port.failure.GitHostException.Unsupported;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** One vendor, played for one clause, and a session with it. */
final class Stage {

    static final String CANARY = "canary-5f1d0c3b-not-a-secret";
    static final Secret SECRET = Secret.of(CANARY);

    private final PlayedVendor vendor;
    private final WireMockServer server;
    private final GitHost host;

    Stage(PlayedVendor vendor) {
        this.vendor = vendor;
        this.server = new WireMockServer(options().dynamicPort());
        this.server.start();
        warmUp();
        this.host = vendor.connect(endpoint(), SECRET);
    }

    /** The first answer of a JVM can take longer than a clause waits for one. */
    private void warmUp() {
        given(ok());
        try (InputStream answer = endpoint().toURL().openStream()) {
            answer.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.resetAll();
    }

    PlayedVendor vendor() {
        return vendor;
    }

    WireMockServer server() {
        return server;
    }

    GitHost host() {
        return host;
    }

    void clear() {
        host.close();
        server.stop();
    }

    /** Lets the vendor answer everything so, and forgets what it was asked. */
    void given(ResponseDefinitionBuilder answer) {
        server.resetAll();
        server.stubFor(any(anyUrl()).willReturn(answer));
    }

    /** Path and query of the first request that the vendor was sent since {@link #given}. */
    String sentUrl() {
        return server.findAll(anyRequestedFor(anyUrl())).get(0).getUrl();
    }

    /** Where the vendor is played. */
    URI endpoint() {
        return URI.create(server.baseUrl());
    }

    boolean supports(Operation operation) {
        return supports(host, operation);
    }

    static boolean supports(GitHost host, Operation operation) {
        return host.capabilities().of(operation).support() != Support.UNSUPPORTED;
    }

    Repository getByPath() {
        return host.repositories().get(vendor.repository().path());
    }

    Repository getById() {
        return host.repositories().get(vendor.repository().id());
    }

    Optional<Repository> findByPath() {
        return host.repositories().find(vendor.repository().path());
    }

    Optional<Repository> findById() {
        return host.repositories().find(vendor.repository().id());
    }

    Authorizations authorizations() {
        return host.authorizations().orElseThrow();
    }

    /** Whether the host cannot do it; then this also proves that the call is refused before anything is sent. */
    boolean refuses(Operation operation, Runnable call) {
        if (supports(operation)) {
            return false;
        }
        server.resetRequests();
        assertThatThrownBy(call::run)
                .isInstanceOfSatisfying(
                        Unsupported.class,
                        failure -> assertThat(failure.call().effect()).isEqualTo(Effect.NOT_SENT));
        assertThat(server.getAllServeEvents()).isEmpty();
        return true;
    }

    /** Whether the host has no authorizations; then this also proves that its capabilities say so. */
    boolean keepsNoAuthorizations() {
        assertThat(host.authorizations().isPresent()).isEqualTo(supports(Operation.LIST_AUTHORIZATIONS));
        return host.authorizations().isEmpty();
    }

    /** The names of the parts that a host supplied of an entity. */
    static <E> List<String> supplied(List<Part<E>> parts, E entity) {
        return parts.stream()
                .filter(part -> part.in(entity).isPresent())
                .map(Part::name)
                .toList();
    }

    static GitHostException failureOf(Runnable call) {
        GitHostException failure = catchThrowableOfType(GitHostException.class, call::run);
        assertThat(failure).as("a failure").isNotNull();
        return failure;
    }
}
