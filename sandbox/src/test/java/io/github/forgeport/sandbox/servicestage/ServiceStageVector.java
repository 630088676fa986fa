package io.github.forgeport.sandbox.servicestage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.forgeport.sandbox.SigningVectors;
import io.github.forgeport.sandbox.server.UndecodedRequest;
import io.github.forgeport.sandbox.server.VendorResponse;
import io.github.forgeport.sandbox.signing.CoveredHeaders;
import io.github.forgeport.sandbox.signing.SandboxAccessKey;
import io.github.forgeport.sandbox.signing.SandboxAccessKeys;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** A request signed by the vendor's own SDK, or printed in its guide, as it would be received. */
record ServiceStageVector(
        String id, UndecodedRequest request, SandboxAccessKeys keys, Instant date, JsonNode expected) {

    /** Returns the 22 test vectors and the guide's own example. */
    static List<ServiceStageVector> all() {
        JsonNode file = SigningVectors.read("servicestage");
        List<ServiceStageVector> vectors = new ArrayList<>();
        file.required("vectors").forEach(vector -> vectors.add(of(vector)));
        vectors.add(of(file.required("documentation_example")));
        return vectors;
    }

    private static ServiceStageVector of(JsonNode vector) {
        JsonNode input = vector.required("input");
        JsonNode expected = vector.required("expected");
        Map<String, List<String>> headers = new HashMap<>();
        headers.put("Host", List.of(input.required("host").textValue()));
        input.required("headers")
                .forEach(header -> headers.put(
                        header.get(0).textValue(), List.of(header.get(1).textValue())));
        headers.put("Authorization", List.of(expected.required("authorization").textValue()));
        String body =
                input.required("body").isNull() ? "" : input.required("body").textValue();
        UndecodedRequest request = new UndecodedRequest(
                input.required("method").textValue(),
                path(input.required("raw_path").textValue()),
                query(input.required("raw_query")),
                headers,
                body.getBytes(UTF_8));
        Instant date = SdkHmacSignatureVerifier.DATE_FORM.parse(
                request.header("X-Sdk-Date").orElseThrow(), Instant::from);
        return new ServiceStageVector(
                vector.required("id").textValue(), request, SandboxAccessKeys.of(key(input, request)), date, expected);
    }

    private static SandboxAccessKey key(JsonNode input, UndecodedRequest request) {
        String id = input.required("access_key").textValue();
        String secret = input.required("secret_key").textValue();
        return request.header("X-Security-Token")
                .map(token -> SandboxAccessKey.temporary(id, secret, token))
                .orElseGet(() -> SandboxAccessKey.permanent(id, secret));
    }

    private static String path(String decoded) {
        return Arrays.stream(decoded.split("/", -1))
                .map(SigningVectors::encodedInPath)
                .collect(joining("/"));
    }

    private static String query(JsonNode pairs) {
        return StreamSupport.stream(pairs.spliterator(), false)
                .map(pair -> SigningVectors.encodedInQuery(pair.get(0).textValue())
                        + "="
                        + SigningVectors.encodedInQuery(pair.get(1).textValue()))
                .collect(joining("&"));
    }

    Optional<VendorResponse> refusal(UndecodedRequest received) {
        return SdkHmacSignatureVerifier.refusal(received, keys, date);
    }

    CoveredHeaders signedHeaders() {
        return CoveredHeaders.parse(expected.required("signed_headers").textValue());
    }

    /** Whether the signature covers the body, as all do except the one declared as unsigned. */
    boolean coversTheBody() {
        return !request.header("X-Sdk-Content-Sha256").equals(Optional.of("UNSIGNED-PAYLOAD"));
    }

    @Override
    public String toString() {
        return id;
    }
}
