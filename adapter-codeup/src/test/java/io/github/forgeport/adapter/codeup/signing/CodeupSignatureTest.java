package io.github.forgeport.adapter.codeup.signing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.forgeport.adapter.codeup.signing.SigningVectors.Vector;
import io.github.forgeport.http.request.OutgoingRequest;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The signatures equal those of the vendor's own SDK. */
class CodeupSignatureTest {

    private static final String ACS3 = "ACS3-HMAC-SHA256";
    private static final String ROA = "ROA-HMAC-SHA1";
    private static final String NONCE = "3156853299f313e23d1673dc12e1703d";

    static Stream<Vector> acs3() {
        return SigningVectors.of(ACS3);
    }

    static Stream<Vector> roa() {
        return SigningVectors.of(ROA);
    }

    @Test
    void all_38_are_there() {
        assertThat(acs3()).hasSize(20);
        assertThat(roa()).hasSize(18);
    }

    @ParameterizedTest
    @MethodSource("acs3")
    void acs3_is_that_of_the_vendor(Vector vector) {
        OutgoingRequest request = vector.dated();

        assertThat(Acs3Signer.canonicalRequest(request, Acs3Signer.signedHeaders(request)))
                .hasToString(vector.text("/expected/canonicalRequest"));
        assertThat(Acs3Signer.stringToSign(request, Acs3Signer.signedHeaders(request)))
                .isEqualTo(vector.text("/expected/stringToSign"));
        assertThat(Acs3Signer.authorization(vector.key(), request)).isEqualTo(vector.text("/expected/authorization"));
    }

    @ParameterizedTest
    @MethodSource("roa")
    void roa_is_that_of_the_vendor(Vector vector) {
        OutgoingRequest request = vector.dated();

        assertThat(RoaSigner.stringToSign(request)).isEqualTo(vector.text("/expected/stringToSign"));
        assertThat(RoaSigner.authorization(vector.key(), request)).isEqualTo(vector.text("/expected/authorization"));
    }

    @ParameterizedTest
    @MethodSource({"acs3", "roa"})
    void what_is_added_to_a_request_is_what_the_sdk_adds(Vector vector) {
        if (vector.isOfSdk()) {
            OutgoingRequest request = signed(vector);

            OutgoingRequest expected = vector.dated();
            expected.header("Authorization", vector.text("/expected/authorization"));
            assertThat(request.headers()).isEqualTo(expected.headers());
        }
    }

    private static OutgoingRequest signed(Vector vector) {
        OutgoingRequest request = vector.unsigned();
        if (vector.text("/scheme").equals(ACS3)) {
            Acs3Signer.sign(vector.key(), request, NONCE);
        } else {
            RoaSigner.sign(vector.key(), request, NONCE);
        }
        return request;
    }

    @ParameterizedTest
    @ValueSource(strings = {"tr-TR", "ar-SA-u-nu-arab", "th-TH-u-ca-buddhist-nu-thai", "ja-JP-u-ca-japanese"})
    @Tag("row:E15")
    void e15_locale_zone_and_threads_make_no_difference(String tag) {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        List<Vector> all = Stream.concat(acs3(), roa()).filter(Vector::isOfSdk).toList();
        try {
            Locale.setDefault(Locale.forLanguageTag(tag));
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));

            List<CompletableFuture<List<String>>> threads = IntStream.range(0, 64)
                    .mapToObj(i -> CompletableFuture.supplyAsync(
                            () -> all.stream()
                                    .map(vector -> signed(vector).headers().get("Authorization"))
                                    .toList(),
                            task -> new Thread(task).start()))
                    .toList();

            assertThat(threads)
                    .allSatisfy(signed -> assertThat(signed.get(10, TimeUnit.SECONDS))
                            .containsExactlyElementsOf(all.stream()
                                    .map(vector -> vector.text("/expected/authorization"))
                                    .toList()));
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }
}
