package io.github.forgeport.adapter.servicestage.identity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.forgeport.domain.text.Secret;
import io.github.forgeport.http.credentials.AccessKey;
import io.github.forgeport.http.request.OutgoingRequest;
import io.github.forgeport.http.request.OutgoingRequest.Parameter;
import io.github.forgeport.http.request.PercentEncoding;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The signatures equal those of the vendor's own SDK; the file of test vectors states their origin. */
class SdkHmacSignerTest {

    private static final String DATE = "X-Sdk-Date";

    /** A test vector: a request and its signature. */
    record Vector(JsonNode json) {

        String text(String pointer) {
            return json.at(pointer).asText();
        }

        OutgoingRequest request(boolean dated) {
            List<Parameter> headers = new ArrayList<>();
            pairs("/input/headers").stream()
                    .filter(header -> dated || !header.name().equals(DATE))
                    .forEach(headers::add);
            return new OutgoingRequest(
                    text("/input/method"),
                    text("/input/host"),
                    path(),
                    pairs("/input/raw_query"),
                    headers,
                    json.at("/input/body").isTextual() ? text("/input/body").getBytes(UTF_8) : new byte[0],
                    Instant.parse("2024-02-29T08:30:15.999Z"));
        }

        /** Returns the path, percent-encoded as it is sent. */
        private String path() {
            StringBuilder path = new StringBuilder();
            String separator = "";
            for (String segment : text("/input/raw_path").split("/", -1)) {
                PercentEncoding.append(path.append(separator), segment);
                separator = "/";
            }
            return path.toString();
        }

        private List<Parameter> pairs(String pointer) {
            List<Parameter> pairs = new ArrayList<>();
            json.at(pointer)
                    .forEach(pair -> pairs.add(
                            new Parameter(pair.get(0).asText(), pair.get(1).asText())));
            return pairs;
        }

        AccessKey key() {
            return AccessKey.of(text("/input/access_key"), Secret.of(text("/input/secret_key")));
        }

        @Override
        public String toString() {
            return text("/id");
        }
    }

    static Stream<Vector> vectors() {
        try (InputStream file =
                SdkHmacSignerTest.class.getResourceAsStream("/forgeport-signing-vectors/servicestage.json")) {
            JsonNode vectors = new ObjectMapper().readTree(file).path("vectors");
            return StreamSupport.stream(vectors.spliterator(), false).map(Vector::new).toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    void all_22_are_there() {
        assertThat(vectors()).hasSize(22);
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void it_is_that_of_the_vendor(Vector vector) {
        OutgoingRequest request = vector.request(true);

        assertThat(SdkHmacSigner.canonicalRequest(request, SdkHmacSigner.signedHeaders(request)))
                .hasToString(vector.text("/expected/canonical_request"));
        assertThat(SdkHmacSigner.stringToSign(request, SdkHmacSigner.signedHeaders(request)))
                .isEqualTo(vector.text("/expected/string_to_sign"));
        assertThat(SdkHmacSigner.authorization(vector.key(), request))
                .isEqualTo(vector.text("/expected/authorization"));
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void what_is_added_to_a_request_is_date_and_signature(Vector vector) {
        OutgoingRequest request = vector.request(false);

        SdkHmacSigner.sign(vector.key(), request);

        OutgoingRequest expected = vector.request(true);
        expected.header("Authorization", vector.text("/expected/authorization"));
        assertThat(request.headers()).isEqualTo(expected.headers());
    }

    @Test
    void a_header_that_begins_with_an_underscore_is_not_signed() {
        OutgoingRequest request = new OutgoingRequest(
                "GET",
                "host.example",
                "/",
                List.of(),
                List.of(new Parameter("_trace", "x")),
                new byte[0],
                Instant.EPOCH);

        assertThat(SdkHmacSigner.signedHeaders(request).names()).hasToString("host");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tr-TR", "ar-SA-u-nu-arab", "th-TH-u-ca-buddhist-nu-thai", "ja-JP-u-ca-japanese"})
    @Tag("row:E15")
    void e15_locale_zone_and_threads_make_no_difference(String tag) {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        List<Vector> all = vectors().toList();
        try {
            Locale.setDefault(Locale.forLanguageTag(tag));
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));

            List<CompletableFuture<List<String>>> threads = IntStream.range(0, 64)
                    .mapToObj(i -> CompletableFuture.supplyAsync(
                            () -> all.stream()
                                    .map(SdkHmacSignerTest::authorization)
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

    private static String authorization(Vector vector) {
        OutgoingRequest request = vector.request(false);
        SdkHmacSigner.sign(vector.key(), request);
        return request.headers().get("Authorization");
    }
}
