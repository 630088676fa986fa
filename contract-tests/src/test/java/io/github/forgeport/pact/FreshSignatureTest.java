package io.github.forgeport.pact;

import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.provider.ComparisonResult;
import au.com.dius.pact.provider.ProviderResponse;
import au.com.dius.pact.provider.junit5.HttpTestTarget;
import io.github.forgeport.sandbox.PactSigner;
import io.github.forgeport.sandbox.Sandbox;
import java.net.URISyntaxException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import kotlin.Pair;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.Header;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The signed interactions of the committed pacts are accepted because they are signed anew, and for no other reason.
 */
class FreshSignatureTest {

    @AutoClose
    private static final Sandbox SANDBOX = Sandbox.start();

    static Stream<CommittedInteraction> signed() {
        return CommittedInteraction.all()
                .filter(committed ->
                        committed
                                .interaction()
                                .getRequest()
                                .getHeaders()
                                .getOrDefault("Authorization", List.of())
                                .stream()
                                .anyMatch(FreshSignature::is));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("signed")
    void a_pact_is_broken_by_the_signature_in_it(CommittedInteraction signed) {
        ComparisonResult verified = verify(signed, unchanged -> {});

        assertThat(verified.getStatusMismatch()).isNotNull();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("signed")
    void a_pact_is_kept_by_a_signature_made_anew(CommittedInteraction signed) {
        ComparisonResult verified = verify(signed, FreshSignature::putOn);

        assertThat(verified.getStatusMismatch()).isNull();
    }

    /** Checks the filter that {@code docs/pacts.md} shows to users who have only the published pacts. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("signed")
    void a_pact_is_kept_by_the_filter_that_ships_with_the_sandbox(CommittedInteraction signed) {
        ComparisonResult verified = verify(signed, FreshSignatureTest::signByTheSandbox);

        assertThat(verified.getStatusMismatch()).isNull();
    }

    private static void signByTheSandbox(ClassicHttpRequest request) {
        Map<String, String> headers = new HashMap<>();
        for (Header header : request.getHeaders()) {
            headers.put(header.getName(), header.getValue());
        }
        try {
            PactSigner.renewedHeaders(request.getMethod(), request.getUri(), headers, new byte[0])
                    .forEach(request::setHeader);
        } catch (URISyntaxException unaskable) {
            throw new IllegalArgumentException(unaskable);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("signed")
    void a_pact_is_broken_by_a_signature_of_another_request(CommittedInteraction signed) {
        ComparisonResult verified = verify(signed, request -> {
            FreshSignature.putOn(request);
            request.setPath(request.getPath() + (request.getPath().contains("?") ? "&" : "?") + "more=1");
        });

        assertThat(verified.getStatusMismatch()).isNotNull();
    }

    private static ComparisonResult verify(CommittedInteraction signed, Consumer<ClassicHttpRequest> filter) {
        HttpTestTarget target =
                SandboxVerification.target(SANDBOX, signed.pact().getProvider().getName());
        Pair<Object, Object> prepared = target.prepareRequest(signed.pact(), signed.interaction(), Map.of());
        filter.accept((ClassicHttpRequest) prepared.getFirst());
        ProviderResponse answer = target.executeInteraction(prepared.getSecond(), prepared.getFirst());
        return signed.compare(answer);
    }
}
