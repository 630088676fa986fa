package io.github.forgeport.sandbox.codeup;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.forgeport.sandbox.AlteredRequests;
import io.github.forgeport.sandbox.server.UndecodedRequest;
import io.github.forgeport.sandbox.server.VendorResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CodeupVectorsTest {

    static List<CodeupVector> vectors() {
        return CodeupVector.all();
    }

    @Test
    void there_are_18_of_either_scheme_and_two_of_the_manual() {
        assertThat(vectors()).hasSize(38).filteredOn(CodeupVector::isAcs3).hasSize(18 + 2);
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void each_verifies(CodeupVector vector) {
        assertThat(vector.refusal(vector.request())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void each_has_the_canonical_request_and_the_string_to_sign_that_it_says(CodeupVector vector) {
        assertThat(vector.signature().stringToSign())
                .isEqualTo(vector.expected().required("stringToSign").textValue());
        if (vector.signature() instanceof Acs3SignatureVerifier acs3) {
            assertThat(acs3.canonicalRequest())
                    .isEqualTo(vector.expected().required("canonicalRequest").textValue());
        }
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void another_path_is_refused(CodeupVector vector) {
        assertRefused(AlteredRequests.ofPath(vector.request()), vector);
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void another_query_is_refused(CodeupVector vector) {
        assertRefused(AlteredRequests.ofQuery(vector.request()), vector);
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void another_or_no_value_of_a_signed_header_is_refused(CodeupVector vector) {
        for (String name : vector.signedHeaders()) {
            assertRefused(AlteredRequests.ofHeader(name, vector.request()), vector);
            assertRefused(List.of(AlteredRequests.without(name, vector.request())), vector);
        }
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void another_body_is_refused_unless_the_older_scheme_has_no_md5_of_it(CodeupVector vector) {
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
    void another_signature_or_key_is_refused(CodeupVector vector) {
        assertRefused(AlteredRequests.ofSignatureAfter(vector.isAcs3() ? '=' : ':', vector.request()), vector);
        assertRefused(AlteredRequests.ofHeader("Authorization", vector.request()), vector);
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void a_header_of_the_gateway_that_is_not_signed_is_refused(CodeupVector vector) {
        assertRefused(List.of(AlteredRequests.withHeader("x-acs-late", "1", vector.request())), vector);
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void fifteen_minutes_either_way_are_allowed_and_no_more(CodeupVector vector) {
        Duration allowed = Duration.ofMinutes(15);

        assertThat(refusalAt(vector.date().plus(allowed), vector)).isEmpty();
        assertThat(refusalAt(vector.date().minus(allowed), vector)).isEmpty();
        assertThat(refusalAt(vector.date().plus(allowed).plusMillis(1), vector)).isPresent();
        assertThat(refusalAt(vector.date().minus(allowed).minusMillis(1), vector))
                .isPresent();
    }

    private static Optional<VendorResponse> refusalAt(Instant now, CodeupVector vector) {
        return new CodeupSignatureVerifier(vector.keys(), now).refusal(vector.request(), vector.signature());
    }

    private static void assertRefused(List<UndecodedRequest> requests, CodeupVector vector) {
        assertThat(requests)
                .isNotEmpty()
                .allSatisfy(request -> assertThat(vector.refusal(request))
                        .hasValueSatisfying(
                                refusal -> assertThat(refusal.status()).isBetween(400, 404)));
    }
}
