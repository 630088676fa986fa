package io.github.forgeport.sandbox.codeup;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.forgeport.sandbox.SigningVectors;
import io.github.forgeport.sandbox.server.UndecodedRequest;
import io.github.forgeport.sandbox.server.VendorResponse;
import io.github.forgeport.sandbox.signing.SandboxAccessKey;
import io.github.forgeport.sandbox.signing.SandboxAccessKeys;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A request signed by the vendor's own SDK, or printed in its manual, as it would be received. */
record CodeupVector(String id, UndecodedRequest request, SandboxAccessKeys keys, JsonNode expected) {

    static List<CodeupVector> all() {
        List<CodeupVector> vectors = new ArrayList<>();
        SigningVectors.read("codeup").required("vectors").forEach(vector -> vectors.add(of(vector)));
        return vectors;
    }

    private static CodeupVector of(JsonNode vector) {
        JsonNode inputs = vector.required("inputs");
        JsonNode expected = vector.required("expected");
        Map<String, List<String>> headers = new HashMap<>();
        inputs.required("headers")
                .properties()
                .forEach(header ->
                        headers.put(header.getKey(), List.of(header.getValue().textValue())));
        if (expected.has("hashedPayload")) {
            headers.put(
                    "x-acs-content-sha256",
                    List.of(expected.get("hashedPayload").textValue()));
        }
        headers.put("Authorization", List.of(expected.required("authorization").textValue()));
        String[] target = target(vector).split("\\?", 2);
        UndecodedRequest request = new UndecodedRequest(
                inputs.required("method").textValue(),
                target[0],
                target.length == 1 ? "" : target[1],
                headers,
                HexFormat.of().parseHex(inputs.required("bodyUtf8Hex").textValue()));
        String id = vector.required("name").textValue() + ", "
                + vector.required("scheme").textValue();
        return new CodeupVector(id, request, SandboxAccessKeys.of(key(inputs)), expected);
    }

    private static SandboxAccessKey key(JsonNode inputs) {
        String id = inputs.required("accessKeyId").textValue();
        String secret = inputs.required("accessKeySecret").textValue();
        String securityToken = inputs.required("securityToken").textValue();
        return securityToken == null
                ? SandboxAccessKey.permanent(id, secret)
                : SandboxAccessKey.temporary(id, secret, securityToken);
    }

    /** Returns the request target that the SDK sent, or one encoded here if none was captured. */
    private static String target(JsonNode vector) {
        if (vector.has("wireRequestTargetSentBySdk")) {
            return vector.get("wireRequestTargetSentBySdk").textValue();
        }
        JsonNode inputs = vector.required("inputs");
        String query = inputs.required("query").properties().stream()
                .map(parameter -> SigningVectors.encodedInQuery(parameter.getKey())
                        + "="
                        + SigningVectors.encodedInQuery(parameter.getValue().textValue()))
                .collect(joining("&"));
        return inputs.required("rawPathAsSigned").textValue() + "?" + query;
    }

    CodeupSignature signature() {
        return CodeupSignature.of(request).orElseThrow();
    }

    Instant date() {
        return signature().date().orElseThrow();
    }

    Optional<VendorResponse> refusal(UndecodedRequest received) {
        return CodeupSignature.of(received)
                .map(read -> new CodeupSignatureVerifier(keys, date()).refusal(received, read))
                .orElseGet(() -> Optional.of(PopErrorResponses.unreadableAuthorization()));
    }

    boolean isAcs3() {
        return expected.has("hashedPayload");
    }

    List<String> signedHeaders() {
        Stream<String> acs = request.headerNamesStartingWith("x-acs-").stream();
        Stream<String> others = isAcs3()
                ? Stream.of("host", "content-type")
                : Stream.of("accept", "content-md5", "content-type", "date");
        return Stream.concat(acs, others.filter(request::hasHeader)).toList();
    }

    /** Whether the signature covers the body, which the older scheme does only by its MD5. */
    boolean coversTheBody() {
        return isAcs3() || request.hasHeader("content-md5");
    }

    @Override
    public String toString() {
        return id;
    }
}
