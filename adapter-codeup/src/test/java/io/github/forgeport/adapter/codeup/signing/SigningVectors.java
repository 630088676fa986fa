package io.github.forgeport.adapter.codeup.signing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.forgeport.domain.text.Secret;
import io.github.forgeport.http.credentials.AccessKey;
import io.github.forgeport.http.request.OutgoingRequest;
import io.github.forgeport.http.request.OutgoingRequest.Parameter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The test vectors of the signatures: requests that the vendor's SDK signed, and two examples of its pages; the file
 * states their origin.
 */
final class SigningVectors {

    /** A test vector: a request and its signature. */
    record Vector(JsonNode json) {

        String text(String pointer) {
            return json.at(pointer).asText();
        }

        /** Returns the request before date and signature are added. */
        OutgoingRequest unsigned() {
            return request(Set.of(
                    "x-acs-date",
                    "date",
                    "x-acs-signature-nonce",
                    "x-acs-signature-method",
                    "x-acs-signature-version",
                    "x-acs-accesskey-id",
                    "x-acs-security-token"));
        }

        /** Returns the request with all its headers except the signature. */
        OutgoingRequest dated() {
            OutgoingRequest request = request(Set.of());
            if (json.at("/expected").has("hashedPayload")) {
                request.header("x-acs-content-sha256", text("/expected/hashedPayload"));
            }
            return request;
        }

        private OutgoingRequest request(Set<String> without) {
            List<Parameter> query = new ArrayList<>();
            json.at("/inputs/query")
                    .properties()
                    .forEach(entry -> query.add(
                            new Parameter(entry.getKey(), entry.getValue().asText())));
            List<Parameter> headers = new ArrayList<>();
            json.at("/inputs/headers").properties().forEach(entry -> {
                if (!entry.getKey().equals("host") && !without.contains(entry.getKey())) {
                    headers.add(new Parameter(entry.getKey(), entry.getValue().asText()));
                }
            });
            return new OutgoingRequest(
                    text("/inputs/method"),
                    text("/inputs/headers/host"),
                    text("/inputs/rawPathAsSigned"),
                    query,
                    headers,
                    text("/inputs/body").getBytes(UTF_8),
                    Instant.parse("2024-01-02T03:04:05.678Z"));
        }

        AccessKey key() {
            Secret secret = Secret.of(text("/inputs/accessKeySecret"));
            return json.at("/inputs/securityToken").isTextual()
                    ? AccessKey.temporary(text("/inputs/accessKeyId"), secret, Secret.of(text("/inputs/securityToken")))
                    : AccessKey.of(text("/inputs/accessKeyId"), secret);
        }

        /** Whether the vendor's SDK signed the request, with the fixed date and nonce of the capture. */
        boolean isOfSdk() {
            return text("/source").equals("official-sdk-end-to-end");
        }

        @Override
        public String toString() {
            return text("/name");
        }
    }

    private SigningVectors() {}

    static Stream<Vector> of(String scheme) {
        try (InputStream file = SigningVectors.class.getResourceAsStream("/forgeport-signing-vectors/codeup.json")) {
            JsonNode vectors = new ObjectMapper().readTree(file).path("vectors");
            return StreamSupport.stream(vectors.spliterator(), false)
                    .map(Vector::new)
                    .filter(vector -> vector.text("/scheme").equals(scheme))
                    .toList()
                    .stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
