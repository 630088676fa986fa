package io.github.forgeport.sandbox.servicestage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.forgeport.sandbox.AlteredRequests;
import io.github.forgeport.sandbox.server.UndecodedRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ServiceStageVectorsTest {

    static List<ServiceStageVector> vectors() {
        return ServiceStageVector.all();
    }

    @Test
    void there_are_22_and_the_guides_own() {
        assertThat(vectors()).hasSize(22 + 1);
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void each_verifies(ServiceStageVector vector) {
        assertThat(vector.refusal(vector.request())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void each_has_the_canonical_request_and_the_string_to_sign_that_it_says(ServiceStageVector vector) {
        String canonicalRequest = SdkHmacCanonicalRequest.of(vector.request(), vector.signedHeaders());

        assertThat(canonicalRequest)
                .isEqualTo(vector.expected().required("canonical_request").textValue());
        assertThat(SdkHmacSignatureVerifier.stringToSign(vector.request(), canonicalRequest))
                .isEqualTo(vector.expected().required("string_to_sign").textValue());
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void another_path_is_refused(ServiceStageVector vector) {
        assertRefused(AlteredRequests.ofPath(vector.request()), vector);
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void another_query_is_refused(ServiceStageVector vector) {
        assertRefused(AlteredRequests.ofQuery(vector.request()), vector);
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void another_or_no_value_of_a_signed_header_is_refused(ServiceStageVector vector) {
        for (String name : vector.signedHeaders().names()) {
            assertRefused(AlteredRequests.ofHeader(name, vector.request()), vector);
            assertRefused(List.of(AlteredRequests.without(name, vector.request())), vector);
        }
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void another_body_is_refused_unless_the_payload_is_unsigned(ServiceStageVector vector) {
        List<UndecodedRequest> altered = AlteredRequests.ofBody(vector.request());

        if (vector.coversTheBody()) {
            assertRefused(altered, vector);
        } else {
            assertThat(altered)
                    .allSatisfy(request -> assertThat(vector.refusal(request)).isEmpty());
        }
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void another_signature_or_key_is_refused(ServiceStageVector vector) {
        assertRefused(AlteredRequests.ofSignatureAfter('=', vector.request()), vector);
        assertRefused(AlteredRequests.ofHeader("Authorization", vector.request()), vector);
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void fifteen_minutes_either_way_are_allowed_and_no_more(ServiceStageVector vector) {
        Duration allowed = Duration.ofMinutes(15);

        assertThat(isRefusedAt(vector.date().plus(allowed), vector)).isFalse();
        assertThat(isRefusedAt(vector.date().minus(allowed), vector)).isFalse();
        assertThat(isRefusedAt(vector.date().plus(allowed).plusMillis(1), vector))
                .isTrue();
        assertThat(isRefusedAt(vector.date().minus(allowed).minusMillis(1), vector))
                .isTrue();
    }

    private static boolean isRefusedAt(Instant now, ServiceStageVector vector) {
        return SdkHmacSignatureVerifier.refusal(vector.request(), vector.keys(), now)
                .isPresent();
    }

    private static void assertRefused(List<UndecodedRequest> requests, ServiceStageVector vector) {
        assertThat(requests)
                .isNotEmpty()
                .allSatisfy(request -> assertThat(vector.refusal(request))
                        .hasValueSatisfying(
                                refusal -> assertThat(refusal.status()).isEqualTo(401)));
    }
}
