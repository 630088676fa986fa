package io.github.forgeport.pact;

import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.core.model.DefaultPactReader;
import au.com.dius.pact.core.model.Pact;
import au.com.dius.pact.core.model.SynchronousRequestResponse;
import au.com.dius.pact.provider.ComparisonResult;
import au.com.dius.pact.provider.ProviderResponse;
import au.com.dius.pact.provider.ResponseComparison;
import au.com.dius.pact.provider.junit5.HttpTestTarget;
import io.github.forgeport.sandbox.PactSignature;
import io.github.forgeport.sandbox.Sandbox;
import java.net.URISyntaxException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import kotlin.Pair;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.Header;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The signed interactions of the committed pacts are kept because they are signed anew, and for nothing else. */
class FreshSignatureIT {

    @AutoClose
    private static final Sandbox SANDBOX = Sandbox.start();

    private record Signed(Pact pact, SynchronousRequestResponse interaction) {

        @Override
        public String toString() {
            return interaction.getDescription();
        }
    }

    static Stream<Signed> signed() {
        return PactFiles.in(PactFiles.COMMITTED).keySet().stream()
                .map(file -> DefaultPactReader.INSTANCE.loadPact(
                        PactFiles.COMMITTED.resolve(file).toFile()))
                .flatMap(pact -> pact.getInteractions().stream()
                        .map(SynchronousRequestResponse.class::cast)
                        .filter(interaction ->
                                interaction.getRequest().getHeaders().containsKey("Authorization"))
                        .map(interaction -> new Signed(pact, interaction)));
    }

    @ParameterizedTest
    @MethodSource("signed")
    void a_pact_is_broken_by_the_signature_in_it(Signed signed) {
        ComparisonResult verified = verify(signed, unchanged -> {});

        assertThat(verified.getStatusMismatch()).isNotNull();
    }

    @ParameterizedTest
    @MethodSource("signed")
    void a_pact_is_kept_by_a_signature_made_anew(Signed signed) {
        ComparisonResult verified = verify(signed, FreshSignature::putOn);

        assertThat(verified.getStatusMismatch()).isNull();
    }

    /** As {@code docs/pacts.md} shows it to those who have the published pacts alone. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("signed")
    void a_pact_is_kept_by_the_filter_that_ships_with_the_sandbox(Signed signed) {
        ComparisonResult verified = verify(signed, FreshSignatureIT::signByTheSandbox);

        assertThat(verified.getStatusMismatch()).isNull();
    }

    private static void signByTheSandbox(ClassicHttpRequest request) {
        Map<String, String> headers = new HashMap<>();
        for (Header header : request.getHeaders()) {
            headers.put(header.getName(), header.getValue());
        }
        try {
            PactSignature.fresh(request.getMethod(), request.getUri(), headers, new byte[0])
                    .forEach(request::setHeader);
        } catch (URISyntaxException unaskable) {
            throw new IllegalArgumentException(unaskable);
        }
    }

    @ParameterizedTest
    @MethodSource("signed")
    void a_pact_is_broken_by_a_signature_of_another_request(Signed signed) {
        ComparisonResult verified = verify(signed, request -> {
            FreshSignature.putOn(request);
            request.setPath(request.getPath() + (request.getPath().contains("?") ? "&" : "?") + "more=1");
        });

        assertThat(verified.getStatusMismatch()).isNotNull();
    }

    private static ComparisonResult verify(Signed signed, Consumer<ClassicHttpRequest> filter) {
        HttpTestTarget target =
                SandboxVerification.target(SANDBOX, signed.pact().getProvider().getName());
        Pair<Object, Object> prepared = target.prepareRequest(signed.pact(), signed.interaction(), Map.of());
        filter.accept((ClassicHttpRequest) prepared.getFirst());
        ProviderResponse answer = target.executeInteraction(prepared.getSecond(), prepared.getFirst());
        return ResponseComparison.Companion.compareResponse(signed.pact(), signed.interaction(), answer, Map.of());
    }
}
